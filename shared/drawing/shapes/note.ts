import type { TLNoteShape } from '@tldraw/tlschema'
import { isEmptyText } from '../../text/richBlocks.ts'
import { layOutText } from '../../text/layOutText.ts'
import type { Mark } from '../mark.ts'
import { inksOf, type Palette } from '../palette.ts'
import { boxOutline, type ShapeDrawing } from '../scene.ts'
import { LABEL_ALIGNS, LABEL_PADDING_PX, LABEL_SIZES } from '../labelSizes.ts'
import { textInBox } from '../setText.ts'

const NOTE_PX = 200
/** tldraw's shadow, as two soft edges below the note: filters are slow, and not every viewer knows them. */
const SHADOWS = [
  { inset: 3, drop: 3, opacity: 0.16 },
  { inset: 2, drop: 5, opacity: 0.1 },
] as const

/** A sticky note. It grows downwards with its text, by what its record says. */
export const noteDrawing: ShapeDrawing<TLNoteShape> = {
  draw({ props }, { palette, theme }) {
    const h = NOTE_PX + props.growY
    const paper: Mark = { is: 'rect', x: 0, y: 0, w: NOTE_PX, h, rx: 1, fill: inksOf(palette, props.color).noteFill }
    const shadows =
      theme === 'dark'
        ? []
        : SHADOWS.map(({ inset, drop, opacity }): Mark => ({
            is: 'rect',
            x: inset,
            y: inset + drop,
            w: NOTE_PX - 2 * inset,
            h: h - inset,
            rx: 3,
            fill: '#000000',
            fillOpacity: opacity,
          }))
    return [{ is: 'group', scale: props.scale, marks: [...shadows, paper, ...words(props, h, palette)] }]
  },
  outline: ({ props }) => [boxOutline(NOTE_PX * props.scale, (NOTE_PX + props.growY) * props.scale)],
}

function words(
  { richText, font, size, align, verticalAlign, color, labelColor, fontSizeAdjustment }: TLNoteShape['props'],
  h: number,
  palette: Palette,
): Mark[] {
  if (isEmptyText(richText)) return []
  const width = NOTE_PX - 2 * LABEL_PADDING_PX
  const layout = layOutText(richText, {
    font,
    size: LABEL_SIZES[size] * (fontSizeAdjustment ?? 1),
    width,
    align: LABEL_ALIGNS[align],
  })
  const ink = labelColor === 'black' ? inksOf(palette, color).noteText : inksOf(palette, labelColor).solid
  return textInBox({ x: 0, y: 0, w: NOTE_PX, h }, layout, verticalAlign, LABEL_PADDING_PX, { color: ink })
}
