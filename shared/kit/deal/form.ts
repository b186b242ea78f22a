import type { Kit, KitSteps, Probe } from '../kit.ts'

/**
 * A case study as it is written: a kit in whose texts, formulas and properties `{what|as it reads}` stands for a number
 * that may be dealt anew. *What* is a formula over the driving numbers, the estimates, and `ms1`, `ms2` ... for the
 * stages of the latency table; *as it reads* is today's text and the pattern that other values are written by.
 */
export interface KitForm extends Kit {
  deal: KitDeal
}

export interface KitDeal {
  /** The driving numbers; no two seeds agree in more than one of them. */
  numbers: readonly DrivingNumber[]
  /** The driving number that the stages of the latency table sum to, in ms. */
  budget: string
  /** One of them is dealt with a seed; a case that is not dealt has none. */
  constraints: readonly Constraint[]
}

/** How a driving number varies: from `from` in steps of `by`, or without `by` in round steps of about a tenth. */
interface Spread {
  from: number
  by?: number
}

/** A driving number is an estimate with a literal for its formula, or one that is named here. */
export type DrivingNumber = Spread & ({ id: string } | { id: string; label: string; unit: string; usual: number })

/** Where an answer can go on with a sentence about a constraint. */
export type AnswerPlace = {
  [Step in keyof KitSteps]: `${Step}.${keyof KitSteps[Step] & string}`
}['data' | 'model' | 'serve' | 'monitor']

export interface Constraint {
  id: string
  /** The last sentence of the question. */
  says: string
  ask: string
  assume: string
  /** The answer that changes, and the sentence it goes on with. */
  answer: readonly [AnswerPlace, string]
  probe: Probe
}

/** What a seed dealt, for hosts. */
export interface Dealt {
  seed: string
  numbers: readonly DealtNumber[]
  /** The sentence that the question ends with. */
  constraint: string
}

export interface DealtNumber {
  label: string
  /** "275 M users/day" */
  value: string
  /** What the case has without a seed. */
  usual: string
}
