import { agreementOf, type Agreement, type ScorePair } from '../interview/agreement.ts'
import type { Rubric } from '../interview/rubric.ts'
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
  /** How far they are apart; undefined where one of them gave no score. */
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
    const isBoth = one.score !== undefined && other.score !== undefined
    return { id, title, mine: one, theirs: other, apart: isBoth ? Math.abs(one.score! - other.score!) : undefined }
  })
  const pairs = rows.flatMap(({ mine: { score: one }, theirs: { score: other } }): ScorePair[] => (
    one === undefined || other === undefined ? [] : [[one, other]]
  ))
  const most = Math.max(0, ...rows.map(({ apart }) => apart ?? 0))
  return {
    rows,
    agreement: agreementOf(pairs),
    mostApart: most === 0 ? [] : rows.filter(({ apart }) => apart === most),
  }
}

/**
 * What is missing before a sheet can be submitted, as sentences go on; nothing for one that is whole.
 *
 * @param isAlone who scores themselves answers to nobody, so that reasons are theirs to give
 */
export function missingIn(
  rubric: Rubric, sheet: Pick<HostSheet, 'scores' | 'verdict'>, hasLevel: boolean, isAlone = false,
): string[] {
  const given = rubric.dimensions.map(({ id, title }) => ({ title, score: sheet.scores.get(id) ?? NO_SCORE }))
  const unscored = given.filter(({ score }) => score.score === undefined)
  const unreasoned = isAlone ? [] : given.filter(({ score }) => score.score !== undefined && score.reason === '')
  const { decision, sentence } = sheet.verdict
  return [
    ...(hasLevel ? [] : ['a level']),
    ...unscored.map(({ title }) => `a score for “${title}”`),
    ...unreasoned.map(({ title }) => `a reason for “${title}”`),
    ...(decision === undefined ? ['a decision'] : []),
    ...(sentence === '' && !isAlone ? ['a sentence that bears the decision'] : []),
  ]
}

/** Dimensions that have a score. */
export function scoredCount(rubric: Rubric, { scores }: Pick<HostSheet, 'scores'>): number {
  return rubric.dimensions.filter(({ id }) => scores.get(id)?.score !== undefined).length
}
