import type { FastifyInstance, FastifyReply } from 'fastify'
import { isToken } from '../../shared/protocol/ids.ts'
import { ACCESS_LIMITS } from '../access/accessLimits.ts'
import { forgetMarkCookie } from '../access/seatMarks.ts'
import { deleteBoard, type DeletionParts } from '../boards/deleteBoard.ts'
import type { BoardStore } from '../storage/port/storage.ts'
import { admittedHost } from './admitted.ts'
import { noSuchBoard } from './problems.ts'

interface BoardPath {
  Params: { id: string }
}

export interface DeletionRouteParts extends DeletionParts {
  storage: DeletionParts['storage'] & BoardStore
}

/** A host deletes a board, and browsers that kept something of it ask whether it was. */
export function addDeletionRoutes(app: FastifyInstance, parts: DeletionRouteParts): void {
  const asked = { config: { rateLimit: { max: ACCESS_LIMITS.questionsPerMinute, timeWindow: '1 minute' } } }
  const limited = { config: { rateLimit: { max: ACCESS_LIMITS.hostActsPerMinute, timeWindow: '1 minute' } } }

  app.delete<BoardPath>('/api/boards/:id', limited, async (request, reply) => {
    const admission = await admittedHost(request, reply, parts.storage, 'Only a host may delete a board.')
    if (admission === undefined) return reply
    const report = await deleteBoard(parts, admission.board)
    if (report === undefined) return noSuchBoard(reply)
    return forgetting(reply, admission.board.id).send(report)
  })

  // It takes the id, which only links carry; there is no key any more that could be asked for.
  app.get<BoardPath>('/api/deleted/:id', asked, async (request, reply) => {
    const { id } = request.params
    const deletion = isToken(id) ? await parts.storage.findDeletion(id) : undefined
    void reply.header('cache-control', 'no-store')
    if (deletion === undefined) return noSuchBoard(reply)
    return forgetting(reply, id).send(deletion)
  })
}

/** The browser forgets its mark, and the board's pictures, which it was told to keep for ever, with all else it cached. */
function forgetting(reply: FastifyReply, boardId: string): FastifyReply {
  return reply.header('set-cookie', forgetMarkCookie(boardId)).header('clear-site-data', '"cache"')
}
