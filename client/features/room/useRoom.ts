import { useEffect, useMemo, useState } from 'react'
import { useValue } from 'tldraw'
import { getRoom, type Room } from '../../api/room.ts'
import type { OpenBoard } from '../../sync/openBoard.ts'
import { clientOf } from '../../sync/presence/presenceId.ts'
import type { RoomPerson } from './sayRoom.ts'

export interface RoomBoard {
  boardId: string
  boardKey: string
  board: OpenBoard
}

/** Somebody who came has shown who they are by then. */
const SETTLE_MS = 600

/** The room as everybody in it may know it. */
export interface KnownRoom {
  people: readonly RoomPerson[]
  keptDays: number | undefined
}

/** What the server says of the room, asked whenever somebody comes or goes; undefined until it has said so. */
export function useRoom({ boardId, boardKey, board }: RoomBoard): KnownRoom | undefined {
  const [room, setRoom] = useState<Room>()
  const shown = useValue('people shown', () => JSON.stringify(shownBy(board)), [board])
  const clients = useValue('connections shown', () => shownBy(board).map(([client]) => client).join(), [board])
  useEffect(() => {
    let isCurrent = true
    const ask = async (): Promise<void> => {
      const answer = await getRoom(boardId, boardKey)
      if (isCurrent && answer.ok) setRoom(answer.value)
    }
    const timer = setTimeout(() => void ask(), room === undefined ? 0 : SETTLE_MS)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
    // Asked at once the first time, and later when it has settled.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [boardId, boardKey, clients])
  return useMemo(() => room && named(room, JSON.parse(shown) as Shown[]), [room, shown])
}

/** A connection that shows who it is: its id, and the id and the name of the person. */
type Shown = [client: number, user: string, name: string]

function shownBy(board: OpenBoard): Shown[] {
  const peers = board.store.query.records('instance_presence').get()
  return peers.map((peer): Shown => [clientOf(peer), peer.userId, peer.userName]).sort(([a], [b]) => a - b)
}

function named({ here, keptDays }: Room, shown: readonly Shown[]): KnownRoom {
  const people = here.map(({ seat, presence }) => {
    const [, user, name] = shown.find(([client]) => client === presence) ?? []
    return { seat, user, name }
  })
  return { people, keptDays }
}
