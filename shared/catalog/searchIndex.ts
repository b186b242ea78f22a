import type { CatalogEntry } from './index.ts'
import type { SearchField } from './searchMatch.ts'
import { readyText, type ReadyText } from './searchText.ts'
import { KNOWN_AS, usualness } from './usual.ts'

export interface IndexedText {
  field: SearchField
  /** As the catalogue writes it. */
  text: string
  ready: ReadyText
  /** The technology somebody means who types this. */
  technology?: string
  /** Breaks ties: a technology belongs first to the component it is best known as. */
  order: number
}

export interface IndexedEntry {
  entry: CatalogEntry
  texts: readonly IndexedText[]
}

/** The catalogue made ready for `searchCatalog`: entries from the most to the least usual. */
export type CatalogIndex = readonly IndexedEntry[]

export function createCatalogIndex(catalog: readonly CatalogEntry[]): CatalogIndex {
  const byUse = catalog.toSorted((a, b) => usualness(a.id) - usualness(b.id))
  return byUse.map((entry) => ({ entry, texts: [...names(entry), ...technologies(entry)] }))
}

function names(entry: CatalogEntry): IndexedText[] {
  const order = usualness(entry.id)
  const aliases = [...entry.aliases, ...(entry.sorts ?? [])].map((text): IndexedText => ({
    field: 'alias',
    text,
    ready: readyText(text),
    technology: technologyIn(text, entry),
    order,
  }))
  return [{ field: 'title', text: entry.title, ready: readyText(entry.title), order }, ...aliases]
}

/** "kafka topic" means Apache Kafka, too. */
function technologyIn(alias: string, entry: CatalogEntry): string | undefined {
  return entry.technologies.find((technology) => alias.startsWith(`${withoutVendor(technology).toLowerCase()} `))
}

function technologies(entry: CatalogEntry): IndexedText[] {
  return entry.technologies.flatMap((technology) => {
    const order = KNOWN_AS[technology] === entry.id ? -1 : usualness(entry.id)
    const spellings = [...new Set([technology, withoutVendor(technology)])]
    return spellings.map((spelling): IndexedText => ({
      field: 'technology',
      text: technology,
      ready: readyText(spelling),
      technology,
      order,
    }))
  })
}

/** Nobody says "Apache Kafka". */
export function withoutVendor(technology: string): string {
  return technology.replace(/^(Apache|Amazon|AWS|Azure|Google|NVIDIA) /, '')
}
