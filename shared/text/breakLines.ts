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

/** Several pieces as one row of characters, and where each of them begins, px, were they all on one line. */
export interface Row {
  characters: readonly string[]
  /** One more than there are characters: the last is the row's width. */
  starts: readonly number[]
  /** By which piece a character was brought. */
  pieces: readonly number[]
}

/** What a measured width may be over the room it has: numbers that were rounded on the way. */
const SLACK_PX = 0.02

export function rowOf(pieces: readonly Piece[]): Row {
  const characters: string[] = []
  const starts: number[] = [0]
  const from: number[] = []
  let x = 0
  for (const [at, { text, face, size }] of pieces.entries()) {
    const pen = penOf(face)
    for (const character of text) {
      // A kerned character begins nearer to the one before it.
      x += (pen.kern(character) * size) / 1000
      starts[starts.length - 1] = x
      x += character === '\n' ? 0 : (pen.advance(character) * size) / 1000
      characters.push(character)
      starts.push(x)
      from.push(at)
    }
  }
  return { characters, starts, pieces: from }
}

/**
 * The lines of a row in `width` px, as a browser breaks text that keeps its spaces: behind spaces, hyphens and the
 * like; a word that is wider than a line is broken anywhere when `breaksWords`.
 */
export function breakLines(pieces: readonly Piece[], whole: Row, width: number, breaksWords: boolean): LineSpan[] {
  const { characters } = whole
  const row = { ...whole, starts: [...whole.starts] }
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
function reshape(row: Row & { starts: number[] }, pieces: readonly Piece[], from: number): void {
  let end = from
  while (end < row.characters.length && !isGap(row.characters[end] ?? '')) end += 1
  let x = row.starts[end] ?? 0
  let piece = row.pieces[from]
  let first = from
  const advances: number[] = []
  while (first < end) {
    let stop = first
    while (stop < end && row.pieces[stop] === piece) stop += 1
    const part = pieces[piece ?? 0]
    if (part === undefined) return
    const { starts } = rowOf([{ ...part, text: row.characters.slice(first, stop).join('') }])
    for (let at = 1; at < starts.length; at += 1) advances.push((starts[at] ?? 0) - (starts[at - 1] ?? 0))
    first = stop
    piece = row.pieces[first]
  }
  for (let at = end - 1; at >= from; at -= 1) {
    x -= advances[at - from] ?? 0
    row.starts[at] = x
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

function widthBetween({ starts }: Row, from: number, to: number): number {
  return (starts[to] ?? 0) - (starts[from] ?? 0)
}

function isGap(character: string): boolean {
  return isSpace(character) || character === '\n'
}

function isSpace(character: string): boolean {
  return character === ' ' || character === '\t'
}
