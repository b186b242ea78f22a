import { ROUND_PARTS } from '../../../shared/interview/agenda.ts'
import { MINUTE_MS } from '../../../shared/interview/clock.ts'
import type { PracticeRun } from '../../../shared/interview/practiceRun.ts'
import { isScore, SCORES } from '../../../shared/interview/rubric.ts'
import { clockText } from '../../../shared/interview/sayClock.ts'
import { areaPath, linePath, placed, steppedPoints, type ChartSize } from './linePath.ts'
import { runMinutes, sayCovered } from './sayRun.ts'
import { TimeBar } from '../../controls/agenda/TimeBar.tsx'
import './RunCharts.css'

const COVERAGE: ChartSize = { w: 320, h: 96, pad: 4 }

/** How much of the reference was there, by the minute; where a step ended is marked. */
export function CoverageChart({ run }: { run: PracticeRun }) {
  const covered = sayCovered(run)
  if (covered === undefined) return null
  const { coverage, parts, goneMs } = run
  const minutes = Math.max(1, coverage.at(-1)?.minute ?? 0)
  const points = steppedPoints(coverage.map(({ minute, drawn }) => ({ x: minute / minutes, y: drawn / parts })))
  const ends = stepEnds(goneMs).filter(({ minute }) => minute < minutes)
  const last = placed(points.at(-1) ?? { x: 0, y: 0 }, COVERAGE)
  const [top, ground] = [COVERAGE.pad, COVERAGE.h - COVERAGE.pad]
  return (
    <figure className="ss-run-chart">
      <figcaption>Coverage over {runMinutes(run)} min, {covered}</figcaption>
      <svg viewBox={`0 0 ${COVERAGE.w} ${COVERAGE.h}`} role="img" aria-label={`Coverage over time: ${covered}`}>
        {ends.map(({ minute, part }) => {
          const { x } = placed({ x: minute / minutes, y: 0 }, COVERAGE)
          return <line key={part} className="ss-chart-mark" x1={x} x2={x} y1={top} y2={ground} />
        })}
        <path className="ss-chart-area" d={areaPath(points, COVERAGE)} />
        <path className="ss-chart-line" d={linePath(points, COVERAGE)} />
        <circle className="ss-chart-dot" cx={last.x} cy={last.y} r={3.5} />
        <line className="ss-chart-ground" x1={COVERAGE.pad} x2={COVERAGE.w - COVERAGE.pad} y1={ground} y2={ground} />
      </svg>
    </figure>
  )
}

/** At which minute each step was left, in the order of the steps. */
function stepEnds(goneMs: readonly number[]): { part: number; minute: number }[] {
  let sum = 0
  return goneMs.flatMap((gone, part) => {
    sum += gone / MINUTE_MS
    return gone > 0 ? [{ part, minute: sum }] : []
  })
}

/** How long each step took, against what it might. */
export function StepBars({ run }: { run: PracticeRun }) {
  const { goneMs, budgetMs } = run
  const longest = Math.max(1, ...goneMs, ...budgetMs)
  const percent = (ms: number): number => Math.round((ms / longest) * 1000) / 10
  return (
    <figure className="ss-run-chart">
      <figcaption>{runMinutes(run)} min, by step</figcaption>
      <ol className="ss-run-steps">
        {ROUND_PARTS.map(({ id, word }, part) => {
          const [gone, budget] = [goneMs[part]!, budgetMs[part]!]
          if (gone === 0 && budget === 0) return null
          return (
            <li key={id} data-over={gone > budget || undefined}>
              <b>{part + 1}</b>
              <span>{word}</span>
              <TimeBar gone={percent(gone)} budget={percent(budget)} />
              <span>{clockText(gone)} <span className="ss-hidden">of</span> <small>{clockText(budget)}</small></span>
            </li>
          )
        })}
      </ol>
    </figure>
  )
}

/** What each dimension was given, as dots of four. */
export function ScoreDots({ run: { scores } }: { run: PracticeRun }) {
  if (scores.length === 0) return null
  return (
    <figure className="ss-run-chart">
      <figcaption>Scores</figcaption>
      <ul className="ss-run-scores">
        {scores.map(({ title, score }, at) => (
          <li key={`${at} ${title}`}>
            <span>{title}</span>
            <span className="ss-run-dots" aria-hidden="true">
              {SCORES.map((one) => <i key={one} data-full={(isScore(score) && one <= score) || undefined} />)}
            </span>
            <span>{score}{isScore(score) && <span className="ss-hidden"> of 4</span>}</span>
          </li>
        ))}
      </ul>
    </figure>
  )
}
