import type { ComponentProps } from '../../board/componentProps.ts'
import { cardInk, type CardInk } from '../cardInk.ts'
import type { Mark, PathMark, TextMark } from '../mark.ts'
import {
  familyOf,
  ICON_BOX_PX,
  layOutCard,
  PADDING_PX,
  SMALL,
  TITLE,
  type CardLayout,
  type TextLine,
} from './cardLayout.ts'
import { cardOutline } from './cardOutline.ts'
import { iconPath } from './iconPath.ts'
import { iconNode } from './icons.ts'

const ICON_PX = 20
const ICON_GRID_PX = 24
const LINE_PX = 1.5
/** What an icon that stands alone leaves free of its card. */
const ALONE_SHARE = 1.4

/** A component's card, its top left corner at the origin. */
export function cardMarks(props: ComponentProps, theme: 'light' | 'dark'): Mark[] {
  const layout = layOutCard(props)
  const ink = cardInk(theme)
  return [
    ...outlineMarks(props, layout, ink),
    ...iconMarks(layout, PADDING_PX, layout.iconY, theme),
    ...layout.title.map((line) => textMark(line, ink.text, true)),
    ...(layout.subtitle === undefined ? [] : [textMark(layout.subtitle, ink.quiet)]),
    ...layout.chips.flatMap((chip): Mark[] => [
      { is: 'rect', x: chip.boxX, y: chip.boxY, w: chip.boxW, h: chip.boxH, rx: 6, fill: ink.chip },
      textMark(chip, ink.text),
    ]),
    ...layout.note.map((line) => textMark(line, ink.quiet)),
  ]
}

/** What is left of a card that is too small on screen to be read: its icon and colour. */
export function cardSign(props: ComponentProps, theme: 'light' | 'dark'): Mark[] {
  const layout = layOutCard(props)
  const scale = Math.min(props.w, props.h) / ICON_BOX_PX / ALONE_SHARE
  const [x, y] = [(props.w - ICON_BOX_PX * scale) / 2, (props.h - ICON_BOX_PX * scale) / 2]
  return [
    ...outlineMarks(props, layout, cardInk(theme)),
    { is: 'group', x, y, scale, marks: iconMarks(layout, 0, 0, theme) },
  ]
}

function outlineMarks({ w, h }: ComponentProps, { definition }: CardLayout, ink: CardInk): PathMark[] {
  const kind = definition?.outline ?? 'external'
  const { body, extra } = cardOutline(kind, w, h)
  const line = { stroke: ink.line, strokeWidth: LINE_PX }
  const card: PathMark = { is: 'path', d: body, fill: ink.card, ...line }
  if (kind === 'external') card.dash = '6 4'
  return extra === undefined ? [card] : [card, { is: 'path', d: extra, ...line }]
}

function iconMarks({ definition }: CardLayout, x: number, y: number, theme: 'light' | 'dark'): Mark[] {
  const color = familyOf(definition)[theme]
  const inset = (ICON_BOX_PX - ICON_PX) / 2
  const d = iconPath(iconNode(definition?.icon))
  return [
    { is: 'rect', x, y, w: ICON_BOX_PX, h: ICON_BOX_PX, rx: 8, fill: color, fillOpacity: 0.12 },
    {
      is: 'group',
      x: x + inset,
      y: y + inset,
      scale: ICON_PX / ICON_GRID_PX,
      marks: [{ is: 'path', d, stroke: color, strokeWidth: 2, cap: 'round', join: 'round' }],
    },
  ]
}

function textMark({ x, y, text, fontSize }: TextLine, fill: string, isTitle = false): TextMark {
  const { fontSize: usual, weight } = isTitle ? TITLE : SMALL
  return { is: 'text', x, y, text, font: 'sans', size: fontSize ?? usual, weight, fill, hasTabularDigits: true }
}
