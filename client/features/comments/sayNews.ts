/** A message that came, and what it is about in words. */
export interface CommentNews {
  name: string
  text: string
  /** Id of its thread. */
  on: string
  where: string
  /** A host asks it. */
  question?: unknown
}

const MOST_LETTERS = 60
/** More than that are a number. */
const MOST_NAMED = 3

/** One line for all that came within a moment. */
export function sayNews(news: readonly CommentNews[]): string {
  const [last, threads] = [news.at(-1), new Set(news.map(({ on }) => on)).size]
  if (last === undefined) return ''
  const who = joined([...new Set(news.map(({ name }) => name))])
  if (threads > 1) return `${who} commented on ${threads} things of the board, ${news.length} times in all.`
  if (news.length === 1 && last.question !== undefined)
    return `${who} asks about ${last.where.replace(/^A(?= )/, 'a')}: ${firstWords(last.text)}`
  const times = news.length === 1 ? '' : ` ${news.length} times`
  return `${who} commented${times} on ${last.where.replace(/^A(?= )/, 'a')}: ${firstWords(last.text)}`
}

/** Cut between words where there are any, never within a sign of two units. */
function firstWords(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  const letters = Array.from(line.slice(0, MOST_LETTERS * 2 + 2))
  if (letters.length <= MOST_LETTERS) return line
  const cut = letters.slice(0, MOST_LETTERS).join('')
  return `${cut.replace(/\s+\S{0,20}$/, '')}…`
}

function joined(names: readonly string[]): string {
  if (names.length > MOST_NAMED) return `${names.slice(0, 2).join(', ')} and ${names.length - 2} more`
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
