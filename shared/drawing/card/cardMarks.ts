import type { ComponentProps } from '../../board/componentProps.ts'
import { definitionOf } from '../../board/plainComponent.ts'
import { cardInk, type CardInk } from '../base/cardInk.ts'
import type { Mark, PathMark, TextMark } from '../base/mark.ts'
import { familyOf, layOutCard, SMALL, type CardLayout, type TextLine } from './cardLayout.ts'
import { cardOutline } from './cardOutline.ts'
import { TITLE } from './cardPlan.ts'
import type { Bar } from './fitCard.ts'
import { iconOf } from './iconOf.ts'
import { iconPath } from './iconPath.ts'

type Definition = CardLayout['definition']

const ICON_BOX_PX = 32
const ICON_PX = 20
const ICON_GRID_PX = 24
const LINE_PX = 1.5
/** What an icon that stands alone leaves free of its card. */
const ALONE_SHARE = 1.4

/**
 * A component's card, its top left corner at the origin.
 *
 * @param textScale how much larger than usual its words are, for a card that is seen from afar
 */
export function cardMarks(props: ComponentProps, theme: 'light' | 'dark', textScale = 1): Mark[] {
  const layout = layOutCard(props, textScale)
  const { scale, definition } = layout
  if (layout.isCut && layout.title.length === 0) return cardSign(props, theme)
  const words = wordMarks(props, layout, theme)
  const outline = outlineMarks(props, definition, cardInk(theme))
  return scale === 1 ? [...outline, ...words] : [...outline, { is: 'group', scale, marks: words }]
}

function wordMarks({ h }: ComponentProps, layout: CardLayout, theme: 'light' | 'dark'): Mark[] {
  const ink = cardInk(theme)
  const { definition, icon, scale } = layout
  return [
    ...(icon === undefined
      ? [barMark(layout.bar, familyOf(definition)[theme], h / scale)]
      : iconMarks(definition, icon.x, icon.y, theme, icon.size / ICON_BOX_PX)),
    ...layout.title.map((line) => textMark(line, ink.text, TITLE.weight)),
    ...(layout.subtitle === undefined ? [] : [textMark(layout.subtitle, ink.quiet)]),
    ...layout.chips.flatMap((chip): Mark[] => [
      { is: 'rect', x: chip.boxX, y: chip.boxY, w: chip.boxW, h: chip.boxH, rx: 6, fill: ink.chip },
      textMark(chip, ink.text),
    ]),
    ...layout.note.map((line) => textMark(line, ink.quiet)),
  ]
}

function barMark({ x, w, insetY }: Bar, fill: string, h: number): Mark {
  return { is: 'rect', x, y: insetY, w, h: h - 2 * insetY, rx: w / 2, fill }
}

/** What is left of a card that is too small on screen to be read: its icon and colour. */
export function cardSign(props: ComponentProps, theme: 'light' | 'dark'): Mark[] {
  const definition = definitionOf(props.kind)
  const scale = Math.min(props.w, props.h) / ICON_BOX_PX / ALONE_SHARE
  const [x, y] = [(props.w - ICON_BOX_PX * scale) / 2, (props.h - ICON_BOX_PX * scale) / 2]
  return [...outlineMarks(props, definition, cardInk(theme)), ...iconMarks(definition, x, y, theme, scale)]
}

function outlineMarks({ w, h }: ComponentProps, definition: Definition, ink: CardInk): PathMark[] {
  const kind = definition?.outline ?? 'external'
  const { body, extra } = cardOutline(kind, w, h)
  const line = { stroke: ink.line, strokeWidth: LINE_PX }
  const card: PathMark = { is: 'path', d: body, fill: ink.card, ...line }
  if (kind === 'external') card.dash = '6 4'
  return extra === undefined ? [card] : [card, { is: 'path', d: extra, ...line }]
}

/** An icon in its square, `scale` times as large as usual. */
function iconMarks(
  definition: Definition, x: number, y: number, theme: 'light' | 'dark', scale: number,
): Mark[] {
  const color = familyOf(definition)[theme]
  const box = ICON_BOX_PX * scale
  const inset = (box - ICON_PX * scale) / 2
  const d = iconPath(iconOf(definition))
  return [
    { is: 'rect', x, y, w: box, h: box, rx: 8 * scale, fill: color, fillOpacity: 0.12 },
    {
      is: 'group',
      x: x + inset,
      y: y + inset,
      scale: (ICON_PX * scale) / ICON_GRID_PX,
      marks: [{ is: 'path', d, stroke: color, strokeWidth: 2, cap: 'round', join: 'round' }],
    },
  ]
}

function textMark({ x, y, text, fontSize }: TextLine, fill: string, weight = SMALL.weight): TextMark {
  return { is: 'text', x, y, text, font: 'sans', size: fontSize, weight, fill, hasTabularDigits: true }
}
