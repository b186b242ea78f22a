import { CATALOG, type CatalogEntry } from './index.ts'
import { createCatalogIndex, type CatalogIndex, type IndexedEntry, type IndexedText } from './searchIndex.ts'
import { MISS, rankOf, scoreOf, scoreText, type Rank, type Score, type SearchField } from './searchMatch.ts'
import { readyText, type ReadyText } from './searchText.ts'

export interface SearchHit {
  entry: CatalogEntry
  /** Set when what was typed means a technology: the component is to be placed with it. */
  technology?: string
  rank: Rank
  /** What matched: a title, an alias or a technology, as the catalogue writes it. */
  text: string
  field: SearchField
}

interface Scored {
  hit: SearchHit
  score: Score
  order: number
}

export const CATALOG_INDEX = createCatalogIndex(CATALOG)

/** The components that fit what was typed, the best first; all of them, the most usual first, when nothing was. */
export function searchCatalog(query: string, index: CatalogIndex = CATALOG_INDEX): SearchHit[] {
  const ready = readyText(query)
  if (ready.letters === '')
    return query.trim() === ''
      ? index.map(({ entry }) => ({ entry, rank: 'title prefix', text: entry.title, field: 'title' }))
      : []
  const found = index.map((indexed) => bestOf(ready, indexed)).filter((scored) => scored !== undefined)
  const sorted = found.sort((a, b) => a.score - b.score || a.order - b.order)
  return withoutGuesses(sorted).map(({ hit }) => hit)
}

/** Ranks at which the first hit is what was meant, though nobody looks at the others. */
const MEANT: ReadonlySet<Rank> = new Set([
  'exact name', 'exact technology', 'title prefix', 'title words', 'alias', 'technology', 'words',
])
/** Fewer letters begin too many names. */
const MEANT_FROM_LETTERS = 3

/** Begin names of the catalogue, and by themselves mean anything. */
const ANYTHING = new RegExp(
  '^(data|db|service|system|model|server|database|store|storage|pipeline|process|input|output|event|request|response|' +
    'result|score|item|query|queries|online|offline|session|text|filter)s?$',
  'i',
)

/**
 * What a name means where nobody picks from a list: what the list would have first, unless that is a guess. A short
 * name has to be one that the catalogue knows.
 */
export function meantBy(name: string): SearchHit | undefined {
  const [hit] = searchCatalog(name)
  if (hit === undefined || isExact(hit)) return hit
  const ready = readyText(name)
  if (ANYTHING.test(name.trim()) || isOnlyWhich(ready, hit)) return undefined
  return MEANT.has(hit.rank) && ready.letters.length >= MEANT_FROM_LETTERS ? hit : undefined
}

/** Whole words that only say which one it is: a "profile" is no "profile store". */
function isOnlyWhich({ words }: ReadyText, { field, text }: SearchHit): boolean {
  const all = readyText(text).words
  return field === 'alias' && all.length > words.length && words.every((word, at) => word === all[at])
}

/** Whether the catalogue writes it so: a title, an alias or a technology, whole. */
export function isExact({ rank }: SearchHit): boolean {
  return rank === 'exact name' || rank === 'exact technology'
}

/** Far-fetched fits are of use only when nothing else fits. */
function withoutGuesses(sorted: readonly Scored[]): readonly Scored[] {
  const guess = scoreOf('subsequence')
  return sorted[0] !== undefined && sorted[0].score < guess ? sorted.filter(({ score }) => score < guess) : sorted
}

function bestOf(query: ReadyText, { entry, texts }: IndexedEntry): Scored | undefined {
  let best: IndexedText | undefined
  let technology: string | undefined
  let score = MISS
  for (const text of texts) {
    const its = scoreText(query, text.ready, text.field)
    // A technology that is being typed counts even when an alias that starts with it fits better.
    if (its !== MISS && text.field === 'technology' && rankOf(its) === 'technology') technology ??= text.technology
    if (its < score) [best, score] = [text, its]
  }
  const acrossTexts = score > scoreOf('words') ? scoreWords(query, texts) : undefined
  if (acrossTexts !== undefined)
    return {
      hit: { entry, ...acrossTexts, rank: 'words', text: entry.title, field: 'title' },
      score: scoreOf('words'),
      order: texts[0]?.order ?? 0,
    }
  if (best === undefined) return undefined
  const rank = rankOf(score)
  return {
    hit: {
      entry,
      technology: best.technology ?? (rank === 'alias' ? technology : undefined),
      rank,
      text: best.text,
      field: best.field,
    },
    score,
    order: best.order,
  }
}

/** Whether each of several words begins a word of any of these texts: "airflow scheduler", "store feature". */
function scoreWords({ words }: ReadyText, texts: readonly IndexedText[]): { technology?: string } | undefined {
  if (words.length < 2 || words.some((word) => word.length < 2)) return undefined
  let technology: string | undefined
  for (const word of words) {
    const text = texts.find(({ ready }) => ready.words.some((one) => one.startsWith(word)))
    if (text === undefined) return undefined
    technology ??= text.technology
  }
  return { technology }
}
