import { richBlocks, type Run } from '../../text/richBlocks.ts'

/** A rich text of one paragraph without any formatting as text; undefined for any other. */
export function plainLine(richText: unknown): string | undefined {
  const [block, ...more] = richBlocks(richText)
  if (block === undefined) return ''
  const { heading, lists, runs } = block
  const isPlain = more.length === 0 && heading === undefined && lists.length === 0 && runs.every(isPlainRun)
  return isPlain ? runs.map(({ text }) => text).join('').trim() : undefined
}

function isPlainRun({ text, isBold, isItalic, isCode, isLink, isMarked, decoration }: Run): boolean {
  const isFormatted = isBold || isItalic || isCode || isLink || isMarked || decoration !== undefined
  return !isFormatted && !text.includes('\n')
}
