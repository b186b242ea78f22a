import { createElement } from 'react'
import type { ComponentProps } from '../../shared/board/componentProps.ts'
import { ICON_BOX_PX, layOutCard, familyOf, PADDING_PX, SMALL, TITLE, type Chip, type TextLine } from '../../shared/drawing/card/cardLayout.ts'
import { cardOutline } from '../../shared/drawing/card/cardOutline.ts'
import { cardInk, type CardInk } from '../../shared/drawing/cardInk.ts'
import { iconNode } from '../../shared/drawing/card/icons.ts'

const ICON_PX = 20

/**
 * A component's card as plain SVG. The canvas and every export draw this one function, so they cannot differ, and because it
 * uses nothing but shapes and text it opens in any SVG viewer.
 */
export function ComponentCard({ props, colorMode }: { props: ComponentProps; colorMode: 'light' | 'dark' }) {
  const layout = layOutCard(props)
  const ink = cardInk(colorMode)
  const family = familyOf(layout.definition)[colorMode]
  return (
    <>
      <Outline props={props} outline={layout.definition?.outline ?? 'external'} ink={ink} />
      <Icon name={layout.definition?.icon} x={PADDING_PX} y={layout.iconY} color={family} />
      {layout.title.map((line) => <Text key={line.y} line={line} color={ink.text} bold />)}
      {layout.subtitle && <Text line={layout.subtitle} color={ink.quiet} />}
      {layout.chips.map((chip) => <ChipBox key={chip.boxX} chip={chip} ink={ink} />)}
      {layout.note.map((line) => <Text key={line.y} line={line} color={ink.quiet} />)}
    </>
  )
}

/** What is left of a card that is too small on screen to be read: its icon and colour. */
export function ComponentMark({ props, colorMode }: { props: ComponentProps; colorMode: 'light' | 'dark' }) {
  const layout = layOutCard(props)
  const family = familyOf(layout.definition)[colorMode]
  const scale = Math.min(props.w, props.h) / ICON_BOX_PX / 1.4
  const x = (props.w - ICON_BOX_PX * scale) / 2
  const y = (props.h - ICON_BOX_PX * scale) / 2
  return (
    <>
      <Outline props={props} outline={layout.definition?.outline ?? 'external'} ink={cardInk(colorMode)} />
      <g transform={`translate(${x} ${y}) scale(${scale})`}>
        <Icon name={layout.definition?.icon} x={0} y={0} color={family} />
      </g>
    </>
  )
}

function Outline({ props, outline, ink }: { props: ComponentProps; outline: Parameters<typeof cardOutline>[0]; ink: CardInk }) {
  const { body, extra } = cardOutline(outline, props.w, props.h)
  const dash = outline === 'external' ? '6 4' : undefined
  return (
    <>
      <path d={body} fill={ink.card} stroke={ink.line} strokeWidth={1.5} strokeDasharray={dash} />
      {extra && <path d={extra} fill="none" stroke={ink.line} strokeWidth={1.5} />}
    </>
  )
}

function Icon({ name, x, y, color }: { name: string | undefined; x: number; y: number; color: string }) {
  const inset = (ICON_BOX_PX - ICON_PX) / 2
  return (
    <>
      <rect x={x} y={y} width={ICON_BOX_PX} height={ICON_BOX_PX} rx={8} fill={color} fillOpacity={0.12} />
      <g
        transform={`translate(${x + inset} ${y + inset}) scale(${ICON_PX / 24})`}
        fill="none" stroke={color} strokeWidth={2} strokeLinecap="round" strokeLinejoin="round"
      >
        {iconNode(name).map(([tag, attributes], at) => createElement(tag, { key: at, ...attributes }))}
      </g>
    </>
  )
}

function ChipBox({ chip, ink }: { chip: Chip; ink: CardInk }) {
  return (
    <>
      <rect x={chip.boxX} y={chip.boxY} width={chip.boxW} height={chip.boxH} rx={6} fill={ink.chip} />
      <Text line={chip} color={ink.text} />
    </>
  )
}

function Text({ line, color, bold = false }: { line: TextLine; color: string; bold?: boolean }) {
  const style = bold ? TITLE : SMALL
  return (
    <text
      x={line.x} y={line.y} fill={color} fontSize={line.fontSize ?? style.fontSize} fontWeight={bold ? 700 : 400}
      fontFamily={CARD_FONT} style={{ fontVariantNumeric: 'tabular-nums' }}
    >
      {line.text}
    </text>
  )
}

/** tldraw's own name for IBM Plex Sans first; the others are for viewers that cannot read an embedded font. */
export const CARD_FONT = "tldraw_sans, 'IBM Plex Sans', sans-serif"
