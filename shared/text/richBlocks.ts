/** Text in one style, as it stands in a paragraph. */
export interface Run {
  text: string
  isBold: boolean
  isItalic: boolean
  isCode: boolean
  isLink: boolean
  isMarked: boolean
  decoration: 'underline' | 'line-through' | undefined
}

/** A paragraph, a heading or an item's paragraph. Line breaks stand in its runs as `\n`. */
export interface Block {
  runs: readonly Run[]
  /** 1 to 6, or undefined for a paragraph. */
  heading: number | undefined
  /** How many lists it stands in, and what stands before it: a bullet, or its number in the innermost one. */
  lists: readonly ListPlace[]
  /** Whether it is the first of its item, beside which the bullet stands. */
  isItemStart: boolean
}

export interface ListPlace {
  isOrdered: boolean
  /** From 1; what an ordered list writes. */
  number: number
  /** How many items the list has: longer numbers need more room. */
  count: number
}

interface RichNode {
  type?: unknown
  text?: unknown
  marks?: unknown
  attrs?: unknown
  content?: unknown
}

/** Deeper lists are drawn as if they were this deep; each level costs a call. */
const MOST_DEPTH = 20

/** The paragraphs of a rich text, top first; none for what is no rich text. */
export function richBlocks(richText: unknown): Block[] {
  return isNode(richText) ? childrenOf(richText).flatMap((node) => blocksOf(node, [])) : []
}

/** Whether a rich text says nothing at all, as tldraw judges it: one paragraph without content. */
export function isEmptyText(richText: unknown): boolean {
  const blocks = richBlocks(richText)
  return (
    blocks.length === 0 ||
    (blocks.length === 1 && blocks.every(({ runs, lists }) => runs.length === 0 && lists.length === 0))
  )
}

function blocksOf(node: RichNode, lists: readonly ListPlace[]): Block[] {
  if (node.type !== 'bulletList' && node.type !== 'orderedList') {
    const level = node.type === 'heading' ? Number(attrOf(node, 'level') ?? 1) : undefined
    return [{ runs: joined(childrenOf(node).flatMap(runsOf)), heading: level, lists, isItemStart: false }]
  }
  const items = childrenOf(node)
  const isOrdered = node.type === 'orderedList'
  const first = isOrdered ? Number(attrOf(node, 'start') ?? 1) : 1
  return items.flatMap((item, at) => {
    const inside = [...lists, { isOrdered, number: first + at, count: items.length }].slice(-MOST_DEPTH)
    return childrenOf(item)
      .flatMap((child) => (lists.length < MOST_DEPTH ? blocksOf(child, inside) : []))
      .map((block, place) => (place === 0 ? { ...block, isItemStart: true } : block))
  })
}

/** Neighbours in one style are one text, whose letters are kerned. */
function joined(runs: readonly Run[]): Run[] {
  const found: Run[] = []
  for (const run of runs) {
    const last = found.at(-1)
    if (last !== undefined && styleOf(last) === styleOf(run)) last.text += run.text
    else found.push({ ...run })
  }
  return found
}

function styleOf({ isBold, isItalic, isCode, isLink, isMarked, decoration }: Run): string {
  return [isBold, isItalic, isCode, isLink, isMarked, decoration ?? ''].join()
}

function runsOf(node: RichNode): Run[] {
  const marks = Array.isArray(node.marks) ? node.marks.filter(isNode).map(({ type }) => type) : []
  const text = node.type === 'hardBreak' ? '\n' : node.text
  if (typeof text !== 'string' || text === '') return []
  const isLink = marks.includes('link')
  return [
    {
      text: text.replaceAll(/\r\n?/g, '\n'),
      isBold: marks.includes('bold'),
      isItalic: marks.includes('italic'),
      isCode: marks.includes('code'),
      isLink,
      isMarked: marks.includes('highlight'),
      decoration: marks.includes('strike')
        ? 'line-through'
        : isLink || marks.includes('underline')
          ? 'underline'
          : undefined,
    },
  ]
}

function attrOf({ attrs }: RichNode, name: string): unknown {
  return isNode(attrs) ? (attrs as Record<string, unknown>)[name] : undefined
}

function childrenOf({ content }: RichNode): RichNode[] {
  return Array.isArray(content) ? content.filter(isNode) : []
}

function isNode(value: unknown): value is RichNode {
  return typeof value === 'object' && value !== null
}
