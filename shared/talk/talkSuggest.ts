import { CATALOG, type CatalogEntry } from '../catalog/index.ts'
import { isExact, searchCatalog, type SearchHit } from '../catalog/search.ts'
import { readyText } from '../catalog/searchText.ts'
import { editDistance } from './editDistance.ts'

const ENTRIES: readonly CatalogEntry[] = CATALOG

// Made once, because it costs more than all the comparing.
const CATALOG_SPELLINGS: readonly string[] = ENTRIES.flatMap((entry) => [
  entry.title,
  ...entry.aliases,
  ...(entry.sorts ?? []),
  ...entry.technologies,
])
const CATALOG_LETTERS: readonly string[] = CATALOG_SPELLINGS.map((text) => readyText(text).letters)

/** A typo for this many letters is one; with more something else is meant. */
const LETTERS_PER_TYPO = 5
/** Nothing more than this is a misspelling of a name. */
const MOST_TYPOS = 3

/** The known name that one nobody knows misspells; undefined when none is that near, because a guess only distracts. */
export function nearestName(name: string, titles: readonly string[]): string | undefined {
  const misspelt = nearestOf(name, titles) ?? misspeltName(name)
  if (misspelt !== undefined) return misspelt
  const hit = offersFor(name).find(({ rank }) => rank === 'typo' || rank === 'subsequence')
  return hit && (hit.technology ?? hit.entry.title)
}

/** What of the catalogue may be meant by a name it has no word for, the best first: begun, misspelt or abbreviated. */
export function offersFor(name: string): SearchHit[] {
  const misspelt = misspeltName(name)
  const best = misspelt === undefined ? [] : searchCatalog(misspelt).filter(isExact).slice(0, 1)
  const found = searchCatalog(name).filter(({ rank }) => rank !== 'subsequence' || isAbbreviation(name))
  return [...best, ...found.filter(({ entry }) => best[0]?.entry !== entry)]
}

/** "rnkr": letters without vowels that leave the rest to the reader. */
function isAbbreviation(name: string): boolean {
  return /^\p{L}[^aeiou\s]{2,}$/iu.test(name.trim())
}

function misspeltName(name: string): string | undefined {
  return nearest(readyText(name).letters, CATALOG_LETTERS, CATALOG_SPELLINGS)
}

function nearestOf(name: string, titles: readonly string[]): string | undefined {
  return nearest(readyText(name).letters, titles.map((title) => readyText(title).letters), titles)
}

function nearest(letters: string, known: readonly string[], spellings: readonly string[]): string | undefined {
  let best: string | undefined
  let fewest = Math.min(MOST_TYPOS, Math.floor(letters.length / LETTERS_PER_TYPO)) + 1
  known.forEach((one, at) => {
    if (Math.abs(one.length - letters.length) >= fewest) return
    const typos = editDistance(letters, one)
    if (typos < fewest) [best, fewest] = [spellings[at], typos]
  })
  return best
}
