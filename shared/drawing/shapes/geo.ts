import type { TLGeoShape } from '@tldraw/tlschema'
import { layOutText } from '../../text/layOutText.ts'
import { isEmptyText } from '../../text/richBlocks.ts'
import { LABEL_ALIGNS, LABEL_PADDING_PX, LABEL_SIZES } from '../base/labelSizes.ts'
import type { Mark } from '../base/mark.ts'
import { inksOf } from '../base/palette.ts'
import { areaMarks } from '../paths/areaMarks.ts'
import { geoPath } from '../paths/geoPath.ts'
import { lineMarks } from '../paths/lineMarks.ts'
import { outlinesOf, pathData, type Path } from '../paths/path.ts'
import { sketchData } from '../paths/sketch.ts'
import { strokeWidthOf } from '../paths/strokeSizes.ts'
import type { Scene, ShapeDrawing } from '../base/scene.ts'
import { textInBox } from '../base/setText.ts'

export const geoDrawing: ShapeDrawing<TLGeoShape> = {
  draw(shape, scene) {
    const { scale } = shape.props
    const marks = [...bodyMarks(shape, scene), ...words(shape, scene)]
    return scale === 1 ? marks : [{ is: 'group', scale, marks }]
  },
  outline: (shape) => {
    const { w, h, growY, size, scale } = shape.props
    return outlinesOf(geoPath({ w, h: h + growY, shape, strokeWidth: strokeWidthOf(size) * scale }))
  },
}

/** As of scale 1, so that a hand's wavering and a cloud's bumps are those of the unscaled shape. */
function bodyMarks(shape: TLGeoShape, scene: Scene): Mark[] {
  const { w, h, growY, scale, dash, fill, size, color } = shape.props
  const strokeWidth = strokeWidthOf(size)
  const path = geoPath({ w: w / scale, h: (h + growY) / scale, shape, strokeWidth: strokeWidth * scale })
  const outer = path.filter(({ isInner }) => isInner !== true)
  const d = areaData(outer, shape, strokeWidth)
  const area = areaMarks({ fill, color, d, outlines: outlinesOf(outer) }, scene)
  const stroke = inksOf(scene.palette, color).solid
  return [...area, ...lineMarks(path, { dash, strokeWidth, stroke, seed: shape.id })]
}

/** A hand's corners are round, which the area below them keeps to. */
function areaData(outer: Path, { id, props: { dash } }: TLGeoShape, strokeWidth: number): string {
  return dash === 'draw' ? sketchData(outer, { seed: id, strokeWidth, passes: 1, wobble: 0 }) : pathData(outer)
}

/** A label that is larger than its shape is seen only inside of the shape's box, as on the canvas. */
function words({ props }: TLGeoShape, { palette }: Scene): Mark[] {
  const { richText, font, size, align, verticalAlign, labelColor, w, h, growY, scale } = props
  if (isEmptyText(richText)) return []
  const box = { x: 0, y: 0, w: w / scale, h: (h + growY) / scale }
  const width = Math.max(0, box.w - 2 * LABEL_PADDING_PX)
  const layout = layOutText(richText, { font, size: LABEL_SIZES[size], width, align: LABEL_ALIGNS[align] })
  const paint = { color: inksOf(palette, labelColor).solid, halo: palette.background }
  return textInBox(box, layout, verticalAlign, LABEL_PADDING_PX, paint)
}
