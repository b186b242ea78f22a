import { findComponent, type CatalogEntry } from '../catalog/index.ts'
import { isExact, meantBy, type SearchHit } from '../catalog/search.ts'
import { withoutVendor } from '../catalog/searchIndex.ts'
import { readyText } from '../catalog/searchText.ts'
import { exactName } from './exactName.ts'
import { headOf, isTelling, nameInside } from './nameInside.ts'
import { titleFor } from './ownWords.ts'
import { formOf } from './wordForms.ts'

/** What a name means in the catalogue. */
export interface Meaning {
  entry: CatalogEntry
  title: string
  /** Empty for none. */
  technology: string
  /** The components on a board that it can mean. */
  joins: Joins
}

/**
 * Those with the same title alone; those of its kind that are called so, or only what the catalogue calls them; or any
 * of its kind.
 */
export type Joins = 'same title' | 'same words' | 'kind'

interface Hit {
  entry: CatalogEntry
  technology?: string
  text: string
  isTechnology: boolean
  isWhole: boolean
}

/** Said without a thought, and no part of a title. */
const ARTICLE = /^(the|an?|our|my|this|that)$/i

/** No name of the catalogue has more. */
const MOST_WORDS = 6

/**
 * The catalogue's entry a name stands for: a title, an alias or a technology ("fs", "kafka"), one of them in another
 * form ("candidate generation"), with a number behind it ("cg 2"), with other words before it ("user feature store",
 * "milvus vector index") or around it ("Kafka events"), or what the search finds first for what is only begun
 * ("rerank"). Its title is what was typed, but for what is only begun and for the catalogue's own.
 */
export function meaningOf(name: string): Meaning | undefined {
  return (
    meaningOfWhole(name) ??
    meaningOfNumbered(name) ??
    meaningOfBracketed(name) ??
    meaningOfEnd(name) ??
    meaningOfBeginning(name) ??
    meaningOfHead(name) ??
    meaningOfInside(name)
  )
}

/** As the box that takes one name would have it. */
function meaningOfBeginning(name: string): Meaning | undefined {
  const hit = meantBy(name)
  if (hit === undefined) return undefined
  const isWhole = isExact(hit)
  const technology = isWhole || isSaidBy(name, hit) ? hit.technology : undefined
  const meaning = meaningOfHit({ ...hit, technology, isTechnology: hit.field === 'technology', isWhole }, name)
  if (hit.rank !== 'words' || !/\s/.test(name)) return meaning
  const { entry } = hit
  const inTitle = readyText(entry.title).words
  const elsewhere = readyText([technology ?? '', ...entry.aliases, ...(entry.sorts ?? [])].join(' ')).words
  const others = readyText(name).words.filter((word) => !inTitle.some((one) => one.startsWith(word)))
  // Beginnings of words of several names are chance, and a title without those words would lose them.
  if (!others.every((word) => elsewhere.includes(word))) return undefined
  return others.length === 0 ? meaning : owned(meaning, name)
}

/** "Serving" is "model serving", and no TensorFlow Serving. */
function isSaidBy(name: string, { field, technology = '' }: SearchHit): boolean {
  return field !== 'alias' || readyText(withoutVendor(technology)).letters.startsWith(readyText(name).letters)
}

function meaningOfWhole(name: string): Meaning | undefined {
  const hit = exactName(name)
  if (hit !== undefined) return meaningOfHit({ ...hit, isWhole: true }, name)
  const entry = findComponent(formOf(name)?.kind ?? '')
  return entry && { entry, title: name, technology: '', joins: 'same title' }
}

function meaningOfHit(hit: Hit, name: string): Meaning {
  const { entry, technology = '', text } = hit
  const title = titleFor(name, hit)
  const isOfKind = title === entry.title || hit.isTechnology
  const joins = isOfKind ? 'kind' : entry.sorts?.includes(text) === true ? 'same title' : 'same words'
  return { entry, title, technology, joins }
}

function owned(meaning: Meaning, title: string): Meaning {
  return { ...meaning, title, joins: 'same title' }
}

function meaningOfNumbered(name: string): Meaning | undefined {
  const [, base = '', number = ''] = /^(.*?\D)\s*(\d+)$/.exec(name) ?? []
  const meaning = meaningOfWhole(base)
  return meaning && owned(meaning, `${meaning.title.trim()} ${number}`)
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
    if (isTelling(before)) return undefined
    const technology = technologyOf(meaning.entry, before.join(' '))
    if (technology !== undefined) return { ...meaning, technology, title: name }
    return { ...owned(meaning, name), technology: technologyIn(meaning, before) }
  }
  return undefined
}

function meaningOfHead(name: string): Meaning | undefined {
  const head = headOf(name)
  if (head === name || isTelling(head.split(/\s+/))) return undefined
  const meaning = meaningOfWhole(head) ?? meaningOfEnd(head) ?? meaningOfInside(head)
  return meaning && owned(meaning, name)
}

function meaningOfInside(name: string): Meaning | undefined {
  const hit = nameInside(name)
  if (hit === undefined) return undefined
  const meaning = meaningOfHit({ ...hit, isWhole: true }, name)
  return { ...owned(meaning, name), technology: technologyIn(meaning, name.split(/\s+/)) }
}

/** The technology that comes with a meaning, or else one that is among some words. */
function technologyIn({ entry, technology }: Meaning, words: readonly string[]): string {
  return technology || (words.map((word) => technologyOf(entry, word)).find((one) => one !== undefined) ?? '')
}

/** A technology of this entry by its name, with or without its vendor. */
function technologyOf(entry: CatalogEntry, name: string): string | undefined {
  const { letters } = readyText(name)
  return entry.technologies.find((technology) =>
    [technology, withoutVendor(technology)].some((spelling) => readyText(spelling).letters === letters),
  )
}
