import { useCallback, useEffect, useState } from 'react'
import type { Failure } from '../../api/answer.ts'
import { createKey } from '../../memory/createKey.ts'
import { getKits, isClosed, type KitSummary } from '../../api/kits.ts'
import { useComingIntoView } from '../../controls/screen/comingIntoView.ts'

export type KitsState =
  { state: 'loading' } | { state: 'ready'; kits: KitSummary[] } | { state: 'failed'; failure: Failure }

/**
 * The kits of the gallery; a failed load is tried again when asked, and by itself when the network comes back. What is
 * shown is asked for again as it comes into view, since it may have been closed meanwhile.
 */
export function useKits(): { kits: KitsState; reload: () => void } {
  const [kits, setKits] = useState<KitsState>({ state: 'loading' })
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    let current = true
    setKits({ state: 'loading' })
    void getKits(createKey()).then((answer) => {
      if (!current) return
      setKits(answer.ok ? { state: 'ready', kits: answer.value } : { state: 'failed', failure: answer.failure })
    })
    return () => void (current = false)
  }, [attempt])
  const reload = useCallback(() => setAttempt((before) => before + 1), [])
  const failed = kits.state === 'failed'
  useEffect(() => {
    if (!failed) return
    addEventListener('online', reload)
    return () => removeEventListener('online', reload)
  }, [failed, reload])
  const { state } = kits
  useComingIntoView(useCallback(() => {
    if (state === 'loading') return
    void getKits(createKey()).then((answer) => {
      if (!answer.ok && isClosed(answer)) setKits({ state: 'failed', failure: answer.failure })
      else if (answer.ok && state === 'failed') setKits({ state: 'ready', kits: answer.value })
    })
  }, [state]))
  return { kits, reload }
}
