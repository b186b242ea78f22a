import type { TLRecord, TLShape } from '@tldraw/tlschema'

const BY_TYPE: Readonly<Record<string, number>> = { component: 3, arrow: 3, legend: 5, image: 5, bookmark: 5, note: 3, lane: 2, frame: 2 }
const PER_LETTER = 1 / 200
/** A label is laid out by the browser, which costs more than any outline. */
const LABEL = 1.5
const PER_POINT = 1 / 100
/** Of a path in base64: a point takes about seven. */
const PER_PATH_LETTER = PER_POINT / 7

/** How much of the canvas' time a shape takes, in about what a plain box does. A function of the record alone, so that all peers weigh alike. */
export function weigh(record: TLRecord): number {
  if (record.typeName !== 'shape') return 0
  return (BY_TYPE[record.type] ?? 1) + weighPath(record) + weighText((record.props as { richText?: unknown }).richText)
}

function weighPath(shape: TLShape): number {
  if (shape.type === 'line') return Object.keys(shape.props.points).length * PER_POINT
  if (shape.type !== 'draw' && shape.type !== 'highlight') return 0
  return shape.props.segments.reduce((sum, { path }) => sum + 1 + path.length * PER_PATH_LETTER, 0)
}

function weighText(richText: unknown): number {
  const letters = countLetters(richText)
  return letters === 0 ? 0 : LABEL + letters * PER_LETTER
}

/** A paragraph counts as some letters, because an empty one takes its place too. */
function countLetters(node: unknown): number {
  const PARAGRAPH = 10
  const { text, content } = node !== null && typeof node === 'object' ? (node as { text?: unknown; content?: unknown }) : {}
  if (typeof text === 'string') return text.length
  if (!Array.isArray(content)) return 0
  return content.reduce((sum: number, child) => sum + countLetters(child), 0) + (content.length > 1 ? content.length * PARAGRAPH : 0)
}
