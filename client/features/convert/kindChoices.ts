import { PLAIN_KIND, definitionOf } from '../../../shared/board/plainComponent.ts'
import type { ComponentDefinition } from '../../../shared/catalog/defineComponent.ts'
import { meantBy, searchCatalog } from '../../../shared/catalog/search.ts'
import { offersFor } from '../../../shared/talk/talkSuggest.ts'

export interface KindChoice {
  kind: string
  definition: ComponentDefinition
}

const MOST = 8

/** What something may be: what its words hint at first, then the most usual, or what was searched for; plain last. */
export function kindChoices(titles: readonly string[], query: string): KindChoice[] {
  const hinted = query.trim() === '' ? titles.flatMap(hintsOf) : []
  const kinds = [...hinted, ...searchCatalog(query).map(({ entry }) => entry.id)]
  return [...[...new Set<string>(kinds)].slice(0, MOST), PLAIN_KIND].flatMap((kind) => {
    const definition = definitionOf(kind)
    return definition ? [{ kind, definition }] : []
  })
}

/** The last words of a name say most of what it is. */
function hintsOf(title: string): string[] {
  const words = title.split(/\s+/).filter((word) => word !== '').toReversed()
  const inside = words.flatMap((word) => meantBy(word) ?? [])
  return [...offersFor(title), ...inside].map(({ entry }) => entry.id)
}
