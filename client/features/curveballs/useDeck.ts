import { useCallback, useEffect, useState } from 'react'
import { useValue } from 'tldraw'
import type { Failure } from '../../api/answer.ts'
import { getCurveballs, type CurveballDeck } from '../../api/curveballs.ts'
import type { CurveballBoard } from './useCurveballActs.ts'

export type DeckState =
  | { state: 'loading' }
  | { state: 'ready'; deck: CurveballDeck }
  | { state: 'failed'; failure: Failure }

/** The cards that a host may play; asked for again when somebody says so, and when the board is connected again. */
export function useDeck({ boardId, boardKey, board }: CurveballBoard): { loading: DeckState; retry: () => void } {
  const [loading, setLoading] = useState<DeckState>({ state: 'loading' })
  const [attempt, setAttempt] = useState(0)
  const isConnected = useValue('connected', () => board.status.get().kind !== 'offline', [board])
  const isReady = loading.state === 'ready'
  useEffect(() => {
    if (isReady) return
    let current = true
    setLoading({ state: 'loading' })
    void getCurveballs(boardId, boardKey).then((answer) => {
      if (current)
        setLoading(answer.ok ? { state: 'ready', deck: answer.value } : { state: 'failed', failure: answer.failure })
    })
    return () => void (current = false)
  }, [boardId, boardKey, attempt, isConnected, isReady])
  const retry = useCallback(() => setAttempt((before) => before + 1), [])
  return { loading, retry }
}
