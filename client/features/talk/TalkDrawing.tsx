import { useMemo } from 'react'
import { useColorMode } from 'tldraw'
import { additionMarks } from '../../../shared/drawing/sketches/additionMarks.ts'
import { grow } from '../../../shared/geometry/box.ts'
import type { AdditionPlan } from '../../../shared/placing/planAddition.ts'
import { Marks } from '../../drawing/Marks.tsx'

/** The drawing is at most so wide and high, px; below that scale texts are drawn larger to stay legible. */
const MOST = { narrow: { w: 396, h: 260 }, wide: { w: 640, h: 300 } } as const
const MARGIN_PX = 24

/** A talk's plan in small, before it is drawn. */
export function TalkDrawing({ plan, isWide }: { plan: AdditionPlan; isWide: boolean }) {
  const mode = useColorMode()
  const most = isWide ? MOST.wide : MOST.narrow
  const frame = plan.bounds && grow(plan.bounds, MARGIN_PX)
  const scale = frame === undefined ? 1 : Math.min(1, most.w / frame.w, most.h / frame.h)
  const marks = useMemo(() => additionMarks(plan, mode, scale), [plan, mode, scale])
  if (frame === undefined) return null
  const { x, y, w, h } = frame
  return (
    <svg
      className="ss-talk-drawing"
      viewBox={`${x} ${y} ${w} ${h}`}
      width={w * scale}
      height={h * scale}
      role="img"
      aria-label="What will be drawn"
    >
      <Marks marks={marks} />
    </svg>
  )
}
