import type { CatalogEntry } from '../catalog/index.ts'
import { withoutVendor } from '../catalog/searchIndex.ts'
import { readyText } from '../catalog/searchText.ts'

/** What of the catalogue a name was found by. */
export interface NamedBy {
  entry: CatalogEntry
  /** A title, an alias, a sort or a technology, as the catalogue writes it. */
  text: string
  isTechnology: boolean
  /** All of it was written, perhaps in singular or plural. */
  isWhole: boolean
}

/** Of more letters, some left out in between are chance. */
const MOST_INITIALS = 3
/** Fewer letters of a word say nothing of it: "features" is no "feature s...". */
const LEAST_OF_WORD = 3

/**
 * The title that a name gives: the person's own words as they wrote them. Only what is merely begun or abbreviated is
 * written in full, and what the catalogue calls so itself is written as it writes it.
 */
export function titleFor(name: string, { entry, text, isTechnology, isWhole }: NamedBy): string {
  if (isTechnology) return technologyTitle(name, text)
  if (text === entry.title && isWhole) return entry.title
  if (isBegun(name, entry.title, isWhole)) return entry.title
  return !isWhole && beginsPartly(name, text) ? text : name
}

/** "kafka" -> "Kafka", "postgres" -> "PostgreSQL", "apache kafka" -> "Apache Kafka", "iceberg" -> "Iceberg". */
function technologyTitle(name: string, technology: string): string {
  const { letters, words } = readyText(name)
  const short = withoutVendor(technology)
  if (letters === readyText(technology).letters) return technology
  if (letters.replace(/s$/, '') === readyText(short).letters.replace(/s$/, '')) return short
  const written = new RegExp(`(?<![\\p{L}\\p{N}])${words.join('[^\\p{L}\\p{N}]*')}(?![\\p{L}\\p{N}])`, 'iu')
  const [part] = written.exec(technology) ?? []
  if (part !== undefined) return part
  return readyText(short).words.some((word) => word.startsWith(words[0] ?? letters)) ? short : name
}

/**
 * Whether a name is the beginning of a title or of words in it, or its initials: "rerank", "cand", "candgen", "gw".
 * Words that are whole are a beginning only where they are no name by themselves.
 */
function isBegun(name: string, title: string, isName: boolean): boolean {
  const { letters, words } = readyText(name)
  const inTitle = readyText(title)
  const isOwn = words.every((word) => inTitle.words.some((one) => isSameWord(one, word)))
  if (isOwn) return !isName && (words.length > 1 || title.toLowerCase().startsWith(`${name.trim().toLowerCase()} `))
  if (words.every((word) => inTitle.words.some((one) => isSameWord(one, word) || one.startsWith(word)))) return true
  if (words.length > 1) return false
  if (inTitle.initials.startsWith(letters) && letters.length > 1) return true
  const isShort = letters.length <= MOST_INITIALS
  if (isShort) return inTitle.starts.some((start) => areIn(letters, inTitle.letters.slice(start)))
  return isOfBeginnings(letters, inTitle.words) || beginsJoined(letters, inTitle)
}

/** "rerank" for "Re-ranker": as if there were no sign between the words. */
function beginsJoined(letters: string, { letters: all, starts }: ReturnType<typeof readyText>): boolean {
  const next = starts.find((start) => start > 0 && start < letters.length)
  return next !== undefined && letters.length - next >= LEAST_OF_WORD && all.startsWith(letters)
}

/** "modreg", "candgen" */
function isOfBeginnings(letters: string, words: readonly string[]): boolean {
  if (letters === '') return true
  return words.some((word, at) => {
    const after = words.slice(at + 1)
    for (let taken = Math.min(word.length, letters.length); taken >= LEAST_OF_WORD; taken -= 1)
      if (letters.startsWith(word.slice(0, taken)) && isOfBeginnings(letters.slice(taken), after)) return true
    return false
  })
}

/** Whether letters come in this order in a word, from its first on. */
function areIn(letters: string, text: string): boolean {
  let at = 0
  return text[0] === letters[0] && [...letters].every((letter) => (at = text.indexOf(letter, at) + 1) > 0)
}

/** Whether the last word is begun and not whole: "vector d" of "vector db". */
function beginsPartly(name: string, text: string): boolean {
  const last = readyText(name).words.at(-1) ?? ''
  return !readyText(text).words.some((word) => isSameWord(word, last))
}

/** Whether a title has all of some words, in singular or plural: "API gateway" is called a gateway. */
export function isCalled(title: string, words: string): boolean {
  const inTitle = readyText(title).words
  return readyText(words).words.every((word) => inTitle.some((one) => isSameWord(one, word)))
}

function isSameWord(a: string, b: string): boolean {
  return a === b || `${a}s` === b || a === `${b}s`
}
