import type { CatalogEntry } from '../catalog/index.ts'
import { searchCatalog, type SearchHit } from '../catalog/search.ts'
import { withoutVendor } from '../catalog/searchIndex.ts'
import { readyText } from '../catalog/searchText.ts'

/** What a name means in the catalogue. */
export interface Meaning {
  entry: CatalogEntry
  title: string
  /** Empty for none. */
  technology: string
  /** The title is the person's own, so that only a component with the same title can be meant. */
  isOwnTitle: boolean
}

/** Said without a thought, and no part of a title. */
const ARTICLE = /^(the|an?|our|my|this|that)$/i

/** No name of the catalogue has more. */
const MOST_WORDS = 6

/**
 * The catalogue's entry a name stands for: a title, an alias or a technology ("fs", "kafka"), one of them with a number
 * behind it ("cg 2") or with other words before it ("user feature store", "milvus vector index").
 */
export function meaningOf(name: string): Meaning | undefined {
  return meaningOfWhole(name) ?? meaningOfNumbered(name) ?? meaningOfBracketed(name) ?? meaningOfEnd(name)
}

function meaningOfWhole(name: string): Meaning | undefined {
  const hit = exactHit(name) ?? exactHit(name.replace(/s$/i, ''))
  return hit && { entry: hit.entry, title: hit.entry.title, technology: hit.technology ?? '', isOwnTitle: false }
}

function meaningOfNumbered(name: string): Meaning | undefined {
  const [, base = '', number = ''] = /^(.*?\D)\s*(\d+)$/.exec(name) ?? []
  const meaning = meaningOfWhole(base)
  return meaning && { ...meaning, title: `${meaning.title} ${number}`, isOwnTitle: true }
}

/** "cache (Redis)": what stands in brackets is the technology. */
function meaningOfBracketed(name: string): Meaning | undefined {
  const [, base = '', inside = ''] = /^(.+?)\s*\(([^()]+)\)$/.exec(name) ?? []
  const meaning = base === '' ? undefined : meaningOf(base)
  return meaning && { ...meaning, technology: technologyOf(meaning.entry, inside) ?? inside }
}

function meaningOfEnd(name: string): Meaning | undefined {
  const words = name.split(/\s+/)
  for (let from = Math.max(1, words.length - MOST_WORDS); from < words.length; from += 1) {
    const meaning = meaningOfWhole(words.slice(from).join(' '))
    if (meaning === undefined) continue
    const before = words.slice(0, from)
    if (before.every((word) => ARTICLE.test(word))) return meaning
    const technology = technologyOf(meaning.entry, before.join(' '))
    return technology === undefined ? { ...meaning, title: name, isOwnTitle: true } : { ...meaning, technology }
  }
  return undefined
}

function exactHit(name: string): SearchHit | undefined {
  const [hit] = searchCatalog(name)
  return hit?.rank === 'exact name' || hit?.rank === 'exact technology' ? hit : undefined
}

/** A technology of this entry by its name, with or without its vendor. */
function technologyOf(entry: CatalogEntry, name: string): string | undefined {
  const { letters } = readyText(name)
  return entry.technologies.find((technology) =>
    [technology, withoutVendor(technology)].some((spelling) => readyText(spelling).letters === letters),
  )
}
