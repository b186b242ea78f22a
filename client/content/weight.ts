import type { TLRecord, TLShape } from '@tldraw/tlschema'
import { bumps } from './sizeRules.ts'
import { LetterCount } from './textRules.ts'

const BY_TYPE: Readonly<Record<string, number>> = { component: 2, arrow: 3, legend: 5, image: 20, bookmark: 5, note: 3, lane: 2, frame: 2 }
/** A label is laid out by the browser, which costs more than any outline. */
const LABEL = 2
const PER_LETTER = 1 / 200
const PER_PARAGRAPH = 1 / 20
/** A thousand wide letters in a row take as long as three hundred boxes. */
const PER_STRAIN = 1 / 3_000
const PER_TURN = 1 / 3
const PER_LINE_POINT = 1 / 50
/** Of a path in base64: a point takes about seven. */
const PER_PATH_LETTER = 1 / 700
/** Dashes are counted along the edge. */
const PER_EDGE_PX = 1 / 4_000
const PER_BUMP = 1 / 20

/** How much of the canvas' time a shape takes, about in ms. A function of the record alone, so that all peers weigh alike. */
export function weigh(record: TLRecord): number {
  if (record.typeName !== 'shape') return 0
  return (BY_TYPE[record.type] ?? 1) + weighOutline(record) + weighText((record.props as { richText?: unknown }).richText)
}

function weighOutline(shape: TLShape): number {
  switch (shape.type) {
    case 'line':
      return Object.keys(shape.props.points).length * PER_LINE_POINT
    case 'draw':
    case 'highlight':
      return shape.props.segments.reduce((sum, { path }) => sum + 1 + path.length * PER_PATH_LETTER, 0)
    case 'geo': {
      const { geo, w, h, growY } = shape.props
      return 2 * (w + h + growY) * PER_EDGE_PX + (geo === 'cloud' ? bumps(w, h + growY) * PER_BUMP : 0)
    }
    case 'frame':
    case 'lane':
      return 2 * (shape.props.w + shape.props.h) * PER_EDGE_PX
    default:
      return 0
  }
}

function weighText(richText: unknown): number {
  const count = new LetterCount()
  const nodes = countIn(richText, count)
  return count.letters === 0 && nodes <= 2 ? 0 : LABEL + count.letters * PER_LETTER + nodes * PER_PARAGRAPH + count.strain * PER_STRAIN + count.turns * PER_TURN
}

/** Counts the letters into `count` and gives the number of nodes. */
function countIn(node: unknown, count: LetterCount): number {
  const { text, content } = node !== null && typeof node === 'object' ? (node as { text?: unknown; content?: unknown }) : {}
  if (typeof text === 'string') {
    count.add(text)
    return 0
  }
  count.break()
  return Array.isArray(content) ? content.reduce((sum: number, child) => sum + countIn(child, count), 1) : 1
}
