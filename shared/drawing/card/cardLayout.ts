import { definitionOf, PLAIN_KIND } from '../../board/plainComponent.ts'
import { componentTitle, saysTechnology } from '../../board/titles.ts'
import { chipTexts } from '../../catalog/chips.ts'
import type { ComponentDefinition } from '../../catalog/defineComponent.ts'
import { FAMILIES } from '../../catalog/families.ts'
import type { ComponentProps } from '../../board/componentProps.ts'
import { attrsOf } from '../../board/fitHeight.ts'
import { textWidth, type TextStyle } from '../../geometry/textMetrics.ts'
import { isMapScale } from '../base/textScale.ts'
import { breakText, clipText, wrapText, type Wrapped } from '../../geometry/wrapText.ts'
import { CAPITAL_SHARE, CHIP_ROW_PX, CHIPS_UP_PX, type CardPlan, type CardWishes } from './cardPlan.ts'
import { fitCard, type Bar } from './fitCard.ts'
import { fitOnMap } from './fitOnMap.ts'

export const SMALL: TextStyle = { fontSize: 12, weight: 'regular' }
/**
 * For a kind or a technology, tried one after the other, because a long name such as "MLflow Model Registry" is
 * worth more than its size.
 */
const SMALLEST_SUBTITLE: TextStyle = { fontSize: 10, weight: 'regular' }
const SUBTITLE_AFAR: TextStyle = { fontSize: 11, weight: 'regular' }
const SUBTITLES: readonly TextStyle[] = [SMALL, SUBTITLE_AFAR, SMALLEST_SUBTITLE]
const SMALL_LINE_PX = 16
const PADDING_PX = 12
const ICON_PX = { full: 32, small: 20 } as const
const SMALL_ICON_LEFT_PX = 9
const CHIP_PX = { height: 20, gap: 4, inset: 6, right: PADDING_PX / 2 } as const

export interface TextLine {
  text: string
  x: number
  /** Baseline, in px from the card's top. */
  y: number
  /** px */
  fontSize: number
}

export interface Chip extends TextLine {
  boxX: number
  boxY: number
  boxW: number
  boxH: number
}

/** Everything a card draws, in px from its top left corner, of a card whose size is divided by `scale`. */
export interface CardLayout {
  definition: ComponentDefinition | undefined
  scale: number
  /** Of a square; none where the title has its place, and a bar in its colour stands at the edge. */
  icon: { x: number; y: number; size: number } | undefined
  bar: Bar
  /** No line where the card is too small for any. */
  title: TextLine[]
  /** Whether some of the title is left out. */
  isCut: boolean
  /** Whether some of what people wrote is left out: of the title, the technology, the properties or the note. */
  isPartial: boolean
  subtitle: TextLine | undefined
  chips: Chip[]
  note: TextLine[]
}

/**
 * Places a card's texts; pure, so the canvas and an export cannot differ.
 *
 * @param scale how much larger than usual its words are, for a card that is seen from afar
 */
export function layOutCard(props: ComponentProps, scale = 1): CardLayout {
  const definition = definitionOf(props.kind)
  const subtitle = cardSubtitle(props, definition)
  const chips = definition === undefined ? [] : chipTexts(definition, attrsOf(props))
  const title = componentTitle(props)
  const wishes: CardWishes = {
    title,
    brokenTitle: breaksOf(title),
    subtitle: subtitle.is,
    subtitleWidth: textWidth(subtitle.text, SUBTITLE_AFAR),
    chipsWidth: chips.length === 0 ? undefined : Math.min(...chips.map(chipWidth)) + PADDING_PX + CHIP_PX.right,
    note: props.note.trim() !== '',
  }
  const fitted = isMapScale(scale) ? fitOnMap(title, props, scale) : fitCard(wishes, props, scale)
  const { plan } = fitted
  const { headerPx, linePx, lines, top } = plan
  const { fontSize } = plan.style
  const ascent = (linePx + fontSize * CAPITAL_SHARE) / 2
  const words = {
    subtitle: plan.subtitle ? placeSubtitle(subtitle.text, plan, top + lines.length * linePx) : undefined,
    chips: plan.chips ? placeChips(chips, props.w / fitted.scale, headerPx) : [],
    note: plan.note ? placeNote(props.note, props.w / fitted.scale, headerPx + (plan.chips ? CHIP_ROW_PX : 0)) : [],
  }
  const isCut = plan.title === 'cut'
  return {
    definition,
    scale: fitted.scale,
    icon: iconOf(plan),
    bar: fitted.bar,
    title: lines.map((text, at) => ({ text, x: plan.textLeft, y: top + at * linePx + ascent, fontSize })),
    isCut,
    isPartial: isCut || words.chips.length < chips.length || !saysAllOf(props, words),
    ...words,
  }
}

/** Each width is worked out once, because a card is tried with and without much that leaves it the same. */
function breaksOf(title: string): CardWishes['brokenTitle'] {
  const known = new Map<string, Wrapped>()
  return (style, width) => {
    const key = `${style.fontSize} ${width}`
    const found = known.get(key) ?? breakText(title, style, width)
    known.set(key, found)
    return found
  }
}

/** Whether a technology and a note are shown to their last letter. */
function saysAllOf(
  props: ComponentProps,
  shown: { subtitle: TextLine | undefined; note: readonly TextLine[] },
): boolean {
  const { technology, note } = props
  const isSaid = technology.trim() === '' || saysTechnology(componentTitle(props), technology)
  const isSubtitleWhole = isSaid || shown.subtitle?.text === technology
  return isSubtitleWhole && letters(shown.note.map(({ text }) => text).join('')) === letters(note)
}

function letters(text: string): string {
  return text.replaceAll(/\s+/g, '')
}

/** All that a card has to say, a line each, whatever there is room for: its title first. */
export function cardWords(props: ComponentProps): string[] {
  const definition = definitionOf(props.kind)
  const chips = definition === undefined ? [] : chipTexts(definition, attrsOf(props))
  const lines = [componentTitle(props), cardSubtitle(props, definition).text, chips.join(' · '), props.note]
  return lines.map((line) => line.trim()).filter((line) => line !== '')
}

export function familyOf(definition: ComponentDefinition | undefined): { light: string; dark: string } {
  return definition === undefined ? FAMILIES['clients-edge'] : FAMILIES[definition.family]
}

function iconOf({ icon, headerPx }: CardPlan): CardLayout['icon'] {
  if (icon === 'none') return undefined
  const size = ICON_PX[icon]
  return { x: icon === 'full' ? PADDING_PX : SMALL_ICON_LEFT_PX, y: (headerPx - size) / 2, size }
}

function cardSubtitle(
  props: ComponentProps,
  definition: ComponentDefinition | undefined,
): { text: string; is: CardWishes['subtitle'] } {
  if (definition === undefined) return { text: 'Unknown kind', is: 'technology' }
  const title = componentTitle(props)
  // What the title says already is not said twice: below it stands what it is.
  const isNews = props.technology.trim() !== '' && !saysTechnology(title, props.technology)
  if (isNews) return { text: props.technology, is: 'technology' }
  if (props.kind === PLAIN_KIND) return { text: '', is: 'none' }
  return title === definition.title ? { text: '', is: 'none' } : { text: definition.title, is: 'kind' }
}

function placeSubtitle(text: string, { textLeft, textWidth: width, subtitlePx }: CardPlan, top: number): TextLine {
  const sizes = subtitlePx < SMALL_LINE_PX ? SUBTITLES.slice(1) : SUBTITLES
  const style = sizes.find((one) => textWidth(text, one) <= width) ?? SMALLEST_SUBTITLE
  return { text: clipText(text, style, width), x: textLeft, y: top + subtitlePx - 4, fontSize: style.fontSize }
}

function placeNote(note: string, cardWidth: number, top: number): TextLine[] {
  const lines = wrapText(note, SMALL, cardWidth - 2 * PADDING_PX, 2)
  return lines.map((text, at) => ({ text, x: PADDING_PX, y: top + at * SMALL_LINE_PX + 10, fontSize: SMALL.fontSize }))
}

function chipWidth(text: string): number {
  return textWidth(text, SMALL) + 2 * CHIP_PX.inset
}

function placeChips(texts: readonly string[], cardWidth: number, headerPx: number): Chip[] {
  const chips: Chip[] = []
  let left = PADDING_PX
  for (const text of texts) {
    const boxW = chipWidth(text)
    if (left + boxW > cardWidth - CHIP_PX.right) continue
    chips.push({
      text,
      x: left + CHIP_PX.inset,
      y: headerPx + 10,
      fontSize: SMALL.fontSize,
      boxX: left,
      boxY: headerPx - CHIPS_UP_PX,
      boxW,
      boxH: CHIP_PX.height,
    })
    left += boxW + CHIP_PX.gap
  }
  return chips
}
