import { useCallback, useEffect, useState } from 'react'
import type { Failure } from '../../api/answer.ts'
import { getBoard, type BoardFacts } from '../../api/boards.ts'

export type DebriefEntry =
  | { kind: 'entering' }
  | { kind: 'entered'; facts: BoardFacts }
  | { kind: 'failed'; failure: Failure }

/** Finds out what the key of a debrief's address grants. */
export function useDebriefEntry(boardId: string, boardKey: string): { entry: DebriefEntry; retry: () => void } {
  const [entry, setEntry] = useState<DebriefEntry>({ kind: 'entering' })
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    let isCurrent = true
    setEntry({ kind: 'entering' })
    void getBoard(boardId, boardKey).then((answer) => {
      if (!isCurrent) return
      setEntry(answer.ok ? { kind: 'entered', facts: answer.value } : { kind: 'failed', failure: answer.failure })
    })
    return () => { isCurrent = false }
  }, [boardId, boardKey, attempt])
  return { entry, retry: useCallback(() => setAttempt((count) => count + 1), []) }
}
