import type { Placed } from './placedNumbers.ts'
import { readMagnitude, readSaid, type Said } from './readSaid.ts'

/** What is said to three digits is right to half of the third. */
const THREE_DIGITS = 0.0051
/** What a computer gets wrong of a half. */
const BY_MACHINE = 1e-9

/** Seconds, and what is counted in thousands, against the unit of a formula. */
const UNITS = [1, 60, 3600, 86_400, 604_800, ...Array.from({ length: 31 }, (_, at) => 10 ** (at - 15))]

/**
 * What is wrong with the text that a placeholder is written with; undefined for nothing. It is as near as its own digits
 * can be, because the table of estimates beside it says the same figure.
 */
export function sampleFault({ path, formula, sample }: Placed, value: number): string | undefined {
  const magnitude = readMagnitude(sample)
  if (magnitude !== undefined) return isWithin(value, magnitude) ? undefined : `${path}: ${value} is not ${sample}`
  const said = readSaid(sample)
  const isRight = said !== undefined && apart(said.value, value * unitOf(said, value)) <= said.rough + BY_MACHINE
  return isRight ? undefined : `${path}: {${formula}|${sample}} is ${value}`
}

/** What is wrong with a number of a dealt kit; undefined for nothing. */
export function dealtFault({ path, formula, sample, said }: Placed, was: number, is: number): string | undefined {
  const words = `${path}: {${formula}|${sample}} is ${is} and reads "${said}"`
  if (readMagnitude(sample) !== undefined) return isWithin(is, readMagnitude(said)) ? undefined : words
  const [before, after] = [readSaid(sample), readSaid(said)]
  if (before === undefined || after === undefined) return words
  const unit = unitOf(before, was)
  // Counts that were rounded to whole ones still are.
  const isCount = /^[\d,]+$/.test(sample) && /^[\d,]+$/.test(said) && apart(before.value, was * unit) > 1e-9
  const allowed = Math.max(THREE_DIGITS, isCount ? 0.501 / (is * unit) : 0)
  return apart(after.value, is * unit) <= allowed ? undefined : words
}

function unitOf({ value }: Said, was: number): number {
  return UNITS.reduce((best, unit) => (apart(value, was * unit) < apart(value, was * best) ? unit : best), 1)
}

function isWithin(value: number, [from, below]: readonly [number, number] = [1, 0]): boolean {
  return value >= from && value < below
}

function apart(one: number, other: number): number {
  return Math.abs(one / other - 1)
}
