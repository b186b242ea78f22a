import { useState } from 'react'
import { getDeal, type DealLook } from '../../api/deals.ts'
import { sayUndone } from '../../api/sayFailure.ts'
import { createKey } from '../../memory/createKey.ts'
import type { SeedChoice } from './useSeedChoice.ts'

export interface Deal {
  look: DealLook | undefined
  busy: boolean
  /** Deals a seed that is drawn. */
  deal: () => void
  /** Deals the seed that was typed. */
  dealTyped: () => void
  /** Back to the case as it usually is. */
  clear: () => void
}

/** A case study dealt anew before a board is made. */
export function useDeal(
  kitId: string, choice: SeedChoice, onLook?: (look: DealLook | undefined) => void,
): Deal {
  const [look, setLook] = useState<DealLook>()
  const [busy, setBusy] = useState(false)
  const take = (next: DealLook | undefined): void => {
    setLook(next)
    onLook?.(next)
    choice.setTyped(next?.dealt.seed)
  }
  const ask = async (seed?: string): Promise<void> => {
    if (busy) return
    setBusy(true)
    const answer = await getDeal(kitId, seed, createKey())
    setBusy(false)
    if (answer.ok) return take(answer.value)
    const { what, todo } = sayUndone(answer.failure, navigator.onLine)
    choice.setProblem(`Nothing was dealt. ${what} ${todo}`)
  }
  const dealTyped = (): void => {
    const taken = choice.take()
    if (taken !== undefined) void ask(taken.seed)
  }
  return { look, busy, deal: () => void ask(), dealTyped, clear: () => take(undefined) }
}
