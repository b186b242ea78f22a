import { useEffect, useState } from 'react'
import type { BoardComments } from '../../sync/comments/boardComments.ts'

const STEP_MS = 30_000

/** The time that comments are stamped by, as often as words like "2 min ago" need it. */
export function useNow(comments: BoardComments): number {
  const [nowMs, setNow] = useState(() => comments.nowMs())
  useEffect(() => {
    const timer = setInterval(() => setNow(comments.nowMs()), STEP_MS)
    return () => clearInterval(timer)
  }, [comments])
  return nowMs
}
