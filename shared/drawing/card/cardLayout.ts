import { componentTitle } from '../../board/titles.ts'
import { chipTexts } from '../../catalog/chips.ts'
import { findComponent } from '../../catalog/index.ts'
import type { ComponentDefinition } from '../../catalog/defineComponent.ts'
import { FAMILIES } from '../../catalog/families.ts'
import type { ComponentProps } from '../../board/componentProps.ts'
import { attrsOf } from '../../board/fitHeight.ts'
import { clipText, textWidth, wrapText, type TextStyle } from '../../geometry/textMetrics.ts'

export const TITLE: TextStyle = { fontSize: 14, weight: 'bold' }
export const SMALL: TextStyle = { fontSize: 12, weight: 'regular' }
/**
 * For a kind or a technology, tried one after the other, because a long name such as "MLflow Model Registry" is
 * worth more than its size.
 */
const SMALLEST_SUBTITLE: TextStyle = { fontSize: 10, weight: 'regular' }
const SUBTITLES: readonly TextStyle[] = [SMALL, { fontSize: 11, weight: 'regular' }, SMALLEST_SUBTITLE]
const TITLE_LINE_PX = 17
const SMALL_LINE_PX = 16
export const ICON_BOX_PX = 32
export const PADDING_PX = 12
const TEXT_LEFT_PX = PADDING_PX + ICON_BOX_PX + 10
const RIGHT_PADDING_PX = 8
const HEADER_PX = 64
const CHIP_PX = { height: 20, gap: 4, inset: 6 } as const

export interface TextLine {
  text: string
  x: number
  /** Baseline, in px from the card's top. */
  y: number
  /** Where it is not the usual one for its place. */
  fontSize?: number
}

export interface Chip extends TextLine {
  boxX: number
  boxY: number
  boxW: number
  boxH: number
}

/** Everything a card draws, in px from its top left corner. */
export interface CardLayout {
  definition: ComponentDefinition | undefined
  iconY: number
  title: TextLine[]
  subtitle: TextLine | undefined
  chips: Chip[]
  note: TextLine[]
}

/** Places a card's texts; pure, so the canvas and an export cannot differ. */
export function layOutCard(props: ComponentProps): CardLayout {
  const definition = findComponent(props.kind)
  const textWidthPx = props.w - TEXT_LEFT_PX - RIGHT_PADDING_PX
  const title = wrapText(componentTitle(props), TITLE, textWidthPx, 2)
  const subtitle = cardSubtitle(props, definition)
  const subtitleStyle = SUBTITLES.find((style) => textWidth(subtitle, style) <= textWidthPx) ?? SMALLEST_SUBTITLE
  const blockPx = title.length * TITLE_LINE_PX + (subtitle === '' ? 0 : SMALL_LINE_PX)
  const top = (HEADER_PX - blockPx) / 2
  const chips = placeChips(definition === undefined ? [] : chipTexts(definition, attrsOf(props)), props.w)
  const noteTop = HEADER_PX + (chips.length > 0 ? CHIP_PX.height + 8 : 0)
  const noteLines = props.note === '' ? [] : wrapText(props.note, SMALL, props.w - 2 * PADDING_PX, 2)
  return {
    definition,
    iconY: (HEADER_PX - ICON_BOX_PX) / 2,
    title: title.map((text, at) => ({ text, x: TEXT_LEFT_PX, y: top + at * TITLE_LINE_PX + 13 })),
    subtitle:
      subtitle === ''
        ? undefined
        : {
            text: clipText(subtitle, subtitleStyle, textWidthPx),
            x: TEXT_LEFT_PX,
            y: top + title.length * TITLE_LINE_PX + 12,
            fontSize: subtitleStyle.fontSize,
          },
    chips,
    note: noteLines.map((text, at) => ({ text, x: PADDING_PX, y: noteTop + at * SMALL_LINE_PX + 10 })),
  }
}

export function familyOf(definition: ComponentDefinition | undefined): { light: string; dark: string } {
  return definition === undefined ? FAMILIES['clients-edge'] : FAMILIES[definition.family]
}

function cardSubtitle(props: ComponentProps, definition: ComponentDefinition | undefined): string {
  if (definition === undefined) return 'Unknown kind'
  if (props.technology !== '') return props.technology
  return componentTitle(props) === definition.title ? '' : definition.title
}

function placeChips(texts: readonly string[], cardWidth: number): Chip[] {
  const chips: Chip[] = []
  let left = PADDING_PX
  for (const text of texts) {
    const boxW = textWidth(text, SMALL) + 2 * CHIP_PX.inset
    if (left + boxW > cardWidth - PADDING_PX / 2) continue
    chips.push({
      text,
      x: left + CHIP_PX.inset,
      y: HEADER_PX + 10,
      boxX: left,
      boxY: HEADER_PX - 4,
      boxW,
      boxH: CHIP_PX.height,
    })
    left += boxW + CHIP_PX.gap
  }
  return chips
}
