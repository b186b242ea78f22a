import type { PracticeRun } from '../../../shared/interview/practiceRun.ts'
import { linePath, steppedPoints, type ChartSize } from './linePath.ts'

const SIZE: ChartSize = { w: 72, h: 20, pad: 2 }

/** A run's coverage at a glance; what it shows is said beside it. */
export function Sparkline({ run: { coverage, parts } }: { run: PracticeRun }) {
  if (coverage.length < 2 || parts === 0) return null
  const minutes = Math.max(1, coverage.at(-1)?.minute ?? 0)
  const points = steppedPoints(coverage.map(({ minute, drawn }) => ({ x: minute / minutes, y: drawn / parts })))
  return (
    <svg className="ss-run-spark" viewBox={`0 0 ${SIZE.w} ${SIZE.h}`} width={SIZE.w} height={SIZE.h} aria-hidden="true">
      <path className="ss-chart-line" d={linePath(points, SIZE)} />
    </svg>
  )
}
