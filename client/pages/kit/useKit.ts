import { useCallback, useEffect, useState } from 'react'
import type { Blank } from '../../../shared/kit/blank.ts'
import type { Failure } from '../../api/answer.ts'
import { createKey } from '../../memory/createKey.ts'
import { getKit, isClosed, type ReadKit } from '../../api/kits.ts'
import { useComingIntoView } from '../../controls/screen/comingIntoView.ts'

export type KitState =
  { state: 'loading' } | { state: 'ready'; kit: ReadKit | Blank } | { state: 'failed'; failure: Failure }

/** One kit with everything in it; asked for again as it comes into view, since it may have been closed meanwhile. */
export function useKit(id: string): { kit: KitState; reload: () => void } {
  const [kit, setKit] = useState<KitState>({ state: 'loading' })
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    let current = true
    setKit({ state: 'loading' })
    void getKit(id, createKey()).then((answer) => {
      if (current)
        setKit(answer.ok ? { state: 'ready', kit: answer.value } : { state: 'failed', failure: answer.failure })
    })
    return () => void (current = false)
  }, [id, attempt])
  const { state } = kit
  useComingIntoView(useCallback(() => {
    if (state === 'loading') return
    void getKit(id, createKey()).then((answer) => {
      if (!answer.ok && isClosed(answer)) setKit({ state: 'failed', failure: answer.failure })
      else if (answer.ok && state === 'failed') setKit({ state: 'ready', kit: answer.value })
    })
  }, [id, state]))
  return { kit, reload: useCallback(() => setAttempt((before) => before + 1), []) }
}
