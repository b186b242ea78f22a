import { useState } from 'react'
import { asSeed } from '../../../shared/kit/deal/seed.ts'
import { getDeal, type DealLook } from '../../api/deals.ts'
import { sayUndone } from '../../api/sayFailure.ts'
import { createKey } from '../../memory/createKey.ts'

export interface Deal {
  look: DealLook | undefined
  busy: boolean
  problem: string | undefined
  /** Deals a seed that was typed, or one that is drawn. */
  deal: (typed?: string) => void
  /** Back to the case as it usually is. */
  clear: () => void
}

const NO_SEED = 'A seed is six letters or digits, like k3v9z1.'

/**
 * A case study dealt anew before a board is made.
 *
 * @param onChoose is told the seed, or undefined for the usual numbers
 */
export function useDeal(kitId: string, onChoose: (seed: string | undefined) => void): Deal {
  const [look, setLook] = useState<DealLook>()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const take = (next: DealLook | undefined): void => {
    setLook(next)
    onChoose(next?.dealt.seed)
  }
  const ask = async (seed: string | undefined): Promise<void> => {
    setBusy(true)
    const answer = await getDeal(kitId, seed, createKey())
    setBusy(false)
    if (answer.ok) return take(answer.value)
    const { what, todo } = sayUndone(answer.failure, navigator.onLine)
    setProblem(`Nothing was dealt. ${what} ${todo}`)
  }
  const deal = (typed?: string): void => {
    if (busy) return
    const seed = typed === undefined ? undefined : asSeed(typed)
    setProblem(typed !== undefined && seed === undefined ? NO_SEED : undefined)
    if (typed === undefined || seed !== undefined) void ask(seed)
  }
  const clear = (): void => {
    setProblem(undefined)
    take(undefined)
  }
  return { look, busy, problem, deal, clear }
}
