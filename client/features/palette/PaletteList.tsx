import { useState, type KeyboardEvent } from 'react'
import { useEditor, useValue } from 'tldraw'
import { FAMILIES, type FamilyId } from '../../../shared/catalog/families.ts'
import { CATALOG, findComponent, type CatalogEntry, type ComponentKind } from '../../../shared/catalog/index.ts'
import { searchCatalog, type SearchHit } from '../../../shared/catalog/search.ts'
import { insertPart } from '../../canvas/places/insertPart.ts'
import { choiceKey, choicesFor, partOf, type PartChoice } from '../../canvas/places/partChoices.ts'
import { recentKinds } from '../../canvas/places/recentKinds.ts'
import { isTalk } from '../../canvas/talk/readTalk.ts'
import { PaletteChoice } from './PaletteChoice.tsx'
import { PaletteComponent } from './PaletteComponent.tsx'
import { usePalette } from './paletteContext.ts'
import { drawLine, PaletteLine } from './PaletteLine.tsx'
import { PaletteKits } from './PaletteKits.tsx'
import { PaletteLanes } from './PaletteLanes.tsx'
import { PaletteSection } from './PaletteSection.tsx'
import { keyOf } from '../../controls/keys/keyOf.ts'
import type { RailStop } from './railStops.ts'

export interface PaletteListProps {
  /** Only this part, until something is searched for. */
  only?: RailStop['id'] | undefined
  /** Something was placed by Enter in the search. */
  onPlaced?: (how: { stay: boolean }) => void
}

/** What can be placed: what is found, or the favourites, what was used last, the lanes and every family. */
export function PaletteList({ only, onPlaced }: PaletteListProps) {
  const editor = useEditor()
  const [query, setQuery] = useState('')
  const isLine = isTalk(query)
  const isSearch = query !== '' && !isLine
  const hits = isSearch ? searchCatalog(query) : []
  // A word that nothing is called is taken at its word, as in the box that is typed into.
  const choices = isSearch && hits.length === 0 ? choicesFor(query) : []
  const draw = (stay: boolean): void => {
    if (!drawLine(editor, query)) return
    setQuery('')
    onPlaced?.({ stay })
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const best = hits.map(partOfHit)[0] ?? choices.map(partOf)[0]
    if (keyOf(event) === 'Enter' && isLine) draw(event.shiftKey)
    if (keyOf(event) === 'Enter' && best !== undefined) {
      insertPart(editor, best)
      onPlaced?.({ stay: event.shiftKey })
    }
    if (keyOf(event) !== 'Escape' || query === '') return
    // The next one leaves the palette.
    event.stopPropagation()
    setQuery('')
  }
  return (
    <>
      <input
        type="search"
        className="ss-palette-search"
        placeholder="Find a component"
        aria-label="Find a component"
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <div className="ss-palette-scroll">
        {query === '' ? (
          only === undefined ? <Sections /> : <OnlyPart part={only} />
        ) : (
          <ul>
            {hits.map((hit) => (
              <li key={hit.entry.id}>
                <PaletteComponent entry={hit.entry} technology={hit.technology} />
              </li>
            ))}
          </ul>
        )}
        {isLine && <PaletteLine text={query} onDraw={() => draw(false)} />}
        {isSearch && hits.length === 0 && <NotListed choices={choices} />}
      </div>
    </>
  )
}

function NotListed({ choices }: { choices: readonly PartChoice[] }) {
  if (choices.length === 0) return <p className="ss-palette-empty">A name needs a letter or a digit.</p>
  return (
    <>
      <p className="ss-palette-empty">Nothing is called that in the catalogue. Place it all the same:</p>
      <ul>{choices.map((choice) => <li key={choiceKey(choice)}><PaletteChoice choice={choice} /></li>)}</ul>
    </>
  )
}

const FAMILY_IDS = Object.keys(FAMILIES) as FamilyId[]

function Sections() {
  const { memory } = usePalette()
  const editor = useEditor()
  const recent = useValue('recent kinds', () => recentKinds(editor), [editor])
  // Favourites are at hand already.
  const others = recent.filter((kind) => !memory.favourites.includes(kind))
  return (
    <>
      {memory.favourites.length > 0 && (
        <PaletteSection section="favourites" title="Favourites">
          <Items items={entriesOf(memory.favourites)} />
        </PaletteSection>
      )}
      {others.length > 0 && (
        <PaletteSection section="recent" title="Recently used">
          <Items items={entriesOf(others)} />
        </PaletteSection>
      )}
      <PaletteSection section="lanes" title="Lanes">
        <PaletteLanes />
      </PaletteSection>
      <PaletteKits />
      {FAMILY_IDS.map((family) => (
        <Family key={family} family={family} />
      ))}
    </>
  )
}

/** One part of it, without a head of its own. */
function OnlyPart({ part }: { part: RailStop['id'] }) {
  const { memory } = usePalette()
  if (part === 'lanes') return <PaletteLanes />
  if (part === 'favourites') return <Items items={entriesOf(memory.favourites)} />
  return <Items items={entriesOf(CATALOG.filter(({ family }) => family === part).map(({ id }) => id))} />
}

function Family({ family }: { family: FamilyId }) {
  const items = entriesOf(CATALOG.filter((entry) => entry.family === family).map(({ id }) => id))
  return (
    <PaletteSection section={family} title={FAMILIES[family].title} count={items.length}>
      <Items items={items} />
    </PaletteSection>
  )
}

function Items({ items }: { items: readonly CatalogEntry[] }) {
  return <ul>{items.map((entry) => <li key={entry.id}><PaletteComponent entry={entry} /></li>)}</ul>
}

function entriesOf(kinds: readonly ComponentKind[]): CatalogEntry[] {
  return kinds.flatMap((kind) => findComponent(kind) ?? [])
}

function partOfHit({ entry, technology }: SearchHit): { kind: string; technology?: string } {
  return technology === undefined ? { kind: entry.id } : { kind: entry.id, technology }
}
