import type { Seat } from './seats.ts'

/**
 * What a board is made for: somebody asks and others draw what they may not look up, one alone asks and draws, or
 * neither.
 */
export const BOARD_PURPOSES = ['interview', 'practice', 'board'] as const
export type BoardPurpose = (typeof BOARD_PURPOSES)[number]

/** The longest question of one's own that a board is made with, in UTF-16 units. */
export const MAX_ASKED_LENGTH = 2_000

/** How much a board says by itself of what belongs where: nothing, what parts are for and what stands beside, all. */
export const HINTS = ['off', 'parts', 'on'] as const
export type Hints = (typeof HINTS)[number]

/** What a board hints at as long as nobody chose. */
export function usualHints(purpose: BoardPurpose): Hints {
  return purpose === 'interview' ? 'off' : 'on'
}

/** Whether everybody is told what a curveball touches, or hosts alone, who have the cards. */
export function tellsTouched(hints: Hints): boolean {
  return hints !== 'off'
}

/** Whether a seat may read case studies; in an interview they are its host's alone. */
export function mayReadKits(purpose: BoardPurpose, seat: Seat): boolean {
  return purpose !== 'interview' || seat === 'host'
}

/** Hints are for who draws: in an interview its host, who knows the answers, has them all the same. */
export function hintsFor(purpose: BoardPurpose, seat: Seat, hints: Hints): Hints {
  return purpose === 'interview' && seat === 'host' ? 'on' : hints
}
