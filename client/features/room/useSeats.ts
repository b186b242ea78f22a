import { useEffect, useRef, useState } from 'react'
import type { Seat } from '../../../shared/protocol/seats.ts'
import { getRoom } from '../../api/room.ts'

/** Where others sit, by the ids of their presence. */
export type SeatsHere = ReadonlyMap<number, Seat>

const NOBODY: SeatsHere = new Map()

/**
 * Where those sit who show themselves on a board. Asked when somebody comes or is given another seat, and not when they
 * go: a board that is deleted has everybody leave, and answers no more. What cannot be had leaves what was known.
 *
 * @param shown ids of presence, with blanks between them
 * @param seatedMs when somebody was given another seat last
 */
export function useSeats(boardId: string, boardKey: string, shown: string, seatedMs = 0): SeatsHere {
  const [seats, setSeats] = useState(NOBODY)
  const asked = useRef<ReadonlySet<string>>(new Set())
  useEffect(() => {
    const here = shown.split(' ').filter(Boolean).map((presence) => `${presence} ${seatedMs}`)
    const isNew = here.some((one) => !asked.current.has(one))
    asked.current = new Set(here)
    if (!isNew) return undefined
    let isCurrent = true
    void getRoom(boardId, boardKey).then((answer) => {
      if (isCurrent && answer.ok) setSeats(seatsIn(answer.value.here))
    })
    return () => { isCurrent = false }
  }, [boardId, boardKey, shown, seatedMs])
  return seats
}

function seatsIn(here: readonly { seat: Seat; presence: number | null }[]): SeatsHere {
  return new Map(here.flatMap(({ presence, seat }) => (presence === null ? [] : [[presence, seat] as const])))
}
