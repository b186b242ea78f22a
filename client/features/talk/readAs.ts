import { findComponent } from '../../../shared/catalog/index.ts'
import { readyText } from '../../../shared/catalog/searchText.ts'

interface Named {
  kind: string
  title: string
}

const MOST = 6

/**
 * "chat is a client app": which kinds words stand for that do not say it themselves, so that nobody draws another thing
 * than they meant. Empty when there are none.
 */
export function sayReadAs(cards: readonly Named[]): string {
  const said = new Set(cards.flatMap(({ kind, title }) => {
    const entry = findComponent(kind)
    return entry === undefined || sharesWord(title, entry.title) ? [] : `${title}: ${entry.title}`
  }))
  const shown = [...said].slice(0, MOST)
  return shown.length === 0 ? '' : `Read as ${shown.join(' · ')}${said.size > MOST ? ' …' : ''}`
}

/** Whether a word of one begins a word of the other, as in "reranker" and "re-ranker". */
function sharesWord(title: string, kind: string): boolean {
  const [said, own] = [readyText(title), readyText(kind)]
  const begins = (one: string, other: string): boolean => one.length > 2 && other.startsWith(one)
  const words = (one: string, other: string): boolean => begins(one, other) || begins(other, one)
  return said.words.some((word) => own.words.some((one) => words(word, one))) || words(said.letters, own.letters)
}
