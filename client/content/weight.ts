import { b64Vecs, type TLDrawShape, type TLHighlightShape, type TLRecord, type TLShape } from '@tldraw/tlschema'
import { lineLength, pathLength } from './pathLength.ts'
import { bumps } from './sizeRules.ts'
import { LetterCount } from './textRules.ts'

const BY_TYPE: Readonly<Record<string, number>> = {
  component: 2,
  arrow: 3,
  legend: 5,
  image: 20,
  bookmark: 5,
  note: 3,
  lane: 2,
  frame: 2,
}
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
const PER_EDGE_PX = 1 / 4_000
/** Each dash is drawn by itself. */
const PER_DASHED_PX = 1 / 500
const PER_BUMP = 1 / 20

/**
 * How much of the canvas' time a shape takes, about in ms. A function of the record alone, so that all peers weigh
 * alike.
 */
export function weigh(record: TLRecord): number {
  if (record.typeName !== 'shape') return 0
  return (
    (BY_TYPE[record.type] ?? 1) + weighOutline(record) + weighText((record.props as { richText?: unknown }).richText)
  )
}

function weighOutline(shape: TLShape): number {
  switch (shape.type) {
    case 'line':
      return (
        Object.keys(shape.props.points).length * PER_LINE_POINT + edge(lineLength(shape.props.points), shape.props.dash)
      )
    case 'draw':
    case 'highlight':
      return (
        shape.props.segments.reduce((sum, { path }) => sum + 1 + path.length * PER_PATH_LETTER, 0) + dashesOf(shape)
      )
    case 'geo': {
      const { geo, w, h, growY, dash } = shape.props
      return edge(2 * (w + h + growY), dash) + (geo === 'cloud' ? bumps(w, h + growY) * PER_BUMP : 0)
    }
    case 'arrow': {
      const { start, end, bend, dash } = shape.props
      return edge(Math.abs(end.x - start.x) + Math.abs(end.y - start.y) + 2 * Math.abs(bend), dash)
    }
    case 'frame':
    case 'lane':
      return 2 * (shape.props.w + shape.props.h) * PER_EDGE_PX
    default:
      return 0
  }
}

function edge(px: number, dash: string): number {
  return px * (isDashed(dash) ? PER_DASHED_PX : PER_EDGE_PX)
}

/** Read only where it matters: most strokes are not dashed. */
function dashesOf({ props }: TLDrawShape | TLHighlightShape): number {
  if (!('dash' in props) || !isDashed(props.dash)) return 0
  const scale = Math.max(Math.abs(props.scaleX), Math.abs(props.scaleY))
  return props.segments.reduce(
    (sum, { path, dim }) => sum + edge(scale * pathLength(b64Vecs.decodePoints(path, dim)), props.dash),
    0,
  )
}

function isDashed(dash: string): boolean {
  return dash === 'dotted' || dash === 'dashed'
}

function weighText(richText: unknown): number {
  const count = new LetterCount()
  const nodes = countIn(richText, count)
  return count.letters === 0 && nodes <= 2
    ? 0
    : LABEL + count.letters * PER_LETTER + nodes * PER_PARAGRAPH + count.strain * PER_STRAIN + count.turns * PER_TURN
}

/** Counts the letters into `count` and gives the number of nodes. */
function countIn(node: unknown, count: LetterCount): number {
  const { text, content } =
    node !== null && typeof node === 'object' ? (node as { text?: unknown; content?: unknown }) : {}
  if (typeof text === 'string') {
    count.add(text)
    return 0
  }
  count.break()
  return Array.isArray(content) ? content.reduce((sum: number, child) => sum + countIn(child, count), 1) : 1
}
