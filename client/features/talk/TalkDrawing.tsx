import { useMemo } from 'react'
import { useColorMode } from 'tldraw'
import { additionMarks } from '../../../shared/drawing/sketches/additionMarks.ts'
import { grow } from '../../../shared/geometry/box.ts'
import type { AdditionPlan } from '../../../shared/placing/planAddition.ts'
import { Marks } from '../../drawing/Marks.tsx'

/** The drawing is at most so wide and high, px; below that scale texts are drawn larger to stay legible. */
const MOST = { w: 640, h: 300 } as const
const MARGIN_PX = 24

/** A talk's plan in small, before it is drawn. */
export function TalkDrawing({ plan }: { plan: AdditionPlan }) {
  const mode = useColorMode()
  const frame = plan.bounds && grow(plan.bounds, MARGIN_PX)
  const scale = frame === undefined ? 1 : Math.min(1, MOST.w / frame.w, MOST.h / frame.h)
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
