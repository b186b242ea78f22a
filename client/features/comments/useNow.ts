import { useEffect, useState } from 'react'

const STEP_MS = 30_000

/** The time, as often as words like "2 min ago" need it. */
export function useNow(): number {
  const [nowMs, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), STEP_MS)
    return () => clearInterval(timer)
  }, [])
  return nowMs
}
