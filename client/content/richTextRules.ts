import { LetterCount, unbearableText } from './textRules.ts'

const UNKNOWN_FORM = 'Its text is in a form that cannot be shown.'
const BLOCKS = ['paragraph', 'heading', 'bulletList', 'orderedList'] as const
const MAX_NODES = 2_000
/** Of lists in lists: each costs two. */
const MAX_DEPTH = 24
const MAX_HEADING_LEVEL = 6
const MAX_START = 1_000_000

/**
 * What each kind of node may hold: those that tldraw's text editor is set up with, and no others, because one more
 * stops it.
 */
export const NODE_CONTENT: Readonly<Record<string, readonly string[]>> = {
  doc: BLOCKS,
  paragraph: ['text', 'hardBreak'],
  heading: ['text', 'hardBreak'],
  bulletList: ['listItem'],
  orderedList: ['listItem'],
  listItem: BLOCKS,
  text: [],
  hardBreak: [],
}
export const MARKS: ReadonlySet<string> = new Set([
  'bold',
  'italic',
  'strike',
  'code',
  'underline',
  'highlight',
  'link',
])

/** What an address may begin with where it can be clicked. */
const SAFE_ADDRESS = /^(https?:|mailto:|tel:|[^:]*$|[^:]*[/?#])/i
const MAX_ADDRESS_LETTERS = 4_000

type Fields = Readonly<Record<string, unknown>>

/** Why a rich text cannot be shown; undefined when it can. */
export function unshowableRichText(richText: unknown): string | undefined {
  const count = new LetterCount()
  const budget = { nodes: MAX_NODES }
  if (!isFields(richText) || richText['type'] !== 'doc') return UNKNOWN_FORM
  return checkNode(richText, 0, count, budget) ?? unbearableText(count)
}

function checkNode(node: Fields, depth: number, count: LetterCount, budget: { nodes: number }): string | undefined {
  if (--budget.nodes < 0) return 'Its text has too many parts.'
  if (depth > MAX_DEPTH) return 'Its text is nested too deeply.'
  const { type, content } = node
  if (!hasKnownAttrs(node) || !hasKnownMarks(node['marks'])) return UNKNOWN_FORM
  if (type === 'text') return isText(node, count) ? undefined : UNKNOWN_FORM
  count[type === 'hardBreak' ? 'add' : 'break']('\n')
  if (content === undefined) return undefined
  if (!Array.isArray(content)) return UNKNOWN_FORM
  const allowed = NODE_CONTENT[type as string] ?? []
  for (const child of content as unknown[]) {
    if (!isFields(child) || !allowed.includes(child['type'] as string)) return UNKNOWN_FORM
    const why = checkNode(child, depth + 1, count, budget)
    if (why !== undefined) return why
  }
  return undefined
}

/** An empty text is a mistake to the text editor. */
function isText({ text }: Fields, count: LetterCount): boolean {
  if (typeof text !== 'string' || text === '') return false
  count.add(text)
  return true
}

function hasKnownAttrs({ type, attrs }: Fields): boolean {
  if (attrs === undefined || attrs === null) return true
  if (!isFields(attrs) || !Object.values(attrs).every(isPrimitive)) return false
  if (type === 'heading') return isWithin(attrs['level'], 1, MAX_HEADING_LEVEL)
  return type !== 'orderedList' || attrs['start'] === undefined || isWithin(attrs['start'], 0, MAX_START)
}

function hasKnownMarks(marks: unknown): boolean {
  return marks === undefined || (Array.isArray(marks) && marks.length <= MARKS.size && marks.every(isKnownMark))
}

function isKnownMark(mark: unknown): boolean {
  if (!isFields(mark) || !MARKS.has(mark['type'] as string)) return false
  const { attrs } = mark
  if (mark['type'] === 'link')
    return isFields(attrs) && Object.values(attrs).every(isPrimitive) && isSafeAddress(attrs['href'])
  return attrs === undefined || attrs === null || (isFields(attrs) && Object.values(attrs).every(isPrimitive))
}

/** Whether a click on it can only open a page or a letter. */
export function isSafeAddress(address: unknown): boolean {
  if (address === undefined || address === null) return true
  if (typeof address !== 'string' || address.length > MAX_ADDRESS_LETTERS) return false
  // Browsers leave such characters out before they look for the scheme.
  return SAFE_ADDRESS.test(address.replace(/[\p{Cc}\s]/gu, ''))
}

function isWithin(value: unknown, least: number, most: number): boolean {
  return Number.isInteger(value) && (value as number) >= least && (value as number) <= most
}

function isPrimitive(value: unknown): boolean {
  return value === null || value === undefined || typeof value !== 'object'
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
