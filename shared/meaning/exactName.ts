import type { CatalogEntry } from '../catalog/index.ts'
import { CATALOG_INDEX } from '../catalog/search.ts'
import { readyText } from '../catalog/searchText.ts'

/** What the catalogue writes in full. */
export interface ExactName {
  entry: CatalogEntry
  /** As the catalogue writes it. */
  text: string
  /** The technology that comes along. */
  technology?: string
  /** It is one itself. */
  isTechnology: boolean
}

/** By its letters, what the search has first for it: without a search for each of many words. */
const EXACT: ReadonlyMap<string, ExactName> = new Map(
  CATALOG_INDEX.flatMap(({ entry, texts }) => texts.map((text) => ({ ...text, entry })))
    .toSorted((a, b) => rankOf(b) - rankOf(a) || b.order - a.order)
    .map(({ entry, field, text, technology, ready }) => [
      ready.letters,
      { entry, text, isTechnology: field === 'technology', ...(technology !== undefined && { technology }) },
    ]),
)

function rankOf({ field }: { field: string }): number {
  return field === 'technology' ? 1 : 0
}

/** What the catalogue writes so, whole and in full; also in singular and plural. */
export function exactName(name: string): ExactName | undefined {
  const { letters } = readyText(name)
  return EXACT.get(letters) ?? EXACT.get(letters.replace(/s$/, '')) ?? EXACT.get(`${letters}s`)
}
