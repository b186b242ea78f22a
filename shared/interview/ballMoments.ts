import { chanceFrom } from '../search/chance.ts'

/** How many curveballs come by themselves to somebody who practises. */
export const BALL_COUNTS = [0, 1, 2] as const
export type BallCount = (typeof BALL_COUNTS)[number]

/** Between which shares of the round each comes: not before something is drawn, and not when nothing can be changed. */
const WINDOWS: Readonly<Record<BallCount, readonly (readonly [from: number, to: number])[]>> = {
  0: [], 1: [[0.35, 0.65]], 2: [[0.3, 0.45], [0.55, 0.7]],
}

/**
 * When the curveballs of a round come, in ms of the round without its pauses; the same for one seed, and never known
 * beforehand to who practises.
 *
 * @param seed a whole number; when the round began serves
 */
export function ballMoments(count: BallCount, seed: number, roundMs: number): number[] {
  const chance = chanceFrom(seed)
  return WINDOWS[count].map(([from, to]) => Math.round((from + chance() * (to - from)) * roundMs))
}

/** Chance for the card of a round that is played as its nth one, from 0 on; always the same. */
export function ballChance(seed: number, nth: number): (below: number) => number {
  const chance = chanceFrom(seed + 1 + nth)
  return (below) => Math.floor(chance() * below)
}
