import { useCallback, useEffect, useState } from 'react'
import { useValue } from 'tldraw'
import type { Answer, Failure } from '../../api/answer.ts'
import type { OpenBoard } from '../../sync/openBoard.ts'

export type Asked<T> = { state: 'loading' } | { state: 'ready'; value: T } | { state: 'failed'; failure: Failure }

/**
 * What the server answers of a board; asked for again when somebody says so, and by itself when the board is connected
 * again, until there is an answer.
 * @param ask The same function as long as it asks for the same.
 */
export function useAnswer<T>(board: OpenBoard, ask: () => Promise<Answer<T>>): { asked: Asked<T>; retry: () => void } {
  const [asked, setAsked] = useState<Asked<T>>({ state: 'loading' })
  const [attempt, setAttempt] = useState(0)
  const isConnected = useValue('connected', () => board.status.get().kind !== 'offline', [board])
  const isReady = asked.state === 'ready'
  useEffect(() => {
    if (isReady) return
    let current = true
    setAsked({ state: 'loading' })
    void ask().then((answer) => {
      if (!current) return
      setAsked(answer.ok ? { state: 'ready', value: answer.value } : { state: 'failed', failure: answer.failure })
    })
    return () => void (current = false)
  }, [ask, attempt, isConnected, isReady])
  const retry = useCallback(() => setAttempt((before) => before + 1), [])
  return { asked, retry }
}
