import type { ComponentShape } from '../../board/componentProps.ts'
import { cardMarks } from '../card/cardMarks.ts'
import { boxOutline, type ShapeDrawing } from '../base/scene.ts'

/** An ML component: a card. */
export const componentDrawing: ShapeDrawing<ComponentShape> = {
  draw: ({ props }, { theme }) => cardMarks(props, theme),
  outline: ({ props }) => [boxOutline(props.w, props.h)],
}
