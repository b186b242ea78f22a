import * as Y from 'yjs'
import { commentValue, messageKey } from '../../../shared/comments/comment.ts'
import { commentMap } from '../../../shared/doc/commentMap.ts'
import { hostLaneMap } from '../../../shared/doc/hostLaneMap.ts'
import { LEVEL_KEY } from '../../../shared/hostLane/laneContent.ts'
import { noteKey } from '../../../shared/hostLane/note.ts'
import { scoreKey, verdictKey } from '../../../shared/hostLane/sheet.ts'
import { USUAL_RUBRIC } from '../../../shared/interview/usualRubric.ts'
import { textName } from '../../../shared/notebook/pages.ts'
import { joinAsPeer, whenSynced, type Peer } from '../../server/support/peer.ts'
import { BALANCER } from './kitBoard.ts'
import type { Board } from './boards.ts'

/** Words that each stand in one place of an interview alone: what everybody sees, and what hosts keep. */
export const SEEN = ['qzwritten', 'qzassumed', 'qzcomment', 'qzcommenter'] as const
export const KEPT = ['qznote', 'qznoter', 'qzreason', 'qzverdict'] as const

const [WRITTEN, ASSUMED, COMMENT, COMMENTER] = SEEN
const [NOTE, NOTER, REASON, VERDICT] = KEPT
const NOTE_ID = 'qznoteid'
/** Everything that peers write may be an attack on who reads it. */
const ATTACK = '<img src=x onerror=alert(1)> [x](javascript:alert(1))'

/** Writes what people leave behind in an interview: notebook, comments, and the notes and scores of a host. */
export async function holdInterview(url: string, { id, keys }: Board, hostId: string): Promise<void> {
  const board = joinAsPeer({ url, boardId: id, key: keys.editor, protocols: ['sevenstep.v1'] })
  const lane = joinAsPeer({ url, boardId: `${id}/host`, key: keys.host, protocols: ['sevenstep.v1'] })
  await Promise.all([whenSynced(board), whenSynced(lane)])
  const part = { id: BALANCER, words: 'Load balancer' }
  board.doc.transact(() => {
    board.doc.getText(textName('data')).insert(0, `- ${WRITTEN} ${ATTACK}\nWe assume ${ASSUMED}\n10 M * 5 / 86 400 = 580 QPS`)
    const said = { on: BALANCER, text: `${COMMENT} ${ATTACK}`, by: 'x', name: COMMENTER, color: '#475569', atMs: 1_764_425_000_000, part: part.words }
    commentMap(board.doc).set(messageKey('qzmessage'), commentValue({ id: 'qzmessage', ...said }))
  })
  const { id: dimension } = USUAL_RUBRIC.dimensions[0]!
  lane.doc.transact(() => {
    const values: Record<string, unknown> = {
      [noteKey(NOTE_ID)]: { text: `${NOTE} ${ATTACK}`, atMs: 1_764_425_000_000, roundMs: 754_000, by: hostId, name: NOTER, parts: [part], tag: 'concern', source: 'written' },
      [scoreKey({ host: hostId, dimension })]: { score: 2, reason: REASON, notes: [NOTE_ID], parts: [part] },
      [verdictKey(hostId)]: { name: NOTER, decision: 'yes', sentence: VERDICT, submittedMs: 1_764_426_000_000 },
      [LEVEL_KEY]: { level: 'senior', by: hostId, atMs: 1 },
    }
    for (const [key, value] of Object.entries(values)) hostLaneMap(lane.doc).set(key, value)
  })
  await Promise.all([echoed(url, id, keys.editor, board), echoed(url, `${id}/host`, keys.host, lane)])
  for (const peer of [board, lane]) peer.leave()
}

/** Resolves when the server has what a peer wrote, as somebody else is told. */
async function echoed(url: string, boardId: string, key: string, { doc }: Peer): Promise<void> {
  const witness = joinAsPeer({ url, boardId, key })
  await new Promise<void>((resolve) => {
    const look = (): void => {
      const [has, wanted] = [witness.doc, doc].map((one) => Y.decodeStateVector(Y.encodeStateVector(one))) as [Map<number, number>, Map<number, number>]
      if ([...wanted].every(([client, clock]) => (has.get(client) ?? 0) >= clock)) resolve()
    }
    witness.doc.on('update', look)
    look()
  })
  witness.leave()
}
