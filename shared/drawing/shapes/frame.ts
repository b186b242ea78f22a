import type { TLFrameShape } from '@tldraw/tlschema'
import { textWidth } from '../../geometry/textMetrics.ts'
import { clipText } from '../../geometry/wrapText.ts'
import type { Mark } from '../base/mark.ts'
import { inksOf } from '../base/palette.ts'
import { boxOutline, type Scene, type ShapeDrawing } from '../base/scene.ts'

const HEADING: { fontSize: number; weight: 'regular' } = { fontSize: 12, weight: 'regular' }
const HEADING_PX = 24
/** The heading's left edge lies so far outside of the frame, so that its words stand in line with the edge. */
const HEADING_INSET_PX = 6
/** From the frame's top to the words' baseline. */
const BASELINE_PX = -14

/** A frame: what it holds is seen only inside of it. Its name stands at whichever side is on top. */
export const frameDrawing: ShapeDrawing<TLFrameShape> = {
  clipsChildren: true,
  draw({ id, props }, scene) {
    const { frameFill, frameStroke } = inksOf(scene.palette, 'black')
    return [
      { is: 'rect', x: 0, y: 0, w: props.w, h: props.h, fill: frameFill, stroke: frameStroke, strokeWidth: 1 },
      heading(props, scene.pageTransform(id).rotation, scene),
    ]
  },
  outline: ({ props }) => [boxOutline(props.w, props.h)],
}

function heading({ name, w, h }: TLFrameShape['props'], rotation: number, { palette }: Scene): Mark {
  const quarter = Math.floor(((((rotation * 2) / Math.PI + 0.5) % 4) + 4) % 4)
  const side = quarter % 2 === 1 ? h : w
  const text = clipText(name.trim() === '' ? 'Frame' : name, HEADING, side - 2 * HEADING_INSET_PX)
  const width = Math.min(side, textWidth(text, HEADING) + 2 * HEADING_INSET_PX)
  const at = [
    { x: 0, y: 0 },
    { x: 0, y: h },
    { x: w, y: h },
    { x: w, y: 0 },
  ][quarter] ?? { x: 0, y: 0 }
  const turn = [0, -Math.PI / 2, Math.PI, Math.PI / 2][quarter] ?? 0
  return {
    is: 'group',
    ...at,
    rotation: turn,
    marks: [
      {
        is: 'rect',
        x: -HEADING_INSET_PX,
        y: -HEADING_PX - HEADING_INSET_PX,
        w: width,
        h: HEADING_PX,
        rx: 4,
        fill: palette.background,
        stroke: palette.background,
      },
      {
        is: 'text',
        x: 0,
        y: BASELINE_PX,
        text,
        font: 'sans',
        size: HEADING.fontSize,
        weight: 'regular',
        fill: inksOf(palette, 'black').frameText,
      },
    ],
  }
}
