import { breakLines, rowOf, type LineSpan, type Piece, type Row } from './breakLines.ts'
import { reachOf, type FontName, type TextFace } from './faces.ts'
import { richBlocks, type Block, type Run } from './richBlocks.ts'
import { widthOf } from './measure.ts'

export interface TextSetting {
  font: FontName
  /** px */
  size: number
  /** px between which lines break; undefined keeps each paragraph on one line. */
  width?: number | undefined
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
}

/** What stands before an item of a list. */
export interface ListMark {
  /** The left of the item's text. */
  x: number
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

export function lineHeightOf(size: number): number {
  return Math.round(size * LINE_HEIGHT)
}

/** A rich text laid out as tldraw's labels are in Chromium: left to right, by the tables of the fonts' widths. */
export function layOutText(richText: unknown, setting: TextSetting): TextLayout {
  const blocks = richBlocks(richText).map((block) => measureBlock(block, setting))
  const widest = Math.max(0, ...blocks.map(({ inset, lines }) => inset + Math.max(0, ...lines.map(({ width }) => width))))
  const w = setting.width === undefined ? widest : Math.min(Math.max(widest, 0), setting.width)
  const boxWidth = setting.width ?? widest
  const texts: SetText[] = []
  const marks: ListMark[] = []
  let y = 0
  let gap = 0
  for (const block of blocks) {
    y += Math.max(gap, block.above)
    gap = block.below
    for (const [at, line] of block.lines.entries()) {
      const baseline = y + block.baseline
      const align = block.source.lists.length > 0 ? 'start' : setting.align
      const free = boxWidth - block.inset - line.width
      const left = block.inset + (align === 'start' ? 0 : align === 'center' ? Math.max(0, free) / 2 : Math.max(0, free))
      texts.push(...textsOf(block, line, left, baseline))
      if (at === 0 && block.source.isItemStart) marks.push(markOf(block, baseline, setting))
      y += block.lineHeight
    }
  }
  return { w, h: y + gap, texts, marks, inkWidth: widest }
}

interface MeasuredBlock {
  source: Block
  pieces: readonly Piece[]
  row: Row
  lines: readonly LineSpan[]
  /** px from the left of the box. */
  inset: number
  above: number
  below: number
  size: number
  lineHeight: number
  /** px from the top of a line. */
  baseline: number
}

function measureBlock(source: Block, { font, size: base, width, breaksWords = true }: TextSetting): MeasuredBlock {
  const { heading } = source
  const size = heading === undefined ? base : base * (HEADINGS[heading - 1] ?? 1)
  const pieces = source.runs.map((run) => ({ text: run.text, size, face: faceOf(run, font, heading !== undefined) }))
  const row = rowOf(pieces)
  const inset = insetOf(source, font, base)
  const lines = breakLines(row, width === undefined ? Infinity : width - inset, breaksWords)
  const lineHeight = heading === undefined ? lineHeightOf(base) : size * LINE_HEIGHT
  const { up, down } = reachOf(font, size)
  const above = heading === undefined ? 0 : ABOVE_HEADING_PX
  const below = heading === undefined ? 0 : BELOW_HEADING_PX
  const baseline = up + Math.floor((lineHeight - up - down) / 2)
  return { source, pieces, row, lines, inset, above, below, size, lineHeight, baseline }
}

function faceOf(run: Run, font: FontName, isHeading: boolean): TextFace {
  return { font: run.isCode ? 'mono' : font, weight: run.isBold || isHeading ? 'bold' : 'regular', isItalic: run.isItalic }
}

/** tldraw's lists stand in by so many digits' widths, more where their numbers are longer. */
function insetOf({ lists }: Block, font: FontName, size: number): number {
  const digit = widthOf('0', { font, weight: 'regular', isItalic: false }, size)
  const digits = lists.map(({ isOrdered, count }) => 1.625 + (isOrdered && count >= 10 ? 1 : 0) + (isOrdered && count >= 100 ? 1 : 0))
  return digits.reduce((sum, each) => sum + each, 0) * digit
}

function textsOf({ source, pieces, row, size }: MeasuredBlock, { from, to }: LineSpan, left: number, baseline: number): SetText[] {
  const texts: SetText[] = []
  let at = from
  while (at < to) {
    const piece = row.pieces[at] ?? 0
    let end = at
    while (end < to && row.pieces[end] === piece) end += 1
    const [face, run] = [pieces[piece]?.face, source.runs[piece]]
    const [begin, stop] = [row.starts[at] ?? 0, row.starts[end] ?? 0]
    const text = row.characters.slice(at, end).join('')
    const x = left + begin - (row.starts[from] ?? 0)
    if (face !== undefined && run !== undefined) texts.push({ x, baseline, width: stop - begin, text, face, size, run })
    at = end
  }
  return texts
}

function markOf({ source: { lists }, inset, size }: MeasuredBlock, baseline: number, { font }: TextSetting): ListMark {
  const innermost = lists.at(-1)
  const number = innermost?.isOrdered === true ? `${innermost.number}.` : undefined
  return { x: inset, baseline, size, font, number, depth: lists.length }
}
