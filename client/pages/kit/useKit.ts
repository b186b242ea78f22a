import { useCallback, useEffect, useState } from 'react'
import type { Blank } from '../../../shared/kit/blank.ts'
import type { Kit } from '../../../shared/kit/kit.ts'
import type { Failure } from '../../api/answer.ts'
import { createKey } from '../../memory/createKey.ts'
import { getKit } from '../../api/kits.ts'

export type KitState =
  { state: 'loading' } | { state: 'ready'; kit: Kit | Blank } | { state: 'failed'; failure: Failure }

/** One kit with everything in it. */
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
  return { kit, reload: useCallback(() => setAttempt((before) => before + 1), []) }
}
