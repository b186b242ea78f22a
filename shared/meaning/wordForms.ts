import { CATALOG_INDEX } from '../catalog/search.ts'
import { readyText } from '../catalog/searchText.ts'

/** A name of the catalogue, found by other forms of its words. */
export interface FormOf {
  kind: string
  /** As the catalogue writes it. */
  text: string
}

/** What somebody is called who does a thing, and the doing of it. */
const DOING = /(?:ations?|ators?|ating|ors?|ers?|ings?|ions?|als?)$/
/** What is left of shorter words is also left of others. */
const LEAST_STEM = 4

/** "Rewriter", "rewriting" and "rewrites" have one. */
function stemOf(word: string): string {
  const stem = word.replace(DOING, '').replace(/(?:es|e|s)$/, '')
  return stem.length >= LEAST_STEM ? stem : word
}

function stemsOf(name: string): string {
  return readyText(name).words.map(stemOf).join(' ')
}

const BY_STEMS: ReadonlyMap<string, FormOf> = new Map(
  CATALOG_INDEX.flatMap(({ entry, texts }) =>
    texts
      .filter(({ field }) => field !== 'technology')
      .map(({ text }): [string, FormOf] => [stemsOf(text), { kind: entry.id, text }]),
    // The most usual last, so that it is kept.
  ).toReversed(),
)

/**
 * The name of the catalogue that this is another form of: "candidate generation", "query rewriter". Its last word has
 * to be of a doer or a doing, because "scores" are no scorer.
 */
export function formOf(name: string): FormOf | undefined {
  const last = readyText(name).words.at(-1) ?? ''
  const isForm = DOING.test(last) && stemOf(last) !== last
  return isForm ? BY_STEMS.get(stemsOf(name)) : undefined
}
