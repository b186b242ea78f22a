import { useEffect, useState } from 'react'
import type { Seat } from '../../../shared/protocol/seats.ts'
import { getRoom } from '../../api/room.ts'
import { useSignal } from '../../controls/screen/useSignal.ts'
import type { ReadBoard } from '../../sync/reading/readBoard.ts'

/** Where others sit who are on the board now, by the ids of their presence. */
export type SeatsHere = ReadonlyMap<number, Seat>

const NOBODY: SeatsHere = new Map()

/** Asked whenever somebody comes or goes; what cannot be had leaves what was known. */
export function useSeats({ boardId, boardKey }: { boardId: string; boardKey: string }, board: ReadBoard): SeatsHere {
  const [seats, setSeats] = useState(NOBODY)
  const shown = useSignal(board.here).map(({ presence }) => presence).sort((a, b) => a - b).join()
  useEffect(() => {
    let isCurrent = true
    void getRoom(boardId, boardKey).then((answer) => {
      if (!isCurrent || !answer.ok) return
      setSeats(new Map(answer.value.here.flatMap(({ presence, seat }) => (
        presence === null ? [] : [[presence, seat] as const]
      ))))
    })
    return () => { isCurrent = false }
  }, [boardId, boardKey, shown])
  return seats
}
