import type { LegendShape } from '../../board/legendProps.ts'
import { legendFace, legendMarks } from '../links/legendMarks.ts'
import { boxOutline, type ShapeDrawing } from '../base/scene.ts'

/** The key to the link kinds. */
export const legendDrawing: ShapeDrawing<LegendShape> = {
  draw: ({ props }, { theme }) => legendMarks(props, theme),
  outline: ({ props }) => {
    const { w, h } = legendFace(props)
    return [boxOutline(w, h)]
  },
}
