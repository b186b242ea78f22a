import type { GivenScore, PracticeRun } from '../../../../shared/interview/practiceRun.ts'
import { RUN_LIMITS } from '../../../../shared/interview/practiceRun.ts'
import type { HostLane } from '../../../sync/hostLane/openHostLane.ts'

/** What somebody who practised gave themselves. */
export type RunScores = Pick<PracticeRun, 'level' | 'scores' | 'dimensions' | 'probes' | 'isSubmitted' | 'hints'>

/** @param startedMs of the round: what was answered before belongs to another */
export function scoresOf({ sheet, notes }: Pick<HostLane, 'sheet' | 'notes'>, startedMs: number): RunScores {
  const { level, rubric } = sheet
  const { scores: given, verdict } = sheet.own()
  const answered = notes.all().filter(({ source, tag, atMs }) => (
    source === 'probe' && tag !== 'plain' && atMs >= startedMs
  ))
  return {
    ...(level !== undefined && { level }),
    scores: rubric.dimensions.slice(0, RUN_LIMITS.scores).flatMap(({ id, title }): GivenScore[] => {
      const score = given.get(id)?.score
      return score === undefined ? [] : [{ title: title.slice(0, RUN_LIMITS.title), score }]
    }),
    probes: { answered: answered.length, good: answered.filter(({ tag }) => tag === 'strength').length },
    dimensions: Math.min(rubric.dimensions.length, RUN_LIMITS.scores),
    hints: notes.all().filter(({ source, tag, atMs }) => (
      source === 'hints' && tag === 'hint' && atMs >= startedMs
    )).length,
    isSubmitted: verdict.submittedMs !== undefined,
  }
}

/**
 * A run with its scores. A second round on one board finds the sheet of the first: as long as nothing of it is
 * changed, it is no word on the second.
 *
 * @param others runs of the same browser
 */
export function withScores(
  run: PracticeRun, { scores, ...rest }: RunScores, others: readonly PracticeRun[],
): PracticeRun {
  const said = JSON.stringify(scores)
  const isOld = others.some((other) => (
    other.board === run.board && other.startedMs < run.startedMs && JSON.stringify(other.scores) === said
  ))
  return { ...run, ...rest, scores: isOld ? [] : scores }
}
