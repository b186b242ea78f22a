import { richBlocks } from '../../text/richBlocks.ts'

/** A rich text of one paragraph without any formatting as text; undefined for any other. */
export function plainLine(richText: unknown): string | undefined {
  const [block, ...more] = richBlocks(richText)
  if (block === undefined) return ''
  const isPlain = more.length === 0 && block.heading === undefined && block.lists.length === 0 && block.runs.every((run) => (
    !run.isBold && !run.isItalic && !run.isCode && !run.isLink && !run.isMarked && run.decoration === undefined && !run.text.includes('\n')
  ))
  return isPlain ? block.runs.map(({ text }) => text).join('').trim() : undefined
}
