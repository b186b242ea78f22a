import { useCallback, useEffect, useState } from 'react'
import { useValue } from 'tldraw'
import type { Failure } from '../../api/answer.ts'
import { getBoardKit, type BoardKit } from '../../api/boardKit.ts'
import type { OpenBoard } from '../../sync/openBoard.ts'

export type KitState = { state: 'loading' } | { state: 'ready'; kit: BoardKit } | { state: 'failed'; failure: Failure }

/**
 * The case study of a board, for its host; asked for again when somebody says so, and by itself when the board is
 * connected again.
 */
export function useBoardKit(
  boardId: string,
  hostKey: string,
  board: OpenBoard,
): { loading: KitState; retry: () => void } {
  const [loading, setLoading] = useState<KitState>({ state: 'loading' })
  const [attempt, setAttempt] = useState(0)
  const isConnected = useValue('connected', () => board.status.get().kind !== 'offline', [board])
  const isReady = loading.state === 'ready'
  useEffect(() => {
    if (isReady) return
    let current = true
    setLoading({ state: 'loading' })
    void getBoardKit(boardId, hostKey).then((answer) => {
      if (current)
        setLoading(answer.ok ? { state: 'ready', kit: answer.value } : { state: 'failed', failure: answer.failure })
    })
    return () => void (current = false)
  }, [boardId, hostKey, attempt, isConnected, isReady])
  const retry = useCallback(() => setAttempt((before) => before + 1), [])
  return { loading, retry }
}
