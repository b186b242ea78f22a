import { tidy } from '../../estimate/readNumber.ts'

/** How far a rounded sample may be from what it says. */
const ROUGH = 0.1

/** What one of `usual`'s unit is in the sample's: a power of ten, as GB to TB. Undefined when they do not go together. */
export function scaleBetween(sample: number, usual: number): number | undefined {
  const ratio = sample / usual
  const scale = 10 ** Math.round(Math.log10(ratio))
  return Math.abs(ratio / scale - 1) <= ROUGH ? scale : undefined
}

/** How precisely a sample makes values read. */
export interface Precision {
  /** Significant digits: three, or more where the sample has them. */
  digits: number
  /** A count, which is rounded to whole ones. */
  whole: boolean
}

/** Largest number that is written out to its last digit when it is whole. */
const WRITTEN_OUT = 10_000
const USUAL_DIGITS = 3

/** @param digits as the sample writes them, without separators */
export function precisionOf(digits: string, said: number, meant: number): Precision {
  const shown = digits.replace('.', '').replace(/^0+/, '').replace(/0+$/, '').length
  const isRounded = tidy(said) !== tidy(meant)
  return { digits: Math.max(USUAL_DIGITS, shown), whole: isRounded && !digits.includes('.') }
}

/** @param scaled whether a word or a unit follows, so that a fraction may be written */
export function rounded(value: number, { digits, whole }: Precision, scaled: boolean): number {
  const asIs = tidy(value)
  if (Math.abs(asIs) < WRITTEN_OUT && Number.isInteger(asIs)) return asIs
  const isCount = whole && !scaled && Math.abs(asIs) >= 1
  return isCount && Math.abs(asIs) < 10 ** digits ? Math.round(asIs) : Number(asIs.toPrecision(digits))
}
