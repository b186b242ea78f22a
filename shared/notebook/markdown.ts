import { STEPS } from '../kit/steps.ts'
import { inline } from './markdownText.ts'
import type { NotebookTexts } from './pages.ts'

/** What is typed as a bare sign at the start of a line, and would become a heading, a quotation or a rule. */
const STRUCTURE = /^ {0,3}(#{1,6}(?=\s|$)|>|=+\s*$|-+\s*$|\*{3,}\s*$|_{3,}\s*$|~{3,}|`{3,})/
const ITEM = /^(\s*)[-*•] (.*)$/
const NUMBERED = /^\s*\d+[.)] /

/** The whole notebook as a page of Markdown: the title, the question, and the seven steps, also those left empty. */
export function notebookMarkdown(title: string, texts: NotebookTexts): string {
  const sections = [
    `# ${inline(title.trim() === '' ? 'Untitled board' : title.trim())}`,
    ...section('Question', texts.question),
    ...STEPS.flatMap(({ id, title: name }, at) => section(`${at + 1} ${name}`, texts[id])),
  ]
  return `${sections.join('\n\n')}\n`
}

function section(heading: string, text = ''): string[] {
  return [`## ${heading}`, text.trim() === '' ? '_Nothing written._' : body(text)]
}

/** Plain lines as lines of Markdown: lists stay lists, and every other line ends where it was ended. */
function body(text: string): string {
  const lines = text.trimEnd().split('\n')
  return lines.map((line, at) => asLine(line) + ending(line, lines[at + 1])).join('\n')
}

function asLine(line: string): string {
  const item = ITEM.exec(line)
  if (item !== null) return `${item[1]!.replaceAll('\t', '  ')}- ${inline(item[2]!)}`
  const plain = inline(line.trim())
  return STRUCTURE.test(plain) ? `\\${plain}` : plain
}

/** Between two lines that Markdown would run together, a break. */
function ending(line: string, next: string | undefined): string {
  if (next === undefined || line.trim() === '' || next.trim() === '') return ''
  return isItem(next) && isItem(line) ? '' : isItem(next) ? '\n' : '  '
}

function isItem(line: string): boolean {
  return ITEM.test(line) || NUMBERED.test(line)
}
