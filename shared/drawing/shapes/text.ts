import type { TLTextShape } from '@tldraw/tlschema'
import { layOutText, type TextLayout } from '../../text/layOutText.ts'
import { inksOf } from '../palette.ts'
import { boxOutline, type ShapeDrawing } from '../scene.ts'
import { placeBlock, textMarks } from '../setText.ts'

/** tldraw's sizes of free text, px. */
const SIZES: Readonly<Record<TLTextShape['props']['size'], number>> = { s: 18, m: 24, l: 36, xl: 44 }
const LEAST_WIDTH_PX = 16

/** Free text: as wide as its words, or as wide as it was pulled. */
export const textDrawing: ShapeDrawing<TLTextShape> = {
  draw({ props }, { palette }) {
    const { layout, w, h } = measure(props)
    const at = placeBlock({ x: 0, y: 0, w, h }, layout, 'middle')
    const paint = { color: inksOf(palette, props.color).solid, halo: palette.background }
    return [{ is: 'group', scale: props.scale, marks: textMarks(layout, at, paint) }]
  },
  outline({ props }) {
    const { w, h } = measure(props)
    return [boxOutline(w * props.scale, h * props.scale)]
  },
}

/** The text in its box before it is scaled. A text that is as wide as its words has a px to spare, as in tldraw. */
function measure({ richText, size, font, textAlign, autoSize, w: pulled }: TLTextShape['props']): {
  layout: TextLayout
  w: number
  h: number
} {
  const align = textAlign === 'middle' ? 'center' : textAlign
  const fontSize = SIZES[size]
  const fixed = autoSize ? undefined : Math.max(LEAST_WIDTH_PX, Math.floor(pulled))
  const free = layOutText(richText, { font, size: fontSize, align })
  const w = fixed ?? Math.max(LEAST_WIDTH_PX, free.w + 1)
  const layout = layOutText(richText, { font, size: fontSize, align, width: w })
  return { layout, w, h: Math.max(fontSize, layout.h) }
}
