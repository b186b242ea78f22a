import { CATALOG, type CatalogEntry } from '../catalog/index.ts'
import { searchCatalog } from '../catalog/search.ts'
import { readyText } from '../catalog/searchText.ts'

/** From this likeness on (0 to 1) a name is rather misspelt than another. */
const MISSPELT = 0.5
/** Below this one it is chance. */
const ALIKE = 0.25

interface Spelling {
  text: string
  pairs: ReadonlySet<string>
}

const ENTRIES: readonly CatalogEntry[] = CATALOG

// Made once, because it costs more than all the comparing.
const CATALOG_SPELLINGS: readonly Spelling[] = ENTRIES.flatMap((entry) => [
  entry.title,
  ...entry.aliases,
  ...entry.technologies,
]).map(spellingOf)

/** The known name that is nearest to one nobody knows; undefined when none is anything like it. */
export function nearestName(name: string, titles: readonly string[]): string | undefined {
  const nearest = mostAlike(name, [...titles.map(spellingOf), ...CATALOG_SPELLINGS])
  if (nearest !== undefined && nearest.likeness >= MISSPELT) return nearest.text
  return foundName(name) ?? nearest?.text
}

/** What the search finds for the whole, or else for its longest word. */
function foundName(name: string): string | undefined {
  const words = name.split(/\s+/).sort((a, b) => b.length - a.length)
  for (const query of [name, ...words]) {
    const [hit] = searchCatalog(query)
    if (hit !== undefined) return hit.technology ?? hit.entry.title
  }
  return undefined
}

function mostAlike(name: string, spellings: readonly Spelling[]): { text: string; likeness: number } | undefined {
  const { pairs } = spellingOf(name)
  let best: { text: string; likeness: number } | undefined
  for (const spelling of spellings) {
    const likeness = likenessOf(pairs, spelling.pairs)
    if (likeness > (best?.likeness ?? ALIKE)) best = { text: spelling.text, likeness }
  }
  return best
}

/** The share of letter pairs that two texts have in common, twice the common ones over all of them. */
function likenessOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0
  for (const pair of a) if (b.has(pair)) common += 1
  return (2 * common) / Math.max(1, a.size + b.size)
}

function spellingOf(text: string): Spelling {
  const { letters } = readyText(text)
  return {
    text,
    pairs: new Set(Array.from({ length: Math.max(0, letters.length - 1) }, (_, at) => letters.slice(at, at + 2))),
  }
}
