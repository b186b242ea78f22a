import { useMemo } from 'react'
import { useValue } from 'tldraw'
import { useSeats } from '../../../features/room/useSeats.ts'
import type { OpenBoard } from '../../../sync/openBoard.ts'
import { clientOf } from '../../../sync/presence/presenceId.ts'

/** Names of who sits in the candidate's seat of an interview, for its host. */
export function useCandidatesSeen(boardId: string, boardKey: string, board: OpenBoard): readonly string[] {
  // As text, because a new list would look new.
  const told = useValue('shown to the host', () => {
    if (board.seat.get() !== 'host' || board.purpose !== 'interview') return '[]'
    const peers = board.store.query.records('instance_presence').get()
    return JSON.stringify(peers.map((peer) => [clientOf(peer), peer.userName] as const).sort(([a], [b]) => a - b))
  }, [board])
  const here = useMemo(() => JSON.parse(told) as [presence: number, name: string][], [told])
  const seatedMs = useValue('seated', () => board.facts.get('seated').get()?.atMs, [board])
  const seats = useSeats(boardId, boardKey, here.map(([presence]) => presence).join(' '), seatedMs)
  return useMemo(() => here.flatMap(([presence, name]) => (
    seats.get(presence) === 'editor' && name !== '' ? [name] : []
  )), [here, seats])
}
