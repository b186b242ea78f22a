import { inOneLine } from '../../board/plainText.ts'
import { richBlocks, type Block, type Run } from '../../text/richBlocks.ts'

/** A rich text without any formatting, as a link's label has it: in one line. Undefined for any other. */
export function plainLine(richText: unknown): string | undefined {
  const blocks = richBlocks(richText)
  return blocks.every(isPlain) ? inOneLine(blocks.map(textOf).join('\n')) : undefined
}

function textOf({ runs }: Block): string {
  return runs.map(({ text }) => text).join('')
}

function isPlain({ heading, lists, runs }: Block): boolean {
  return heading === undefined && lists.length === 0 && runs.every(isPlainRun)
}

function isPlainRun({ isBold, isItalic, isCode, isLink, isMarked, decoration }: Run): boolean {
  return !isBold && !isItalic && !isCode && !isLink && !isMarked && decoration === undefined
}
