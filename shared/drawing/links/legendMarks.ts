import type { LegendProps } from '../../board/legendProps.ts'
import { isLinkKind, LINK_LOOKS, type LinkKind } from '../../board/links.ts'
import type { Size } from '../../geometry/box.ts'
import { textWidth } from '../../geometry/textMetrics.ts'
import { cardInk } from '../base/cardInk.ts'
import { SMALL } from '../card/cardLayout.ts'
import { SAMPLE_PX, sampleMarks } from './linkMarks.ts'
import type { Mark } from '../base/mark.ts'

export const LEGEND_RADIUS_PX = 10
/** Of the words of a legend from near. */
export const LEGEND_TEXT_PX = SMALL.fontSize
const PADDING_PX = 14
/** Height of a row: a large one is closer, as a share of the size of its words. */
const ROW_PX = 24
const CLOSE_ROW_SHARE = 1.45
const GAP_PX = 20
const TEXT_LEFT_PX = SAMPLE_PX + 8
/** Between two sizes that are tried. */
const STEP = 0.98

/**
 * The key to the link kinds, a sample line and a name for each, its top left corner at the origin. It is as large as
 * what it says, in the room that its shape has.
 *
 * @param textScale how much larger than usual it is, as far as its room allows, for one that is seen from afar
 */
export function legendMarks(props: LegendProps, theme: 'light' | 'dark', textScale = 1): Mark[] {
  const ink = cardInk(theme)
  const scale = legendScale(props, textScale)
  const { entries, w, h } = layOutLegend(props.kinds, props.w / scale, scale)
  const marks: Mark[] = [
    { is: 'rect', x: 0, y: 0, w, h, rx: LEGEND_RADIUS_PX, fill: ink.card, stroke: ink.line, strokeWidth: 1 },
    ...entries.map(({ kind, x, y }): Mark => ({
      is: 'group',
      x,
      y,
      marks: [
        ...sampleMarks(kind, theme),
        {
          is: 'text',
          x: TEXT_LEFT_PX,
          y: 4,
          text: LINK_LOOKS[kind].title,
          font: 'sans',
          size: LEGEND_TEXT_PX,
          weight: 'regular',
          fill: ink.text,
        },
      ],
    })),
  ]
  return scale === 1 ? marks : [{ is: 'group', scale, marks }]
}

/** How large a legend is drawn in the room that its shape has, px. */
export function legendFace(props: LegendProps, textScale = 1): Size {
  const scale = legendScale(props, textScale)
  const { w, h } = layOutLegend(props.kinds, props.w / scale, scale)
  return { w: w * scale, h: h * scale }
}

/** How much larger than usual a legend is drawn: as much as is wanted, or as there is room for. */
function legendScale({ w, h, kinds }: LegendProps, wanted: number): number {
  for (let scale = wanted; scale > 1; scale *= STEP) {
    const needed = layOutLegend(kinds, w / scale, scale)
    if (needed.w * scale <= w && needed.h * scale <= h) return scale
  }
  return 1
}

/** A legend in one row, `scale` times as large as usual, px. */
export function legendSize(kinds: readonly string[], scale: number): Size {
  const { w, h } = layOutLegend(kinds, Infinity, scale)
  return { w: Math.ceil(w * scale), h: Math.ceil(h * scale) }
}

/** Entries flow in rows as wide as the legend allows; in px of a legend whose size is divided by `scale`. */
function layOutLegend(kinds: readonly string[], width: number, scale: number) {
  const row = Math.max(ROW_PX / scale, CLOSE_ROW_SHARE * LEGEND_TEXT_PX)
  let x = PADDING_PX
  let y = row / 2
  let right = 0
  const entries = kinds.filter(isLinkKind).map((kind): { kind: LinkKind; x: number; y: number } => {
    const w = TEXT_LEFT_PX + textWidth(LINK_LOOKS[kind].title, SMALL)
    if (x > PADDING_PX && x + w > width - PADDING_PX) {
      x = PADDING_PX
      y += row
    }
    const entry = { kind, x, y }
    right = Math.max(right, x + w)
    x += w + GAP_PX
    return entry
  })
  return { entries, w: right + PADDING_PX, h: y + row / 2 }
}
