import { hashOfSource } from '../../shared/board/assetSource.ts'
import type { TLAsset, TLRecord, TLShape } from '@tldraw/tlschema'

/** Canvas coordinates beyond it lose whole pixels, and drawing code overflows. */
const MAX_NUMBER = 1e7
/** Colours, timestamps and the like live in meta and attrs and are not drawn as geometry. */
const UNDRAWN = new Set(['meta', 'attrs'])
const MAX_TEXT_LENGTH = 50_000
const MAX_DEPTH = 24
const NODES = new Set(['doc', 'paragraph', 'text', 'bulletList', 'orderedList', 'listItem', 'heading', 'codeBlock', 'blockquote', 'hardBreak', 'horizontalRule'])
const MARKS = new Set(['bold', 'italic', 'strike', 'code', 'link', 'highlight', 'underline'])

/**
 * Why a record that is valid would still stop the drawing code, or undefined when it can be drawn. tldraw's validators check
 * the form of a record, not what its geometry, text and arrow code can bear; one such record would take the whole canvas away.
 */
export function undrawable(record: TLRecord): string | undefined {
  if (record.typeName === 'binding') return record.fromId === record.toId ? 'A link is bound to itself.' : undefined
  if (record.typeName === 'asset') return outside(record)
  if (record.typeName !== 'shape') return undefined
  if (record.type === 'embed') return 'An embed would load another site into the board.'
  if (record.parentId === record.id) return 'A shape is inside itself.'
  return unbearable(record, 0) ?? emptyPath(record) ?? wrongText((record.props as { richText?: unknown }).richText)
}

/** Pictures are kept by the board's server or inlined. One that lies elsewhere would tell that place who looks at it, and when. */
function outside({ type, props }: TLAsset): string | undefined {
  const sources = type === 'bookmark' ? [props.image, props.favicon] : [(props as { src?: string | null }).src]
  return sources.every((source) => !source || source.startsWith('data:') || hashOfSource(source) !== undefined) ? undefined : 'A picture lies on another site.'
}

function unbearable(value: unknown, depth: number): string | undefined {
  if (typeof value === 'number') return Math.abs(value) <= MAX_NUMBER ? undefined : 'A number is too large to be drawn.'
  if (typeof value === 'string') return value.length <= MAX_TEXT_LENGTH ? undefined : 'A text is too long to be drawn.'
  if (typeof value !== 'object' || value === null) return undefined
  if (depth > MAX_DEPTH) return 'It is nested too deeply.'
  for (const [key, part] of Object.entries(value)) {
    const why = UNDRAWN.has(key) ? undefined : unbearable(part, depth + 1)
    if (why !== undefined) return why
  }
  return undefined
}

function emptyPath(shape: TLShape): string | undefined {
  const isStroke = shape.type === 'draw' || shape.type === 'highlight'
  if (isStroke && (shape.props.segments.length === 0 || shape.props.segments.some((segment) => Object.keys(segment).length < 2))) return 'A stroke has no points.'
  if (shape.type === 'line' && Object.keys(shape.props.points).length < 2) return 'A line has no points.'
  return undefined
}

/** The form of text that the editor knows: an unknown node or mark, or an empty text, would stop it. */
function wrongText(richText: unknown): string | undefined {
  if (richText === undefined) return undefined
  return isNode(richText, 0) && (richText as { type: unknown }).type === 'doc' ? undefined : 'A text is in a form that cannot be shown.'
}

function isNode(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) return false
  const { type, text, content, marks } = value as Record<string, unknown>
  if (typeof type !== 'string' || !NODES.has(type)) return false
  if (type === 'text' && (typeof text !== 'string' || text === '')) return false
  if (marks !== undefined && !(Array.isArray(marks) && marks.every(isMark))) return false
  return content === undefined || (Array.isArray(content) && content.every((node) => isNode(node, depth + 1)))
}

function isMark(value: unknown): boolean {
  return typeof value === 'object' && value !== null && MARKS.has(String((value as Record<string, unknown>).type))
}
