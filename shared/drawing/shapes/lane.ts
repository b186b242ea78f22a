import type { LaneShape } from '../../board/laneProps.ts'
import { laneMarks } from '../card/laneMarks.ts'
import { boxOutline, type ShapeDrawing } from '../base/scene.ts'

/** A zone with its title; what it holds may reach over its edge. */
export const laneDrawing: ShapeDrawing<LaneShape> = {
  draw: ({ props }, { theme }) => laneMarks(props, theme),
  outline: ({ props }) => [boxOutline(props.w, props.h)],
}
