import type { Box } from '../../geometry/box.ts'
import { reachOf } from '../../text/faces.ts'
import type { ListMark, SetText, TextLayout } from '../../text/layOutText.ts'
import { widthOf } from '../../text/measure.ts'
import type { Mark, TextMark } from './mark.ts'

export interface TextPaint {
  color: string
  /** Drawn around the letters, so that they can be read on lines: the canvas' own colour. */
  halo?: string | undefined
}

/** tldraw's blue, in which links stand in a text, and its marker's yellow. */
const LINK_COLOR = 'hsl(214, 84%, 56%)'
const MARKER_COLOR = '#fddd00'
const HALO_PX = 2

/** From its middle, because viewers do not agree on which side such a text starts. */
const RIGHT_TO_LEFT = { anchor: 'middle', isRightToLeft: true } as const

/** Where a text's box stands in a larger one: its left is given, its height is placed. */
export function placeBlock(
  box: Box,
  layout: TextLayout,
  verticalAlign: 'start' | 'middle' | 'end',
): { x: number; y: number } {
  const free = box.h - layout.h
  return { x: box.x, y: box.y + (verticalAlign === 'start' ? 0 : verticalAlign === 'middle' ? free / 2 : free) }
}

/** A laid out text in a box that it is cut off at: what is higher than its box is not seen outside of it. */
export function textInBox(
  box: Box,
  layout: TextLayout,
  verticalAlign: 'start' | 'middle' | 'end',
  padding: number,
  paint: TextPaint,
): Mark[] {
  const inner = { x: box.x + padding, y: box.y + padding, w: box.w - 2 * padding, h: box.h - 2 * padding }
  const marks = textMarks(layout, placeBlock(inner, layout, verticalAlign), paint)
  if (layout.h <= box.h && layout.inkWidth <= inner.w + padding) return marks
  return [{ is: 'group', clip: `M${box.x} ${box.y}h${box.w}v${box.h}h${-box.w}Z`, marks }]
}

/** A laid out text as marks, its box's left top at `at`. */
export function textMarks({ texts, marks }: TextLayout, at: { x: number; y: number }, paint: TextPaint): Mark[] {
  return [
    ...texts.filter(({ run }) => run.isMarked).map((text) => markerOf(text, at)),
    ...marks.map((mark) => listMark(mark, at, paint)),
    ...texts.filter(({ text }) => text.trim() !== '').map((text) => textMark(text, at, paint)),
  ]
}

function textMark(
  { x, baseline, text, face, size, width, run, isRightToLeft }: SetText,
  at: { x: number; y: number },
  paint: TextPaint,
): TextMark {
  const mark: TextMark = {
    is: 'text',
    x: at.x + x + (isRightToLeft ? width / 2 : 0),
    y: at.y + baseline,
    text,
    font: face.font,
    size,
    weight: face.weight,
    width,
    fill: run.isLink ? LINK_COLOR : paint.color,
  }
  if (isRightToLeft) Object.assign(mark, RIGHT_TO_LEFT)
  if (face.isItalic) mark.italic = true
  if (run.decoration !== undefined) mark.decoration = run.decoration
  if (paint.halo !== undefined) mark.halo = { color: paint.halo, width: HALO_PX }
  return mark
}

function markerOf({ x, baseline, width, face, size }: SetText, at: { x: number; y: number }): Mark {
  const { up, down } = reachOf(face.font, size)
  return { is: 'rect', x: at.x + x, y: at.y + baseline - up, w: width, h: up + down, rx: 2, fill: MARKER_COLOR }
}

/** Where Chromium draws a bullet or a number: in front of the item's text. */
function listMark(
  { x, baseline, size, font, number, depth, isRightToLeft }: ListMark,
  at: { x: number; y: number },
  paint: TextPaint,
): Mark {
  if (number !== undefined) {
    const space = widthOf(' ', { font, weight: 'regular', isItalic: false }, size)
    return {
      is: 'text',
      x: at.x + x + (isRightToLeft ? space : -space),
      y: at.y + baseline,
      text: number,
      font,
      size,
      weight: 'regular',
      fill: paint.color,
      anchor: isRightToLeft ? 'start' : 'end',
      hasTabularDigits: true,
    }
  }
  const { up } = reachOf(font, size)
  const twoThirds = Math.floor((up * 2) / 3)
  const bullet = Math.floor((twoThirds + 1) / 2)
  const left = at.x + (isRightToLeft ? x + twoThirds + 7 - bullet : x - twoThirds - 7)
  const top = at.y + baseline - up + Math.floor((3 * (up - twoThirds)) / 2)
  const round = depth < 3 ? bullet / 2 : 0
  const paintOf = depth === 2 ? { stroke: paint.color, strokeWidth: 1 } : { fill: paint.color }
  return { is: 'rect', x: left, y: top, w: bullet, h: bullet, rx: round, ...paintOf }
}
