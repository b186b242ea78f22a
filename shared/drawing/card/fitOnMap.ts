import type { Size } from '../../geometry/box.ts'
import { textWidth } from '../../geometry/textMetrics.ts'
import { breakText, clipText } from '../../geometry/wrapText.ts'
import { lettersOf, seamsOf } from '../../text/seams.ts'
import { leastTitleScale, lowestZoomOf } from '../base/textScale.ts'
import { CAPITAL_SHARE, HEADER_PX, TAIL_SHARE, TALL_PX, TITLE } from './cardPlan.ts'
import { CARD_RADIUS_PX } from './cardOutline.ts'
import type { FittedCard } from './fitCard.ts'

/**
 * On screen, px: the bar at a card's left edge, and what stays free around the title, above and below less for the
 * smallest.
 */
const BAR_PX = 2
const FREE_PX = { left: 4.5, right: 1.5, edge: 0.75, easyEdge: 2 } as const
/** The sizes that are tried, on screen, px: 11 is what titles have from nearer. */
const TRIES_PX = [10, 9.5] as const
const NEAR_PX = 11
/** From one line of a title to the next; the lines are as far apart as there is room. */
const LINES_PX = [16, 15, 14, 13, 12.5] as const
const INK_PX = TITLE.fontSize * (CAPITAL_SHARE + TAIL_SHARE)
/** Fewer letters of a name, the ellipsis being one, tell nobody which one it is. */
const LEAST_LETTERS = 4
/** Fewer letters of a word, behind others or in a line of their own, say nothing of it. */
const LEAST_OF_WORD = 3

/** All in px of the words, which are drawn at a scale. */
interface Sheet extends Size {
  scale: number
  /** One px on screen. */
  px: number
  width: number
}

/**
 * A card that is seen from so far away that it holds nothing but its title, from edge to edge and 10 px high at most:
 * in as many lines as there is room for, broken between words; what is too long is shortened. No line where not even a
 * few letters have room.
 */
export function fitOnMap(title: string, size: Size, scale: number): FittedCard {
  const tries = [...TRIES_PX.map((px) => (scale * px) / NEAR_PX), leastTitleScale(scale)]
  const sheets = tries.map((tried) => sheetOf(size, tried, scale))
  const least = sheets.at(-1) as Sheet
  const lineCount = mostLines(least, FREE_PX.edge)
  // Most titles are far too long for a small card: that is told without breaking them at each size.
  const isLong = textWidth(title.replaceAll(/\s/g, ''), TITLE) > lineCount * least.width
  for (const sheet of isLong ? [] : sheets) {
    const { lines, parted, lonely } = breakText(title, TITLE, sheet.width)
    const most = mostLines(sheet, sheet === least ? FREE_PX.edge : FREE_PX.easyEdge)
    if (parted !== 'anywhere' && lonely === undefined && lines.length <= most) return fitted(sheet, lines, 'whole')
  }
  const lines = lineCount === 0 ? [] : shortened(title, least.width, lineCount)
  const letters = lettersOf(lines.join('')).length
  return fitted(least, letters < LEAST_LETTERS ? [] : lines, 'cut')
}

function sheetOf({ w, h }: Size, tried: number, scale: number): Sheet {
  const px = 1 / (lowestZoomOf(scale) * tried)
  return { w: w / tried, h: h / tried, scale: tried, px, width: w / tried - (FREE_PX.left + FREE_PX.right) * px }
}

function mostLines({ h, px }: Sheet, edge: number): number {
  const room = h - INK_PX - 2 * edge * px
  return room < 0 ? 0 : 1 + Math.floor(room / (LINES_PX.at(-1) as number))
}

function fitted({ h, scale, px, width }: Sheet, lines: readonly string[], title: 'whole' | 'cut'): FittedCard {
  const edge = FREE_PX.edge * px
  const inkOf = (linePx: number): number => (lines.length - 1) * linePx + INK_PX
  const linePx = LINES_PX.find((one) => inkOf(one) + 2 * edge <= h) ?? (LINES_PX.at(-1) as number)
  const held = h <= TALL_PX ? h : Math.max(HEADER_PX, inkOf(linePx) + 2 * edge)
  // Capitals stand in the middle; only what would hang over the edge moves up from there.
  const middle = (held - inkOf(linePx) + TITLE.fontSize * TAIL_SHARE) / 2
  const inkTop = Math.min(middle, held - edge - inkOf(linePx))
  const top = inkTop - (linePx - TITLE.fontSize * CAPITAL_SHARE) / 2
  const text = { style: TITLE, title, lines, linePx, subtitlePx: 0, textLeft: FREE_PX.left * px, textWidth: width }
  const plan = { icon: 'none', subtitle: false, chips: false, note: false, top, headerPx: held, ...text } as const
  return { plan, scale, bar: { x: 0, w: BAR_PX * px, insetY: CARD_RADIUS_PX / scale } }
}

/** As much of a title as its lines hold: words that are wider than a line end early, and so does the last line. */
function shortened(title: string, width: number, most: number): string[] {
  const lines: { text: string; from: number }[] = []
  let at = 0
  for (const word of title.trim().split(/\s+/)) {
    const pieces = textWidth(word, TITLE) <= width ? [word] : partsOf(word)
    for (const [order, piece] of pieces.entries()) {
      const last = lines.at(-1)
      const longer = `${last?.text ?? ''}${order === 0 ? ' ' : ''}${piece}`
      if (last !== undefined && textWidth(longer, TITLE) <= width) last.text = longer
      else lines.push({ text: clipText(piece, TITLE, width), from: at })
      at += piece.length
    }
    at += 1
  }
  if (lines.length <= most) return lines.map(({ text }) => text)
  const rest = title.trim().replaceAll(/\s+/g, ' ').slice(lines[most - 1]?.from)
  return [...lines.slice(0, most - 1).map(({ text }) => text), lastLine(rest, width)]
}

/** A joined name in its parts, those of one or two letters with the one before. */
function partsOf(word: string): string[] {
  const parts: string[] = []
  for (const seam of seamsOf(word)) {
    if (lettersOf(seam).length < LEAST_OF_WORD && parts.length > 0) parts[parts.length - 1] += seam
    else parts.push(seam)
  }
  return parts
}

/** As many letters of a text as fit before an ellipsis, or its first word where that fits only without one. */
function lastLine(text: string, width: number): string {
  const kept = clipText(text, TITLE, width).replace(/…$/u, '')
  const first = bare(text.slice(0, text.search(/\s|$/u)))
  if (kept.length < first.length) return textWidth(first, TITLE) <= width ? first : `${kept}…`
  const behind = kept.lastIndexOf(' ')
  const isHint = behind > 0 && kept.length - behind - 1 < LEAST_OF_WORD
  return `${bare(isHint ? kept.slice(0, behind) : kept)}…`
}

/** Without what only leads on to the next word. */
function bare(text: string): string {
  return text.replace(/[^\p{L}\p{N})]+$/u, '') || text
}
