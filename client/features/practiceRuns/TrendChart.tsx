import { linePath, placed, type ChartPoint, type ChartSize } from './linePath.ts'
import './RunCharts.css'

const SIZE: ChartSize = { w: 240, h: 64, pad: 6 }

export interface TrendChartProps {
  title: string
  /** Of each run that has one, the first run first; from 0 to 1. */
  values: readonly number[]
  /** The last one, in words. */
  last: string
}

/** How something goes from run to run; nothing before there are two of it. */
export function TrendChart({ title, values, last }: TrendChartProps) {
  if (values.length < 2) return null
  const points = values.map((y, at): ChartPoint => ({ x: at / (values.length - 1), y }))
  const dots = points.map((point) => placed(point, SIZE))
  const [ground, said] = [SIZE.h - SIZE.pad, `${values.length} runs, now ${last}`]
  return (
    <figure className="ss-run-chart ss-run-trend">
      <figcaption>{title} <span>{said}</span></figcaption>
      <svg viewBox={`0 0 ${SIZE.w} ${SIZE.h}`} role="img" aria-label={`${title} over ${said}`}>
        <line className="ss-chart-ground" x1={SIZE.pad} x2={SIZE.w - SIZE.pad} y1={ground} y2={ground} />
        <path className="ss-chart-line" d={linePath(points, SIZE)} />
        {dots.map(({ x, y }, at) => {
          return <circle key={at} className="ss-chart-dot" cx={x} cy={y} r={at === dots.length - 1 ? 3.5 : 2} />
        })}
      </svg>
    </figure>
  )
}
