import { agreementOf, type Agreement, type ScorePair } from '../interview/agreement.ts'
import { isScore, NOT_SEEN, type Rubric } from '../interview/rubric.ts'
import { NO_SCORE, type DimensionScore, type Verdict } from './sheet.ts'

/** What one host says: scores by the ids of dimensions, and the whole. */
export interface HostSheet {
  host: string
  verdict: Verdict
  scores: ReadonlyMap<string, DimensionScore>
  /** When this host asked to see the others' scores without having submitted, ms since 1970. */
  lookedMs?: number
}

/** How a host stands to another: what is not told yet is not there to be shown. */
export type OtherSheet =
  | { kind: 'shown'; sheet: HostSheet }
  /** Submitted, and waits for this host to submit as well. */
  | { kind: 'waits'; host: string; name: string }
  /** Still at work. */
  | { kind: 'scoring'; host: string; name: string }

/**
 * The others' sheets as one host may see them: a sheet that is submitted, once this host has submitted too, or has
 * asked to see it all the same.
 */
export function othersFor(host: string, sheets: readonly HostSheet[]): OtherSheet[] {
  const own = sheets.find((sheet) => sheet.host === host)
  const maySee = own !== undefined && (own.verdict.submittedMs !== undefined || own.lookedMs !== undefined)
  return sheets.filter((sheet) => sheet.host !== host).map((sheet): OtherSheet => {
    const { host: other, verdict: { name, submittedMs } } = sheet
    if (submittedMs === undefined) return { kind: 'scoring', host: other, name }
    return maySee ? { kind: 'shown', sheet } : { kind: 'waits', host: other, name }
  })
}

/** A dimension beside what two hosts gave it. */
export interface Compared {
  id: string
  title: string
  mine: DimensionScore
  theirs: DimensionScore
  /** How far they are apart; undefined where one of them gave no number. */
  apart: number | undefined
}

export interface Comparison {
  rows: readonly Compared[]
  agreement: Agreement
  /** The rows that are furthest apart; none when they agree in all. */
  mostApart: readonly Compared[]
}

export function compare(rubric: Rubric, mine: HostSheet, theirs: HostSheet): Comparison {
  const rows = rubric.dimensions.map(({ id, title }): Compared => {
    const [one, other] = [mine.scores.get(id) ?? NO_SCORE, theirs.scores.get(id) ?? NO_SCORE]
    const apart = isScore(one.score) && isScore(other.score) ? Math.abs(one.score - other.score) : undefined
    return { id, title, mine: one, theirs: other, apart }
  })
  const pairs = rows.flatMap(({ mine: { score: one }, theirs: { score: other } }): ScorePair[] => (
    isScore(one) && isScore(other) ? [[one, other]] : []
  ))
  const most = Math.max(0, ...rows.map(({ apart }) => apart ?? 0))
  return {
    rows,
    agreement: agreementOf(pairs),
    mostApart: most === 0 ? [] : rows.filter(({ apart }) => apart === most),
  }
}

/** Something that a sheet lacks. */
export interface Missing {
  what: 'level' | 'score' | 'reason' | 'decision' | 'sentence'
  /** Id of the dimension that lacks it; undefined for what is of the whole. */
  dimension?: string
  /** As a sentence goes on: "a level". */
  words: string
}

/**
 * What is missing before a sheet can be submitted, in the order of the page; nothing for one that is whole. What was
 * not seen needs no reason.
 *
 * @param isAlone who scores themselves answers to nobody, so that reasons are theirs to give
 */
export function missingIn(
  rubric: Rubric, sheet: Pick<HostSheet, 'scores' | 'verdict'>, hasLevel: boolean, isAlone = false,
): Missing[] {
  const given = rubric.dimensions.map(({ id, title }) => ({ id, title, ...(sheet.scores.get(id) ?? NO_SCORE) }))
  const unscored = given.filter(({ score }) => score === undefined)
  const unreasoned = isAlone ? [] : given.filter(({ score, reason }) => isScore(score) && reason === '')
  const { decision, sentence } = sheet.verdict
  return [
    ...(hasLevel ? [] : [{ what: 'level', words: 'a level' } as const]),
    ...unscored.map(({ id, title }): Missing => ({ what: 'score', dimension: id, words: `a score for “${title}”` })),
    ...unreasoned.map(({ id, title }): Missing => (
      { what: 'reason', dimension: id, words: `a reason for “${title}”` }
    )),
    ...(decision === undefined ? [{ what: 'decision', words: 'a decision' } as const] : []),
    ...(sentence === '' && !isAlone
      ? [{ what: 'sentence', words: 'a sentence that bears the decision' } as const]
      : []),
  ]
}

/** Dimensions that have a score, and those that say that nothing of them was seen. */
export function scoredCount(rubric: Rubric, { scores }: Pick<HostSheet, 'scores'>): { scored: number; unseen: number } {
  const given = rubric.dimensions.map(({ id }) => scores.get(id)?.score)
  return { scored: given.filter(isScore).length, unseen: given.filter((one) => one === NOT_SEEN).length }
}
