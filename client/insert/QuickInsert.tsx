import { useMemo, useState, type KeyboardEvent } from 'react'
import { useEditor, useValue } from 'tldraw'
import { searchCatalog, type SearchHit } from '../../shared/catalog/search.ts'
import { insertPart } from './insertPart.ts'
import { closeQuickInsert, quickInsertOpening, type QuickInsertOpening } from './quickInsertState.ts'
import { QuickInsertHits } from './QuickInsertHits.tsx'
import './QuickInsert.css'

const MOST_HITS = 8
const LIST_ID = 'ss-quick-hits'

/** A box to place a component by typing its name: opened by `/` or by a double click on empty canvas. */
export function QuickInsert() {
  const editor = useEditor()
  const opening = useValue('quick insert', () => quickInsertOpening(editor), [editor])
  return opening === undefined ? null : <QuickInsertBox opening={opening} />
}

function QuickInsertBox({ opening }: { opening: Exclude<QuickInsertOpening, undefined> }) {
  const editor = useEditor()
  const [query, setQuery] = useState('')
  const [active, setActive] = useState(0)
  const hits = useMemo(() => searchCatalog(query).slice(0, MOST_HITS), [query])
  const isBeside = useValue('a component is selected', () => opening.by === 'key' && editor.getOnlySelectedShape()?.type === 'component', [editor, opening])

  const place = (hit: SearchHit | undefined, goesOn: boolean): void => {
    if (hit === undefined) return
    insertPart(editor, { kind: hit.entry.id, technology: hit.technology ?? '' }, { link: isBeside, at: opening.by === 'pointer' ? opening : undefined })
    setQuery('')
    setActive(0)
    if (!goesOn) closeQuickInsert(editor)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    // The canvas would take letters for tools.
    event.stopPropagation()
    if (event.key === 'Escape') closeQuickInsert(editor)
    else if (event.key === 'Enter') place(hits[active], event.shiftKey)
    else if (event.key === 'ArrowDown') setActive((active + 1) % Math.max(1, hits.length))
    else if (event.key === 'ArrowUp') setActive((active - 1 + hits.length) % Math.max(1, hits.length))
    else return
    event.preventDefault()
  }
  return (
    // The handlers only keep the canvas below from hearing what happens in here.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="ss-quick" onPointerDown={editor.markEventAsHandled} onKeyDown={onKeyDown}>
      {/* Opened to be typed into, by a key or a double click. */}
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus */}
      <input autoFocus role="combobox" aria-expanded aria-controls={LIST_ID} aria-activedescendant={hits[active] && `${LIST_ID}-${active}`} aria-label="Insert a component" placeholder="Type a component, e.g. feature store, kafka, ann"
        value={query}
        onChange={(event) => { setQuery(event.currentTarget.value); setActive(0) }}
        onBlur={(event) => { if (!event.currentTarget.parentElement?.contains(event.relatedTarget)) closeQuickInsert(editor) }}
      />
      <QuickInsertHits id={LIST_ID} hits={hits} active={active} onHover={setActive} onPick={(hit) => place(hit, false)} />
      <p className="ss-quick-hint">{query !== '' && hits.length === 0 ? 'Nothing is called that. Try a shorter word.' : isBeside ? 'Enter places and links it · Shift+Enter goes on from there' : 'Enter places it · Shift+Enter places and links the next'}</p>
    </div>
  )
}
