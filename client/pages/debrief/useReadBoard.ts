import { useEffect, useState } from 'react'
import type { BoardPurpose } from '../../../shared/protocol/purpose.ts'
import type { Seat } from '../../../shared/protocol/seats.ts'
import { browserStorage } from '../../memory/browserStorage.ts'
import { browserDice } from '../../memory/person.ts'
import { readVisit } from '../../memory/visit.ts'
import { readBoard, type ReadBoard } from '../../sync/reading/readBoard.ts'

export interface DebriefBoard {
  boardId: string
  boardKey: string
  seat: Seat
  purpose: BoardPurpose
}

/** Where the sockets of this page's server are. */
export function socketUrl(): string {
  return `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/ws`
}

/** The board of a debrief, for as long as the page shows it; undefined until there is something to read. */
export function useReadBoard(
  { boardId, boardKey, seat, purpose }: DebriefBoard,
): ReadBoard | { closed: number } | undefined {
  const [board, setBoard] = useState<ReadBoard | { closed: number }>()
  useEffect(() => {
    const wanted = new AbortController()
    let opened: ReadBoard | undefined
    const visit = readVisit(browserStorage(), browserDice().token)
    void readBoard({ boardId, boardKey, seat, purpose, visit, url: socketUrl() }, wanted.signal).then((next) => {
      if (next !== undefined && 'destroy' in next) opened = next
      if (wanted.signal.aborted) opened?.destroy()
      else setBoard(next)
    })
    return () => {
      wanted.abort()
      opened?.destroy()
      setBoard(undefined)
    }
  }, [boardId, boardKey, seat, purpose])
  return board
}
