import { ROUND_PARTS, type Agenda, type PartId } from './agenda.ts'
import { MINUTE_MS, partBudgetsMs, partsGoneMs, type RoundClock } from './clock.ts'

/** How long a part of a round took, against what it might have. */
export interface PartTime {
  id: PartId
  /** From 1. */
  number: number
  word: string
  goneMs: number
  budgetMs: number
}

/**
 * How the time of a round went, part by part.
 *
 * @param nowMs by the server's clock; of a clock that stands, nothing depends on it
 */
export function timeByStep(clock: RoundClock, agenda: Agenda, nowMs = 0): PartTime[] {
  const [gone, budgets] = [partsGoneMs(clock, nowMs), partBudgetsMs(clock, agenda)]
  return ROUND_PARTS.map(({ id, word }, at) => {
    return { id, number: at + 1, word, goneMs: gone[at]!, budgetMs: budgets[at]! }
  })
}

/** How the time went, in a sentence: "12 min on clarify, 3 min on data, none on monitor." */
export function sayTimeByStep(times: readonly PartTime[]): string {
  const meant = times.filter(({ goneMs, budgetMs }) => goneMs > 0 || budgetMs > 0)
  const some = meant.filter(({ goneMs }) => goneMs >= MINUTE_MS / 2)
  const taken = some.map(({ goneMs, word }) => `${Math.round(goneMs / MINUTE_MS)} min on ${lower(word)}`)
  const begun = meant.filter(({ goneMs }) => goneMs > 0 && goneMs < MINUTE_MS / 2).map(({ word }) => lower(word))
  const missed = meant.filter(({ goneMs }) => goneMs === 0).map(({ word }) => lower(word))
  const shortly = begun.length > 0 ? [`under a minute on ${joined(begun)}`] : []
  const parts = [...taken, ...shortly, ...(missed.length > 0 ? [`none on ${joined(missed)}`] : [])]
  return parts.length === 0 ? 'No time was taken.' : `${capital(parts.join(', '))}.`
}

function lower(word: string): string {
  return word.toLowerCase()
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function joined(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}
