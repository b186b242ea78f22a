import type { TLBinding, TLDocument, TLPage, TLRecord, TLShape } from '@tldraw/tlschema'
import { unshowableAsset } from './pictureRules.ts'
import { isSafeAddress, unshowableRichText } from './richTextRules.ts'
import { undrawableSize } from './sizeRules.ts'
import { undrawableLine, undrawableStroke } from './strokeRules.ts'
import { MAX_LETTERS, MAX_NAME_LETTERS, unbearablePlainText } from './textRules.ts'

const MAX_ID_LETTERS = 200
const GRID_PX = { least: 1, most: 1_000 } as const
/** Judged by rules of their own. */
const ADDRESSES = new Set(['src', 'url', 'image', 'favicon'])
const LONG_TEXTS = new Set(['note', 'description', 'altText'])
/** An anchor is a share of the shape it lies on. */
const MAX_ANCHOR = 10

/**
 * Why a record that is valid would still stop the drawing code, or keep it busy for more than a moment; undefined when
 * it can be drawn. tldraw's validators check the form of a record, not what its geometry, text and arrow code can bear;
 * one such record would take the whole canvas away. Each rule looks at one record alone, so that all peers judge alike.
 */
export function undrawable(record: TLRecord): string | undefined {
  if (record.id.length > MAX_ID_LETTERS) return 'Its name is too long.'
  switch (record.typeName) {
    case 'binding': return undrawableBinding(record)
    case 'asset': return unshowableAsset(record) ?? unbearableTexts(record.props)
    case 'page': return undrawablePage(record)
    case 'document': return undrawableDocument(record)
    case 'shape': return undrawableShape(record)
    default: return undefined
  }
}

function undrawableShape(shape: TLShape): string | undefined {
  if (shape.type === 'embed') return 'An embed would load another site into the board.'
  if (shape.type === 'video') return 'Films are not shown on boards.'
  if (shape.parentId === shape.id) return 'A shape is inside itself.'
  const { richText, url } = shape.props as { richText?: unknown; url?: unknown }
  return undrawableSize(shape)
    ?? (richText === undefined ? undefined : unshowableRichText(richText))
    ?? (isSafeAddress(url) ? undefined : 'Its address does not lead to a page.')
    ?? unbearableTexts(shape.props)
    ?? undrawablePath(shape)
}

function undrawablePath(shape: TLShape): string | undefined {
  if (shape.type === 'draw' || shape.type === 'highlight') return undrawableStroke(shape)
  return shape.type === 'line' ? undrawableLine(shape) : undefined
}

function undrawableBinding({ fromId, toId, props }: TLBinding): string | undefined {
  if (fromId === toId) return 'A link is bound to itself.'
  const { x, y } = props.normalizedAnchor
  return Math.abs(x) <= MAX_ANCHOR && Math.abs(y) <= MAX_ANCHOR ? undefined : 'A link is bound to nowhere.'
}

function undrawablePage({ name }: TLPage): string | undefined {
  return unbearablePlainText(name, MAX_NAME_LETTERS)
}

function undrawableDocument({ name, gridSize }: TLDocument): string | undefined {
  return gridSize >= GRID_PX.least && gridSize <= GRID_PX.most
    ? unbearablePlainText(name, MAX_NAME_LETTERS)
    : 'Its grid cannot be drawn.'
}

/** Texts that are plain strings: titles, notes, names, what a picture shows. */
function unbearableTexts(props: object): string | undefined {
  for (const [key, value] of Object.entries(props)) {
    if (typeof value === 'object' && value !== null && key === 'attrs') return unbearableTexts(value)
    if (typeof value !== 'string' || ADDRESSES.has(key)) continue
    const why = unbearablePlainText(value, LONG_TEXTS.has(key) ? MAX_LETTERS : MAX_NAME_LETTERS)
    if (why !== undefined) return why
  }
  return undefined
}
