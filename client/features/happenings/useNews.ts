import { react } from '@tldraw/state'
import { useEffect, useRef } from 'react'
import type { FactName, FactValue } from '../../../shared/protocol/facts.ts'
import type { OpenBoard } from '../../sync/openBoard.ts'

/**
 * Calls `tell` with each value that a fact of the board gets while the page is open; not with the one that it had
 * before. The last `tell` is called, so that it may be a new one each time.
 */
export function useNews<Name extends FactName>(
  board: OpenBoard,
  name: Name,
  tell: (value: FactValue<Name>) => void,
): void {
  const latest = useRef(tell)
  useEffect(() => { latest.current = tell })
  useEffect(() => {
    let before: string | undefined
    return react(`news of ${name}`, () => {
      if (!board.facts.isTold.get()) return
      const value = board.facts.get(name).get()
      const text = JSON.stringify(value)
      if (before !== undefined && text !== before) latest.current(value)
      before = text
    })
  }, [board, name])
}
