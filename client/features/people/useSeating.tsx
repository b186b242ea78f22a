import { useState, type ReactNode } from 'react'
import type { Seat } from '../../../shared/protocol/seats.ts'
import { giveSeat } from '../../api/host.ts'
import { sayUndone } from '../../api/sayFailure.ts'

export interface Seating {
  give(who: { presence: number } | { session: string }, name: string, seat: Seat): Promise<void>
  /** What came of the last time, where there is more to say than what the list shows. */
  said: ReactNode
}

interface SeatingParts {
  boardId: string
  boardKey: string
  onDone: () => Promise<void>
}

/** Gives people on a board other seats, and says what a link still opens. */
export function useSeating({ boardId, boardKey, onDone }: SeatingParts): Seating {
  const [said, setSaid] = useState<ReactNode>()
  const give: Seating['give'] = async (who, name, seat) => {
    const answer = await giveSeat(boardId, boardKey, who, seat)
    if (!answer.ok) {
      const { what, todo } = sayUndone(answer.failure, navigator.onLine)
      setSaid(<p role="alert">{`${name} stays as before. ${what} ${todo}`}</p>)
    } else if (answer.value === null) setSaid(<p role="status">{name} had left already.</p>)
    else setSaid(answer.value === 'host' && seat !== 'host' && <StillHost name={name} />)
    await onDone()
  }
  return { give, said }
}

/** A seat is taken from a browser, and a link can be opened in another one. */
function StillHost({ name }: { name: string }) {
  return (
    <p className="ss-here-left" role="status">
      {name} is no host in this browser any more. Whoever has the host link can open the board with it as somebody new.
    </p>
  )
}
