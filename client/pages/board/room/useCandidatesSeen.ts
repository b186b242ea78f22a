import { useEffect, useState } from 'react'
import { useValue } from 'tldraw'
import { getRoom } from '../../../api/room.ts'
import type { OpenBoard } from '../../../sync/openBoard.ts'
import { clientOf } from '../../../sync/presence/presenceId.ts'

const NOBODY: readonly string[] = []

/** Names of who sits in the candidate's seat of an interview, for its host; asked whenever somebody comes or goes. */
export function useCandidatesSeen(boardId: string, boardKey: string, board: OpenBoard): readonly string[] {
  const [names, setNames] = useState(NOBODY)
  const shown = useValue('shown to the host', () => {
    if (board.seat.get() !== 'host' || board.purpose !== 'interview') return '[]'
    const peers = board.store.query.records('instance_presence').get()
    return JSON.stringify(peers.map((peer) => [clientOf(peer), peer.userName] as const).sort(([a], [b]) => a - b))
  }, [board])
  useEffect(() => {
    const here = new Map(JSON.parse(shown) as [number, string][])
    if (here.size === 0) return undefined
    let isCurrent = true
    void getRoom(boardId, boardKey).then((answer) => {
      if (!isCurrent || !answer.ok) return
      const editors = answer.value.here.filter(({ seat }) => seat === 'editor')
      setNames(editors.flatMap(({ presence }) => here.get(presence ?? -1) ?? []).filter((name) => name !== ''))
    })
    return () => { isCurrent = false }
  }, [boardId, boardKey, shown])
  return names
}
