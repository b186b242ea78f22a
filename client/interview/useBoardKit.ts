import { useCallback, useEffect, useState } from 'react'
import type { Kit } from '../../shared/board/kit.ts'
import type { Failure } from '../api/answer.ts'
import { getBoardKit } from '../api/boardKit.ts'

export type KitState = { state: 'loading' } | { state: 'ready'; kit: Kit } | { state: 'failed'; failure: Failure }

/** The case study of a board, for its host; tried again when asked, and by itself when the network comes back. */
export function useBoardKit(boardId: string, hostKey: string): { loading: KitState; retry: () => void } {
  const [loading, setLoading] = useState<KitState>({ state: 'loading' })
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    let current = true
    setLoading({ state: 'loading' })
    void getBoardKit(boardId, hostKey).then((answer) => {
      if (current) setLoading(answer.ok ? { state: 'ready', kit: answer.value } : { state: 'failed', failure: answer.failure })
    })
    return () => void (current = false)
  }, [boardId, hostKey, attempt])
  const retry = useCallback(() => setAttempt((before) => before + 1), [])
  const isOffline = loading.state === 'failed' && loading.failure.kind === 'offline'
  useEffect(() => {
    if (!isOffline) return
    addEventListener('online', retry)
    return () => removeEventListener('online', retry)
  }, [isOffline, retry])
  return { loading, retry }
}
