import type { LegendProps } from '../board/legendProps.ts'
import { isLinkKind, LINK_LOOKS, type LinkKind } from '../board/links.ts'
import { textWidth } from '../geometry/textMetrics.ts'
import { cardInk } from './cardInk.ts'
import { SMALL } from './card/cardLayout.ts'
import { SAMPLE_PX, sampleMarks } from './links/linkMarks.ts'
import type { Mark } from './mark.ts'

export const LEGEND_RADIUS_PX = 10
const PADDING_PX = 14
const ROW_PX = 24
const GAP_PX = 20
const TEXT_LEFT_PX = SAMPLE_PX + 8

/** The key to the link kinds, a sample line and a name for each, its top left corner at the origin. */
export function legendMarks(props: LegendProps, theme: 'light' | 'dark'): Mark[] {
  const ink = cardInk(theme)
  return [
    {
      is: 'rect',
      x: 0,
      y: 0,
      w: props.w,
      h: props.h,
      rx: LEGEND_RADIUS_PX,
      fill: ink.card,
      stroke: ink.line,
      strokeWidth: 1,
    },
    ...placeEntries(props).map(({ kind, x, y }): Mark => ({
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
          size: SMALL.fontSize,
          weight: 'regular',
          fill: ink.text,
        },
      ],
    })),
  ]
}

/** Entries flow in rows as wide as the legend allows. */
function placeEntries(props: LegendProps): { kind: LinkKind; x: number; y: number }[] {
  let x = PADDING_PX
  let y = PADDING_PX + ROW_PX / 2 - 4
  return props.kinds.filter(isLinkKind).map((kind) => {
    const width = TEXT_LEFT_PX + textWidth(LINK_LOOKS[kind].title, SMALL)
    if (x > PADDING_PX && x + width > props.w - PADDING_PX) {
      x = PADDING_PX
      y += ROW_PX
    }
    const placed = { kind, x, y }
    x += width + GAP_PX
    return placed
  })
}
