import { react } from '@tldraw/state'
import { useEffect } from 'react'
import type { Editor } from 'tldraw'
import { tidiedTurn } from '../../canvas/places/tidied.ts'
import { useToast } from '../../controls/ToastRegion.tsx'
import type { OpenBoard } from '../../sync/openBoard.ts'
import { clientOf } from '../../sync/presence/presenceId.ts'
import { readSight } from '../../sync/presence/presenceSight.ts'
import { newlyTidied, type TidiedTurns } from './newlyTidied.ts'

/** One line at a time is enough, whatever a page of somebody's own sends. */
const QUIET_MS = 5_000

/** Says who tidied the board, since all of it moves for everybody at once; and tells the others of this person. */
export function useTidyLine(board: OpenBoard, editor: Editor | undefined): void {
  const toast = useToast()
  useEffect(() => {
    if (editor === undefined) return
    return react('tell of tidying', () => {
      const tidied = tidiedTurn(editor)
      if (tidied !== undefined) board.sight.update((sight) => ({ ...sight, tidied }))
    })
  }, [board, editor])
  useEffect(() => {
    let before: TidiedTurns | undefined
    let saidMs = -QUIET_MS
    return react('who tidied', () => {
      const peers = board.store.query.records('instance_presence').get()
      const now = new Map(peers.map((peer) => [clientOf(peer), readSight(peer.meta).tidied]))
      const [client] = newlyTidied(before, now)
      before = now
      const name = peers.find((peer) => clientOf(peer) === client)?.userName
      const nowMs = performance.now()
      if (name === undefined || nowMs - saidMs < QUIET_MS) return
      saidMs = nowMs
      toast({ text: `${name} tidied the board.` })
    })
  }, [board, toast])
}
