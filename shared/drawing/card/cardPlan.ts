import type { Size } from '../../geometry/box.ts'
import type { TextStyle } from '../../geometry/textMetrics.ts'
import { wrapText, type Wrapped } from '../../geometry/wrapText.ts'

export const TITLE: TextStyle = { fontSize: 14, weight: 'bold' }
const SNUG_TITLE: TextStyle = { fontSize: 13, weight: 'bold' }
/** How small a snug title is beside another one. */
export const SNUG_SHARE = SNUG_TITLE.fontSize / TITLE.fontSize
/** All in px; a title's lines are as far apart as there is room. */
const LINE = { title: [17, 16, 15], snugLine: [16, 15, 14], snug: [15, 14], subtitle: 16, snugSubtitle: 12 } as const
const LINE_STEPS = { none: LINE.title, line: LINE.snugLine, all: LINE.snug, edges: LINE.snug } as const
/**
 * Of what is free above and below: rather closer to the edge than without a technology that somebody wrote, or than
 * with a title that is cut.
 */
const SNUG_EDGE_SHARE = 2 / 3
/** Between words and what stands under them on a card. */
const MARGIN_PX = 2
/** Of a title's size: its capitals, and what hangs under its line. */
export const CAPITAL_SHARE = 0.7
export const TAIL_SHARE = 0.21
/** Under the letters of the line below a title, px. */
const UNDER_SUBTITLE_PX = 1.5
/** Chips reach so far up into what is above their row. */
export const CHIPS_UP_PX = 4
export const CHIP_ROW_PX = 24
const NOTE_PX = 32
const TEXT_LEFT = { full: 54, small: 36, none: 11 } as const
const TEXT_RIGHT_PX = 8
/** From edge to edge, but for the bar at the left. */
const SNUG_SIDES_PX = { left: 10, right: 3 } as const
/** A title and what belongs to it stand at the top of a card that was made higher than this. */
export const TALL_PX = 96
export const HEADER_PX = 64
/** No title that is measured at all has more. */
const MOST_LINES = 400

/** From afar words are larger than usual; from far away no card has an icon, which leaves its room to words. */
export type Distance = 'near' | 'afar' | 'far away'

/** A card as it is to be filled: its size and what stays free between its edge and its words, in px of its words. */
export interface Room extends Size {
  edge: number
}

/** What a card would show if there were room for it. */
export interface CardWishes {
  title: string
  /** The title's lines in a style and a width, px. */
  brokenTitle: (style: TextStyle, width: number) => Wrapped
  subtitle: 'technology' | 'kind' | 'none'
  /** px of the line under the title at the least size at which it is read from afar; it is not cut there. */
  subtitleWidth: number
  /** px from the card's left edge to where its narrowest chip and the margin behind it end; none without chips. */
  chipsWidth: number | undefined
  note: boolean
}

/** What a card shows of that, and the lines of its title. */
export interface CardPlan {
  icon: 'full' | 'small' | 'none'
  subtitle: boolean
  chips: boolean
  note: boolean
  style: TextStyle
  /** Whether all of the title is there, if need be with a word parted between any two letters, or some is left out. */
  title: 'whole' | 'parted' | 'cut'
  lines: readonly string[]
  /** px from one line of the title to the next, and of the line under it. */
  linePx: number
  subtitlePx: number
  /** Where the first line's box begins, px from the card's top. */
  top: number
  /** Height of what is neither chips nor note, px. */
  headerPx: number
  textLeft: number
  textWidth: number
}

export type Shown = Pick<CardPlan, 'icon' | 'subtitle' | 'chips' | 'note'> & {
  /** The line under the title is snug, or the title as well, or a title alone is close to every edge. */
  snug?: 'line' | 'all' | 'edges'
}

/**
 * What a card may show, what is to be tried first at the head: from near the line under the title may make room, from
 * afar first the note, then the kind, then the chips. A technology was written by somebody and stays.
 */
export function plansWithIcon(wishes: CardWishes, width: number, from: Distance): Shown[] {
  const all: Shown = { ...everything(wishes, width), icon: 'full' }
  const plans = from === 'near' ? nearPlans(wishes, all) : farPlans(wishes, all)
  const last = plans.at(-1) ?? all
  return [...plans, ...withSnug(wishes, { ...last, icon: 'small' })]
}

/** The same for a card whose title has the icon's room. */
export function plansWithoutIcon(wishes: CardWishes, width: number, from: Distance): Shown[] {
  const all: Shown = { ...everything(wishes, width), icon: 'none' }
  return from === 'near' ? nearPlans(wishes, all) : farPlans(wishes, all)
}

/** A title alone, without the technology that somebody wrote: from afar that is the last to give way to it. */
export function titleAlone(icons: readonly CardPlan['icon'][]): Shown[] {
  return icons.map((icon) => ({ icon, subtitle: false, chips: false, note: false }))
}

/** The same with all of the card's room, for words that have none else. */
export function titleEdgeToEdge(): Shown[] {
  return titleAlone(['none']).map((shown) => ({ ...shown, snug: 'edges' }))
}

/** A row that no chip fits into is none: what stands above it would make room for nothing. */
function everything({ subtitle, chipsWidth, note }: CardWishes, width: number): Omit<Shown, 'icon'> {
  const chips = chipsWidth !== undefined && chipsWidth <= width
  return { subtitle: subtitle !== 'none', chips, note }
}

function nearPlans(wishes: CardWishes, all: Shown): Shown[] {
  return [all, ...withSnug(wishes, { ...all, subtitle: wishes.subtitle === 'technology' })]
}

function farPlans(wishes: CardWishes, all: Shown): Shown[] {
  const noNote: Shown = { ...all, note: false }
  const noKind: Shown = { ...noNote, subtitle: wishes.subtitle === 'technology' }
  return [all, noNote, noKind, ...withSnug(wishes, { ...noKind, chips: false })]
}

function withSnug({ subtitle }: CardWishes, shown: Shown): Shown[] {
  if (subtitle !== 'technology') return [shown]
  return [shown, { ...shown, snug: 'line' }, { ...shown, snug: 'all' }]
}

/** Whether the line under the title is not cut, at the least size at which it is read from afar. */
export function isReadable(wishes: CardWishes, shown: Pick<Shown, 'icon' | 'subtitle'>, room: Size): boolean {
  return !shown.subtitle || wishes.subtitleWidth <= textWidthIn(shown, room)
}

/** The card with what is shown, where all of its title has room then. */
export function wholePlanOf(shown: Shown, wishes: CardWishes, room: Room): CardPlan | undefined {
  const { parted, lonely } = wishes.brokenTitle(shown.snug === 'all' ? SNUG_TITLE : TITLE, textWidthIn(shown, room))
  if (parted === 'anywhere' || lonely !== undefined) return undefined
  const plan = planOf(shown, wishes, room)
  return plan.title === 'whole' ? plan : undefined
}

/** The card with what is shown, and with as much of its title as there is room for then. */
export function planOf(shown: Shown, { title, brokenTitle }: CardWishes, room: Room): CardPlan {
  const { icon, subtitle, chips, note, snug } = shown
  const style = snug === 'all' ? SNUG_TITLE : TITLE
  const width = textWidthIn(shown, room)
  const available = room.h - (chips ? CHIP_ROW_PX : 0) - (note ? NOTE_PX : 0)
  const subtitlePx = subtitle ? (snug === undefined ? LINE.subtitle : LINE.snugSubtitle) : 0
  const above = available - (chips ? CHIPS_UP_PX : 0)
  const edge = snug === undefined ? room.edge : room.edge * SNUG_EDGE_SHARE
  const below = chips || note ? MARGIN_PX : edge
  const blockOf = (count: number, linePx: number) => blockWith(count, linePx, style.fontSize, subtitlePx)
  const isIn = (count: number, linePx: number) => blockOf(count, linePx).ink + edge + below <= above
  const steps: readonly number[] = LINE_STEPS[snug ?? 'none']
  const least = steps.at(-1) ?? LINE.title[0]
  let most = 1
  while (most < MOST_LINES && isIn(most + 1, least)) most += 1
  const whole = brokenTitle(style, width)
  const isLong = whole.lines.length > most || whole.lonely !== undefined
  const lines = isLong ? wrapText(title, style, width, Math.max(1, Math.min(most, whole.lonely ?? most))) : whole.lines
  const linePx = steps.find((px) => isIn(lines.length, px)) ?? least
  const block = blockOf(lines.length, linePx)
  const headerPx = available <= TALL_PX ? available : Math.max(HEADER_PX, block.px + 2 * room.edge)
  const isCut = isLong || !isIn(1, least)
  const state = isCut ? 'cut' : whole.parted === 'anywhere' ? 'parted' : 'whole'
  const held = headerPx - (chips ? CHIPS_UP_PX : 0)
  // Capitals stand in the middle; only what would hang over the edge moves up from there.
  const middle = (held - block.px) / 2
  const top = Math.min(middle, held - below - block.px + block.underPx)
  const place = { top, headerPx, textLeft: sidesOf(shown).left, textWidth: width }
  return { icon, subtitle, chips, note, style, title: state, lines, linePx, subtitlePx, ...place }
}

function textWidthIn(shown: Pick<Shown, 'icon' | 'snug'>, room: Size): number {
  const { left, right } = sidesOf(shown)
  return room.w - left - right
}

/** What is left of a title and right of it, px. */
function sidesOf({ icon, snug }: Pick<Shown, 'icon' | 'snug'>): { left: number; right: number } {
  return snug === 'edges' ? SNUG_SIDES_PX : { left: TEXT_LEFT[icon], right: TEXT_RIGHT_PX }
}

/** The height of a title with what stands under it, of its letters alone, and what is free under these, px. */
function blockWith(count: number, linePx: number, fontSize: number, subtitlePx: number) {
  const px = count * linePx + subtitlePx
  const overPx = (linePx - fontSize * CAPITAL_SHARE) / 2
  const underPx = subtitlePx > 0 ? UNDER_SUBTITLE_PX : overPx - fontSize * TAIL_SHARE
  return { px, ink: px - overPx - underPx, underPx }
}
