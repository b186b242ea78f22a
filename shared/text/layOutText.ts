import { breakLines, rowOf, type LineSpan, type Piece, type Row } from './breakLines.ts'
import { reachOf, type FontName, type TextFace } from './faces.ts'
import { richBlocks, type Block, type Run } from './richBlocks.ts'
import { directedRuns, isRightToLeft } from './direction.ts'
import { widthOf } from './measure.ts'

export interface TextSetting {
  font: FontName
  /** px */
  size: number
  /** px between which lines break; undefined keeps each paragraph on one line. */
  width?: number | undefined
  /** The start of a paragraph that runs from right to left is its right side. */
  align: 'start' | 'center' | 'end'
  /** Whether a word that is wider than a line is broken; it reaches out of the box otherwise. */
  breaksWords?: boolean
}

/** Some characters in one style on one line. */
export interface SetText {
  /** px from the left of the box. */
  x: number
  /** px from the top of the box. */
  baseline: number
  width: number
  text: string
  face: TextFace
  size: number
  run: Run
  isRightToLeft: boolean
}

/** What stands before an item of a list. */
export interface ListMark {
  /** The left of the item's text; its right where it runs from right to left. */
  x: number
  isRightToLeft: boolean
  baseline: number
  size: number
  font: FontName
  /** `1.` and the like; undefined for a bullet. */
  number: string | undefined
  /** How many lists lie around it. */
  depth: number
}

export interface TextLayout {
  /** Of the widest line, or the width that was set if lines were broken, px. */
  w: number
  h: number
  texts: readonly SetText[]
  marks: readonly ListMark[]
  /** Of the widest line, px. More than the width that was set where a word was too wide for it. */
  inkWidth: number
}

/** tldraw's own; its lines are whole px high. */
const LINE_HEIGHT = 1.35
/** What browsers make headings of: their size, and how far they stand apart in tldraw. */
const HEADINGS = [2, 1.5, 1.17, 1, 0.83, 0.67] as const
const ABOVE_HEADING_PX = 5
const BELOW_HEADING_PX = 10

function lineHeightOf(size: number): number {
  return Math.round(size * LINE_HEIGHT)
}

/** A rich text laid out as tldraw's labels are in Chromium, by the tables of the fonts' widths. */
export function layOutText(richText: unknown, setting: TextSetting): TextLayout {
  const blocks = richBlocks(richText).map((block) => measureBlock(block, setting))
  const widest = most(blocks.map(({ inset, lines }) => inset + most(lines.map(({ width }) => width))))
  const w = setting.width === undefined ? widest : Math.min(widest, setting.width)
  const boxWidth = setting.width ?? widest
  const texts: SetText[] = []
  const marks: ListMark[] = []
  let y = 0
  let gap = 0
  for (const { source, inset, lines, size, above, below, isRightToLeft: isMirrored } of blocks) {
    y += Math.max(gap, above)
    gap = below
    for (const [at, line] of lines.entries()) {
      const baseline = y + line.up
      const free = Math.max(0, boxWidth - inset - line.width)
      const align = source.lists.length > 0 ? 'start' : setting.align
      const behind = inset + (align === 'start' ? 0 : align === 'center' ? free / 2 : free)
      const left = isMirrored ? boxWidth - behind - line.width : behind
      for (const text of line.texts) texts.push({ ...text, x: left + text.x, baseline })
      const x = isMirrored ? boxWidth - inset : inset
      const place = { x, baseline, size, font: setting.font, isRightToLeft: isMirrored }
      if (at === 0 && source.isItemStart) marks.push(markOf(source, place))
      y += line.up + line.down
    }
  }
  return { w, h: y + gap, texts, marks, inkWidth: widest }
}

/** The largest, or 0. Not spread into a call: a long text has more lines than a call takes arguments. */
function most(lengths: readonly number[]): number {
  return lengths.reduce((largest, one) => Math.max(largest, one), 0)
}

interface MeasuredBlock {
  source: Block
  lines: readonly MeasuredLine[]
  isRightToLeft: boolean
  /** px from the side of the box at which its lines begin. */
  inset: number
  above: number
  below: number
  size: number
}

interface MeasuredLine {
  texts: readonly Omit<SetText, 'baseline'>[]
  width: number
  /** px above and below the baseline. */
  up: number
  down: number
}

function measureBlock(source: Block, { font, size: base, width, breaksWords = true }: TextSetting): MeasuredBlock {
  const { heading } = source
  const isHeading = heading !== undefined
  const size = isHeading ? base * (HEADINGS[heading - 1] ?? 1) : base
  const lineHeight = isHeading ? size * LINE_HEIGHT : lineHeightOf(base)
  const pieces = source.runs.map((run) => ({ text: run.text, size, face: faceOf(run, font, isHeading) }))
  const row = rowOf(pieces)
  const inset = insetOf(source, font, base)
  const spans = breakLines(pieces, row, width === undefined ? Infinity : width - inset, breaksWords)
  const isMirrored = isRightToLeft(source.runs.map(({ text }) => text).join(''))
  const strut = strutOf(font, size, lineHeight)
  const shownOf = (span: LineSpan): ShownPiece[] => reshaped(pieces, row, span, isMirrored)
  const lines = spans.map((span) => measureLine(source, shownOf(span), span, strut, lineHeight))
  const [above, below] = isHeading ? [ABOVE_HEADING_PX, BELOW_HEADING_PX] : [0, 0]
  return { source, lines, isRightToLeft: isMirrored, inset, above, below, size }
}

/**
 * A line is as high as the highest of what stands on it, each font around the same baseline; its own font always
 * counts.
 */
function measureLine(
  { runs }: Block,
  shown: readonly ShownPiece[],
  span: LineSpan,
  strut: { up: number; down: number },
  lineHeight: number,
): MeasuredLine {
  const heights = [strut, ...shown.map(({ piece }) => strutOf(piece.face.font, piece.size, lineHeight))]
  const [up, down] = [most(heights.map((each) => each.up)), most(heights.map((each) => each.down))]
  const texts: Omit<SetText, 'baseline'>[] = []
  let x = 0
  for (const { piece, at, isRightToLeft: isReversed } of shown) {
    const { text, face, size } = piece
    const width = widthOf(text, face, size)
    const run = runs[at]
    if (run !== undefined) texts.push({ x, width, text, face, size, run, isRightToLeft: isReversed })
    x += width
  }
  // Spaces that count at the end of a paragraph are no text, but they are part of the line.
  return { texts, width: Math.max(x, span.width), up, down }
}

interface ShownPiece {
  piece: Piece
  /** Of which run of its block it is. */
  at: number
  isRightToLeft: boolean
}

/**
 * The pieces of a line from left to right, each in one style and in one direction: its first word is shaped anew, as if
 * nothing stood before it.
 */
function reshaped(pieces: readonly Piece[], row: Row, { from, to }: LineSpan, isMirrored: boolean): ShownPiece[] {
  const characters = row.characters.slice(from, to)
  return directedRuns(characters, isMirrored ? 'right' : 'left').flatMap((run) => {
    const parts = ofOneStyle(pieces, row, { from: from + run.from, to: from + run.to })
    const seen = run.isRightToLeft ? parts.toReversed() : parts
    return seen.map((part) => ({ ...part, isRightToLeft: run.isRightToLeft }))
  })
}

function ofOneStyle(pieces: readonly Piece[], row: Row, { from, to }: { from: number; to: number }) {
  const parts: { piece: Piece; at: number }[] = []
  let start = from
  while (start < to) {
    const at = row.pieces[start] ?? 0
    let end = start
    while (end < to && row.pieces[end] === at) end += 1
    const piece = pieces[at]
    if (piece !== undefined) parts.push({ piece: { ...piece, text: row.characters.slice(start, end).join('') }, at })
    start = end
  }
  return parts
}

/** What a font takes of a line above and below the baseline, px. */
function strutOf(font: FontName, size: number, lineHeight: number): { up: number; down: number } {
  const reach = reachOf(font, size)
  const up = reach.up + Math.floor((lineHeight - reach.up - reach.down) / 2)
  return { up, down: lineHeight - up }
}

function faceOf(run: Run, font: FontName, isHeading: boolean): TextFace {
  return {
    font: run.isCode ? 'mono' : font,
    weight: run.isBold || isHeading ? 'bold' : 'regular',
    isItalic: run.isItalic,
  }
}

/** tldraw's lists stand in by so many digits' widths, more where their numbers are longer. */
function insetOf({ lists }: Block, font: FontName, size: number): number {
  const digit = widthOf('0', { font, weight: 'regular', isItalic: false }, size)
  const digits = lists.map(
    ({ isOrdered, count }) => 1.625 + (isOrdered && count >= 10 ? 1 : 0) + (isOrdered && count >= 100 ? 1 : 0),
  )
  return digits.reduce((sum, each) => sum + each, 0) * digit
}

function markOf({ lists }: Block, place: Omit<ListMark, 'number' | 'depth'>): ListMark {
  const innermost = lists.at(-1)
  return { ...place, number: innermost?.isOrdered === true ? `${innermost.number}.` : undefined, depth: lists.length }
}
