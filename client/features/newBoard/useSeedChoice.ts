import { useRef, useState, type RefObject } from 'react'
import { asSeed } from '../../../shared/kit/deal/seed.ts'

/** The seed of a case study that a board is about to be made from. */
export interface SeedChoice {
  /** As it stands in the field; undefined for the case as it usually is. */
  typed: string | undefined
  problem: string | undefined
  field: RefObject<HTMLInputElement | null>
  setTyped: (typed: string | undefined) => void
  setProblem: (problem: string | undefined) => void
  /**
   * What to make the board from: what was typed counts, dealt or not. Undefined where that is no seed; the field says
   * so.
   */
  take: () => { seed?: string } | undefined
}

const NO_SEED = 'A seed is six letters or digits, like k3v9z1.'

/** @param kitId what was typed for another case says nothing of this one */
export function useSeedChoice(kitId: string | undefined): SeedChoice {
  const [held, setHeld] = useState<{ kitId: string | undefined; typed: string | undefined; problem?: string }>()
  const field = useRef<HTMLInputElement>(null)
  const { typed, problem } = held?.kitId === kitId ? held ?? NOTHING : NOTHING
  const take = (): { seed?: string } | undefined => {
    const seed = readSeed(typed)
    if (seed !== undefined) return seed
    setHeld({ kitId, typed, problem: NO_SEED })
    field.current?.focus()
    return undefined
  }
  return {
    typed, problem, field, take,
    setTyped: (next) => setHeld({ kitId, typed: next }),
    setProblem: (next) => setHeld({ kitId, typed, ...(next !== undefined && { problem: next }) }),
  }
}

/** Undefined where what was typed is no seed. */
export function readSeed(typed: string | undefined): { seed?: string } | undefined {
  if (typed === undefined) return {}
  const seed = asSeed(typed)
  return seed === undefined ? undefined : { seed }
}

const NOTHING: { typed: string | undefined; problem?: string } = { typed: undefined }
