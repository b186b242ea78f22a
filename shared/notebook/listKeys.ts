/** A field's text and what is selected in it, in UTF-16 units. */
export interface Typing {
  text: string
  start: number
  end: number
}

const INDENT = '  '
const ITEM = /^(\s*)([-*•]) (.*)$/

/** An item without words, and in it a sign once more. */
const AGAIN = /^(\s*[-*•] )(?:[-*•]|1[.)])$/

/** Enter in a list: goes on with the list, and ends it on an item without words. Undefined elsewhere. */
export function enterInList({ text, start, end }: Typing): Typing | undefined {
  const lineStart = startOfLine(text, start)
  const [, space = '', sign, words = ''] = ITEM.exec(text.slice(lineStart, endOfLine(text, end))) ?? []
  if (sign === undefined || start < lineStart + space.length + 2) return undefined
  if (words.trim() === '') return put(text, lineStart, endOfLine(text, end), '')
  return put(text, start, end, `\n${space}${sign} `)
}

/** A space after a sign that was typed into an item that Enter has begun with its sign: the typed one goes. */
export function spaceInList({ text, start, end }: Typing): Typing | undefined {
  const lineStart = startOfLine(text, start)
  const [line, item = ''] = AGAIN.exec(text.slice(lineStart, start)) ?? []
  if (line === undefined || start !== end || lineStart === 0) return undefined
  const before = text.slice(startOfLine(text, lineStart - 1), lineStart - 1)
  if (!ITEM.test(before) || text.slice(start, endOfLine(text, start)).trim() !== '') return undefined
  const from = lineStart + item.length
  return { text: text.slice(0, from) + text.slice(start), start: from, end: from }
}

/** Tab in a list: moves its items in or out. Undefined elsewhere, where Tab goes on to the next control. */
export function indentList({ text, start, end }: Typing, isOut: boolean): Typing | undefined {
  const from = startOfLine(text, start)
  const to = endOfLine(text, Math.max(start, end - (end > start && text[end - 1] === '\n' ? 1 : 0)))
  const lines = text.slice(from, to).split('\n')
  if (!lines.some((line) => ITEM.test(line))) return undefined
  const moved = lines.map((line) => (isOut ? line.replace(/^ {1,2}|^\t/, '') : INDENT + line))
  const firstBy = moved[0]!.length - lines[0]!.length
  const by = moved.join('\n').length - (to - from)
  return {
    text: text.slice(0, from) + moved.join('\n') + text.slice(to),
    start: Math.max(from, start + firstBy),
    end: Math.max(from, end + by),
  }
}

function put(text: string, start: number, end: number, inserted: string): Typing {
  const at = start + inserted.length
  return { text: text.slice(0, start) + inserted + text.slice(end), start: at, end: at }
}

function startOfLine(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end === -1 ? text.length : end
}
