import type { FastifyReply, FastifyRequest } from 'fastify'
import { mayReadKits } from '../../shared/protocol/purpose.ts'
import type { Admission } from '../access/admit.ts'
import { hashKey } from '../access/keys.ts'
import { markCookie, readMarks, seatOfMark } from '../access/seatMarks.ts'
import { isInterviewOn, purposeOf } from '../boards/purposeOf.ts'
import type { BoardStore, StoredBoard } from '../storage/port/storage.ts'
import { bearerKey } from './admitted.ts'
import { problem } from './problems.ts'

/** More than one key in a query is nobody's way to come, and each costs a look. */
const MOST_QUERY_KEYS = 2

/**
 * Refuses a request that comes from a seat of an interview which may not read case studies, by its key or by its
 * browser's mark; true when `reply` has said why.
 *
 * @param own the board that the request asks as its host
 */
export async function refusedToRead(
  request: FastifyRequest, reply: FastifyReply, storage: BoardStore, own?: string,
): Promise<boolean> {
  void reply.header('cache-control', 'no-store')
  const keys = keysOf(request)
  // Not passed over, or a candidate's key could be hidden behind them.
  if (keys === undefined) {
    void problem(reply, 400, 'A request names one key.')
    return true
  }
  const interview = await interviewOf(request, keys, storage, own)
  if (interview === undefined) return false
  const message = `This browser takes part in the interview “${interview.title}”, so case studies are closed here. `
    + 'They open again when the host ends it.'
  void reply.code(403).send({ message, interview: interview.title })
  return true
}

/**
 * Marks the browser of whoever was let in to an interview. A host who tries the candidate's link in the same browser
 * stays its host, and who comes with the host's key later becomes it.
 */
export async function markSeat(
  request: FastifyRequest, reply: FastifyReply, storage: BoardStore, { board, seat, key }: Admission & { key: string },
): Promise<void> {
  if (await purposeOf(storage, board) !== 'interview') return
  const before = seatOfMark(readMarks(request.headers.cookie).get(board.id), board.seats)
  if (seat === 'host' || before !== 'host') void reply.header('set-cookie', markCookie(board.id, key))
}

/** The interview that a request takes part in as somebody who may not read case studies. */
async function interviewOf(
  request: FastifyRequest, keys: readonly string[], storage: BoardStore, own: string | undefined,
): Promise<StoredBoard | undefined> {
  const marks = [...readMarks(request.headers.cookie)].filter(([id]) => id !== own)
  for (const [boardId, mark] of marks) {
    const board = await storage.findBoard(boardId)
    if (board !== undefined && await isKeptFrom(mark, board, storage)) return board
  }
  for (const key of keys) {
    const hash = hashKey(key)
    const board = await storage.findBoardOfKey(hash)
    if (board !== undefined && await isKeptFrom(hash, board, storage)) return board
  }
  return undefined
}

/** A mark whose key was replaced since is still that of somebody who sat there. */
async function isKeptFrom(mark: Uint8Array, board: StoredBoard, storage: BoardStore): Promise<boolean> {
  const seat = seatOfMark(mark, board.seats) ?? 'viewer'
  return !mayReadKits('interview', seat) && isInterviewOn(storage, board)
}

/** Keys as they may be sent: ours as a bearer, those of foreign clients in the query; undefined for too many. */
function keysOf(request: FastifyRequest): string[] | undefined {
  const { key } = request.query as { key?: unknown }
  const inQuery = [key].flat()
  if (inQuery.length > MOST_QUERY_KEYS) return undefined
  return [bearerKey(request), ...inQuery].filter((one): one is string => typeof one === 'string' && one !== '')
}
