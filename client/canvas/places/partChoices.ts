import { PLAIN_KIND } from '../../../shared/board/plainComponent.ts'
import { findComponent, type CatalogEntry } from '../../../shared/catalog/index.ts'
import { isExact, searchCatalog, type SearchHit } from '../../../shared/catalog/search.ts'
import { partSaid } from '../../../shared/talk/partSaid.ts'
import { offersFor } from '../../../shared/talk/talkSuggest.ts'
import type { Part } from './insertPart.ts'

/** What one name can place: something of the catalogue, perhaps with its own title, or what it says and no more. */
export type PartChoice =
  | { is: 'known'; entry: CatalogEntry; title?: string; technology?: string }
  | { is: 'plain'; title: string; technology?: string }

const MOST_HITS = 8

/**
 * The best first: what a talk line would place for it, so that both understand the same. A name that the catalogue does
 * not write so can always be had as it is: last, or first where it is like nothing.
 */
export function choicesFor(query: string): PartChoice[] {
  if (query.trim() === '') return searchCatalog('').slice(0, MOST_HITS).map(choiceOfHit)
  const said = partSaid(query)
  const entry = findComponent(said?.kind ?? '')
  const own = /[\p{L}\p{N}]/u.test(query) ? [plainChoice(query, said)] : []
  if (said === undefined || entry === undefined)
    return [...own, ...offersFor(query).slice(0, MOST_HITS).map(choiceOfHit)]
  const first: PartChoice = { is: 'known', entry, technology: said.technology, title: said.title }
  const hits = searchCatalog(query)
  const others = hits.filter((hit) => hit.entry.id !== entry.id || ownTitle(first) !== undefined).map(choiceOfHit)
  return [first, ...others.slice(0, MOST_HITS - 1), ...(hits.some(isExact) ? [] : own)]
}

function plainChoice(query: string, said: ReturnType<typeof partSaid>): PartChoice {
  if (said?.kind === PLAIN_KIND) return { is: 'plain', title: said.title, technology: said.technology }
  return { is: 'plain', title: query.trim() }
}

function choiceOfHit({ entry, technology }: SearchHit): PartChoice {
  return { is: 'known', entry, technology }
}

/** A title of one's own, where it is another than the catalogue's. */
export function ownTitle(choice: PartChoice): string | undefined {
  if (choice.is === 'plain') return choice.title
  return choice.title === choice.entry.title ? undefined : choice.title
}

export function partOf(choice: PartChoice): Part {
  const kind = choice.is === 'plain' ? PLAIN_KIND : choice.entry.id
  return { kind, title: ownTitle(choice), technology: choice.technology ?? '' }
}

/** Another for each of a list. */
export function choiceKey(choice: PartChoice): string {
  return `${choice.is === 'known' ? choice.entry.id : ''} ${ownTitle(choice) ?? ''}`
}
