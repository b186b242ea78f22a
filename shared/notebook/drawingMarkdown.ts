import { inline } from './markdownText.ts'

/** A line of a drawing's outline: a lane (1), a part in it (2), a link that leaves the part (3). */
export interface OutlineLine {
  level: 1 | 2 | 3
  text: string
  /** What a part is besides its name: its kind and technology. */
  note?: string
}

/** What is drawn as a section of Markdown: a heading for each lane, its parts as a list, and under each its links. */
export function drawingMarkdown(lines: readonly OutlineLine[]): string {
  if (lines.length === 0) return '## Drawing\n\n_Nothing drawn._\n'
  const written = lines.map(({ level, text, note = '' }, at) => {
    const said = `${text.trim() || 'Untitled'}${note === '' ? '' : ` (${note})`}`
    const plain = inline(said.replace(/\s+/g, ' '))
    if (level === 1) return `\n### ${plain}\n`
    const isFirst = lines[at - 1]?.level === 1
    return `${isFirst ? '\n' : ''}${level === 2 ? '' : '  '}- ${plain}\n`
  })
  return `## Drawing\n${written.join('')}`
}
