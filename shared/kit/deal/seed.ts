import { isSeed } from '../../values/checks.ts'
import { CHOICES } from './choices.ts'

const SEED_LENGTH = 6
const BASE = 36
const SEEDS = BASE ** SEED_LENGTH

/** How many deals a case has in its numbers: two seeds that are less than this apart are never the same. */
export const DEALS = CHOICES ** 2

/**
 * A seed in what somebody typed or sent; undefined for anything that is none. Capitals are the same letters, and dashes
 * or blanks between them, by which a seed is dictated or copied, are none.
 */
export function asSeed(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > 2 * SEED_LENGTH) return undefined
  const seed = value.replace(/[\s\p{Pd}]/gu, '').toLowerCase()
  return isSeed(seed) ? seed : undefined
}

export function seedNumber(seed: string): number {
  return Number.parseInt(seed, BASE)
}

/** The seed of a number, which may be any whole one. */
export function seedOf(number: number): string {
  const within = ((number % SEEDS) + SEEDS) % SEEDS
  return within.toString(BASE).padStart(SEED_LENGTH, '0')
}

/**
 * Which choice each of `count` driving numbers has: a Reed-Solomon code of two symbols over the field of CHOICES
 * elements. Two lines through it meet once at most, so two seeds with another deal agree in one number at most.
 */
export function choicesOf(seed: string, count: number): number[] {
  const deal = seedNumber(seed) % DEALS
  const [start, slope] = [deal % CHOICES, Math.floor(deal / CHOICES)]
  // Each number's choices are turned about by themselves, or many seeds would deal all that is small together.
  return Array.from({ length: count }, (_, at) => ((start + slope * at) * (2 * at + 5) + 11 * at * at + 7) % CHOICES)
}

/** Which of `count` constraints. It goes round with the seeds, because CHOICES is prime. */
export function constraintOf(seed: string, count: number): number {
  return seedNumber(seed) % count
}
