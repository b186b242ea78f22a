import type { Debrief } from './debrief.ts'
import { sectionsOf, type Block, type Item } from './sections.ts'

/** A debrief as a page of Markdown; the picture of the board is no text, and what is drawn stands there as a list. */
export function debriefMarkdown(debrief: Debrief): string {
  const head = [
    `# Debrief: ${inline(debrief.title)}`,
    ...(debrief.whose === '' ? [] : [`**${inline(debrief.whose)}**`]),
    inline(`${debrief.state} ${sayCopy(debrief)} Put together at ${debrief.made}.`),
  ]
  const sections = sectionsOf(debrief).flatMap(({ title, blocks }) => {
    const texts = blocks.flatMap(written)
    return texts.length === 0 ? [] : [`## ${title}`, ...texts]
  })
  return `${[...head, ...sections].join('\n\n')}\n`
}

/** Whose copy it is, so that nobody hands the wrong one on. */
export function sayCopy({ copy, isPractice, isOwn }: Debrief): string {
  const isWhole = copy === 'host'
  if (isPractice && !isWhole) return 'The copy for others.'
  if (isPractice) {
    return isOwn
      ? 'Your own copy: it holds your notes and scores.'
      : 'The copy of who practised: it holds their notes and scores.'
  }
  return isWhole ? 'The host’s copy: it holds what only hosts may read.' : 'The candidate’s copy.'
}

function written(block: Block): string[] {
  switch (block.is) {
    case 'picture':
      return []
    case 'text':
      return [inline(block.text)]
    case 'aside':
      return [`_${inline(block.text)}_`]
    case 'heading':
      return [`### ${inline([block.text, block.aside].filter(Boolean).join(', '))}`]
    case 'typed':
      return [lines(block.text, '')]
    case 'times':
      return [table(block.rows.map(({ number, word, took, budget, isOver }) => (
        [`${number} ${word}`, took, budget, isOver ? 'over' : '']
      )))]
    case 'outline':
      return [block.lines.map(({ level, text, note = '' }) => (
        `${'  '.repeat(level - 1)}- ${inline(note === '' ? text : `${text} (${note})`)}`
      )).join('\n')]
    case 'list':
      return [block.items.map(item).join('\n')]
  }
}

function table(rows: readonly (readonly string[])[]): string {
  const all = [['Step', 'Took', 'Budget', ''], ['---', '--:', '--:', '---'], ...rows.map((row) => row.map(inline))]
  return all.map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

function item({ lead = '', text, aside = '', refs = [] }: Item): string {
  const begin = lead === '' ? '' : `**${inline(lead)}**${text === '' ? '' : ': '}`
  const behind = [
    aside === '' ? '' : `_${inline(aside)}_`,
    ...refs.map(({ words, to }) => `${to === 'note' ? 'note' : 'on'} “${inline(words)}”`),
  ].filter(Boolean)
  return `- ${begin}${lines(text, '  ')}${behind.length === 0 ? '' : `  \n  ${behind.join('; ')}`}`
}

/** Lines end where they were ended. */
function lines(text: string, indent: string): string {
  return text.split('\n').map((line) => inline(line)).join(`  \n${indent}`)
}

/** What means something to Markdown wherever it stands. */
const SIGNS = /[\\`*_[\]<>|~#$]/g
/** What means something at the beginning of a line alone: an item, a rule, an underline. */
const BEGINS = /^([-+=:]|\d{1,9}(?=[.)]))/
/** Addresses become links by themselves, and `&amp;` a sign. */
const LINKS = /:(?=\/\/)|(?<=www)\.|@(?=\S)|&(?=[#\w]+;)|(?<=mailto|xmpp):/gi
const UNSEEN = /[\p{Cc}\u2028\u2029]+/gu

/** One line as it was written, which is neither Markdown nor HTML whatever it holds. */
function inline(text: string): string {
  const plain = text.replace(UNSEEN, ' ').trim()
  const [begin = ''] = BEGINS.exec(plain) ?? []
  const rest = plain.slice(begin.length).replace(SIGNS, '\\$&').replace(LINKS, '\\$&')
  if (begin === '') return rest
  return /\d/.test(begin) ? `${begin}\\${rest}` : `\\${begin}${rest}`
}
