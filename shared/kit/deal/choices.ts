import { tidy } from '../../estimate/readNumber.ts'

/** Values of each driving number. A prime, because the code that deals them needs a field; its square counts the deals. */
export const CHOICES = 31

/** Round steps over one decade. */
const STEPS = [1, 1.1, 1.2, 1.4, 1.5, 1.6, 1.8, 2, 2.2, 2.5, 2.8, 3, 3.5, 4, 4.5, 5, 6, 7, 8, 9] as const

/** All values that a number can be dealt, from `from` upwards; the usual one is not among them. */
export function choicesFrom(from: number, by: number | undefined, usual: number): number[] {
  const all = by === undefined ? roundSteps(from) : Array.from({ length: CHOICES + 1 }, (_, at) => from + at * by)
  return all.map(tidy).filter((value) => value !== tidy(usual)).slice(0, CHOICES)
}

function roundSteps(from: number): number[] {
  const decade = 10 ** Math.floor(Math.log10(from))
  return [decade, decade * 10, decade * 100, decade * 1000]
    .flatMap((scale) => STEPS.map((step) => step * scale))
    .filter((value) => tidy(value) >= from)
    .slice(0, CHOICES + 1)
}
