import type { LinkKind } from '../../shared/board/links.ts'

/** What flows along a link, as one says it after the names of its ends: "A to B, feedback". */
const LINK_WORDS: Readonly<Record<LinkKind, string>> = {
  request: 'request',
  stream: 'data stream',
  batch: 'data batch',
  train: 'training artifact',
  feedback: 'feedback',
  monitoring: 'monitoring',
}

/** "A to B, feedback, clicks 2 B/day" */
export function sayLink({ from, to, kind, label }: { from: string; to: string; kind: LinkKind | undefined; label: string }): string {
  return [`${from} to ${to}`, kind && LINK_WORDS[kind], label].filter(Boolean).join(', ')
}

interface TextNode {
  text?: string
  content?: readonly TextNode[]
}

/** The words of a rich text, without its looks. */
export function plainWords(richText: unknown): string {
  const words: string[] = []
  const collect = ({ text, content = [] }: TextNode): void => {
    if (text !== undefined) words.push(text)
    content.forEach(collect)
  }
  collect(richText as TextNode)
  return words.join(' ').trim()
}
