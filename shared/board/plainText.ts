import type { BoardRecord } from '../doc/boardRecord.ts'

/** The words of a rich text, a line for each paragraph; empty for what is no rich text. */
export function plainText(richText: unknown): string {
  if (!isNode(richText)) return ''
  return richText.type === 'doc' ? childrenOf(richText).map(inline).join('\n') : inline(richText)
}

/** What is written on a link. */
export function linkLabelOf(record: BoardRecord): string {
  return plainText((record.props as { richText?: unknown } | undefined)?.richText)
}

/** Lines below each other as one, behind each other. */
export function inOneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ').trim()
}

interface TextNode {
  type?: unknown
  text?: unknown
  content?: unknown
}

function inline(node: unknown): string {
  if (!isNode(node)) return ''
  if (node.type === 'hardBreak') return '\n'
  return typeof node.text === 'string' ? node.text : childrenOf(node).map(inline).join('')
}

function childrenOf({ content }: TextNode): readonly unknown[] {
  return Array.isArray(content) ? content : []
}

function isNode(value: unknown): value is TextNode {
  return typeof value === 'object' && value !== null
}
