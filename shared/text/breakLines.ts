import type { TextFace } from './faces.ts'
import { mayBreak } from './lineBreaks.ts'
import { penOf } from './measure.ts'

/** A text whose characters each have a face. */
export interface Piece {
  text: string
  face: TextFace
  /** px */
  size: number
}

/** A line as a span of characters: from the first one shown to behind the last one shown. */
export interface LineSpan {
  from: number
  to: number
  /** px, with such spaces at the end of a paragraph as there is room for. */
  width: number
}

/** Several pieces as one row of characters, were they all on one line. */
export interface Row {
  characters: readonly string[]
  /** Where each character begins and ends, px. Kerning moves a character, so that one may begin before the last one ends. */
  starts: readonly number[]
  ends: readonly number[]
  /** By which piece a character was brought. */
  pieces: readonly number[]
}

/** More of a word stands on no line, and a book without spaces would be shaped anew for each of its lines. */
const MOST_RESHAPED = 400
/** What a measured width may be over the room it has: numbers that were rounded on the way. */
const SLACK_PX = 0.02

export function rowOf(pieces: readonly Piece[]): Row {
  const characters: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  const from: number[] = []
  let x = 0
  for (const [at, { text, face, size }] of pieces.entries()) {
    const pen = penOf(face)
    for (const character of text) {
      x += (pen.kern(character) * size) / 1000
      starts.push(x)
      x += character === '\n' ? 0 : (pen.advance(character) * size) / 1000
      ends.push(x)
      characters.push(character)
      from.push(at)
    }
  }
  return { characters, starts, ends, pieces: from }
}

/**
 * The lines of a row in `width` px, as a browser breaks text that keeps its spaces: behind spaces, hyphens and the
 * like; a word that is wider than a line is broken anywhere when `breaksWords`.
 */
export function breakLines(pieces: readonly Piece[], whole: Row, width: number, breaksWords: boolean): LineSpan[] {
  const { characters } = whole
  const row = { ...whole, starts: [...whole.starts], ends: [...whole.ends] }
  const lines: LineSpan[] = []
  let from = 0
  let lastBreak = 0
  for (let at = 0; at < characters.length; at += 1) {
    const character = characters[at] ?? ''
    if (character === '\n') {
      lines.push(spanOf(row, from, at, width))
      from = at + 1
      lastBreak = from
      continue
    }
    // What stands on an earlier line is not looked at: a hyphen that begins a line is the sign of the number behind it.
    const earlier = at - 2 >= from ? characters[at - 2] : ''
    if (at > from && mayBreak(earlier ?? '', characters[at - 1] ?? '', character)) lastBreak = at
    if (isSpace(character) || widthBetween(row, from, at + 1) <= width + SLACK_PX) continue
    const end = lastBreak > from ? lastBreak : breaksWords && at > from ? at : from
    if (end === from) continue
    lines.push(spanOf(row, from, end, width, true))
    from = end
    lastBreak = end
    reshape(row, pieces, from)
    // What moved down is measured again from its own beginning.
    at = end - 1
  }
  lines.push(spanOf(row, from, characters.length, width))
  return lines
}

/** A browser shapes what is left of a broken word as if nothing stood before it. What follows keeps its place. */
function reshape(row: Row & { starts: number[]; ends: number[] }, pieces: readonly Piece[], from: number): void {
  const last = Math.min(row.characters.length, from + MOST_RESHAPED)
  let end = from
  while (end < last && !isGap(row.characters[end] ?? '')) end += 1
  const parts: Piece[] = []
  for (let at = from; at < end; ) {
    const piece = row.pieces[at]
    const first = at
    while (at < end && row.pieces[at] === piece) at += 1
    const part = pieces[piece ?? 0]
    if (part !== undefined) parts.push({ ...part, text: row.characters.slice(first, at).join('') })
  }
  const anew = rowOf(parts)
  const moved = (row.ends[end - 1] ?? 0) - (anew.ends.at(-1) ?? 0)
  for (let at = from; at < end; at += 1) {
    row.starts[at] = (anew.starts[at - from] ?? 0) + moved
    row.ends[at] = (anew.ends[at - from] ?? 0) + moved
  }
}

/**
 * Spaces at the end of a line that a browser broke hang over its end, and move nothing. At the end of a paragraph
 * they count, as far as there is room for them.
 */
function spanOf(row: Row, from: number, to: number, room: number, isBroken = false): LineSpan {
  let end = to
  while (end > from && isSpace(row.characters[end - 1] ?? '')) end -= 1
  const width = widthBetween(row, from, end)
  return { from, to: end, width: isBroken ? width : Math.max(width, Math.min(widthBetween(row, from, to), room)) }
}

function widthBetween({ starts, ends }: Row, from: number, to: number): number {
  return to > from ? (ends[to - 1] ?? 0) - (starts[from] ?? 0) : 0
}

function isGap(character: string): boolean {
  return isSpace(character) || character === '\n'
}

function isSpace(character: string): boolean {
  return character === ' ' || character === '\t'
}
