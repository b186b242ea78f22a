import { PanelLeftClose, PanelLeftOpen } from 'lucide'
import { useState } from 'react'
import { useEditor, useReadonly } from 'tldraw'
import { CATALOG, STARTER_KINDS } from '../../shared/catalog/index.ts'
import type { ComponentDefinition } from '../../shared/catalog/defineComponent.ts'
import { FAMILIES, type FamilyId } from '../../shared/catalog/families.ts'
import { searchCatalog } from '../../shared/catalog/search.ts'
import { Button } from '../theme/Button.tsx'
import { PaletteComponent } from './PaletteComponent.tsx'
import { PaletteLanes } from './PaletteLanes.tsx'
import { useStoredFlag } from './useStoredFlag.ts'
import './Palette.css'

const NARROW_PX = 900

/** On a narrow screen the palette covers a good part of the board, so it starts closed and closes after each use. */
function coversBoard(): boolean {
  return window.innerWidth <= NARROW_PX
}

/** ML parts to drag, click or press Enter on. Out of the way for viewers, who cannot place anything. */
export function Palette() {
  const editor = useEditor()
  const isReadonly = useReadonly()
  const [isOpen, setIsOpen] = useStoredFlag('sevenstep.palette.open', !coversBoard())
  if (isReadonly) return null
  if (!isOpen) {
    return <Button look="icon" icon={PanelLeftOpen} className="ss-palette-opener" aria-label="Show the components" onClick={() => setIsOpen(true)} />
  }
  return (
    // The handlers keep the canvas below from hearing what happens in here, and notice that an item was used.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events
    <section
      className="ss-palette" aria-label="Components"
      onPointerDown={editor.markEventAsHandled} onWheelCapture={(event) => event.stopPropagation()} onKeyDown={(event) => event.stopPropagation()}
      onClick={(event) => { if (coversBoard() && event.target instanceof Element && event.target.closest('.ss-palette-item')) setIsOpen(false) }}
    >
      <header className="ss-palette-head">
        <h2>Components</h2>
        <Button look="icon" icon={PanelLeftClose} aria-label="Hide the components" onClick={() => setIsOpen(false)} />
      </header>
      <PaletteList />
    </section>
  )
}

function PaletteList() {
  const [query, setQuery] = useState('')
  const [showsAll, setShowsAll] = useState(false)
  const found = query === '' ? [] : searchCatalog(query).map(({ entry }) => entry)
  return (
    <>
      <input type="search" className="ss-palette-search" placeholder="Find a component" aria-label="Find a component" value={query} onChange={(event) => setQuery(event.currentTarget.value)} />
      <div className="ss-palette-scroll">
        {query !== '' && <Items items={found} />}
        {query !== '' && found.length === 0 && <p className="ss-palette-empty">Nothing is called that. Try a shorter word.</p>}
        {query === '' && !showsAll && <Items items={STARTERS} />}
        {query === '' && showsAll && FAMILY_IDS.map((family) => <Family key={family} family={family} />)}
        {query === '' && <PaletteLanes />}
        {query === '' && (
          <Button className="ss-palette-more" onClick={() => setShowsAll(!showsAll)}>{showsAll ? 'Show the usual ones' : `Show all ${CATALOG.length}`}</Button>
        )}
      </div>
    </>
  )
}

const FAMILY_IDS = Object.keys(FAMILIES) as FamilyId[]
const STARTERS: readonly ComponentDefinition[] = CATALOG.filter(({ id }) => (STARTER_KINDS as readonly string[]).includes(id))

function Family({ family }: { family: FamilyId }) {
  return (
    <section>
      <h3>{FAMILIES[family].title}</h3>
      <Items items={CATALOG.filter((entry) => entry.family === family)} />
    </section>
  )
}

function Items({ items }: { items: readonly ComponentDefinition[] }) {
  return <ul>{items.map((item) => <li key={item.id}><PaletteComponent definition={item} /></li>)}</ul>
}
