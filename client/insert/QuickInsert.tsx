import { useMemo, useState, type KeyboardEvent } from 'react'
import { useEditor, useValue } from 'tldraw'
import { parseTalk, type Talk } from '../../shared/catalog/parseTalk.ts'
import { searchCatalog, type SearchHit } from '../../shared/catalog/search.ts'
import { boardComponents } from './boardComponents.ts'
import { drawTalk } from './drawTalk.ts'
import { insertPart } from './insertPart.ts'
import { closeQuickInsert, quickInsertOpening, type QuickInsertOpening } from './quickInsertState.ts'
import { QuickInsertHits } from './QuickInsertHits.tsx'
import { TalkPreview } from './TalkPreview.tsx'
import './QuickInsert.css'

const MOST_HITS = 8
const MOST_LINES = 8
const LIST_ID = 'ss-quick-hits'
/** A name alone places a component; an arrow makes it a line that draws several. */
const HAS_ARROW = /->|=>|~>|\+>|!>|→/

/** A box to place components by typing: opened by `/` or by a double click on empty canvas. */
export function QuickInsert() {
  const editor = useEditor()
  const opening = useValue('quick insert', () => quickInsertOpening(editor), [editor])
  return opening === undefined ? null : <QuickInsertBox opening={opening} />
}

function QuickInsertBox({ opening }: { opening: Exclude<QuickInsertOpening, undefined> }) {
  const editor = useEditor()
  const [text, setText] = useState('')
  const [active, setActive] = useState(0)
  const { talk, hits } = useMeaning(text)
  const isBeside = useValue('a component is selected', () => opening.by === 'key' && editor.getOnlySelectedShape()?.type === 'component', [editor, opening])

  const place = (hit: SearchHit | undefined, goesOn: boolean): void => {
    if (hit === undefined) return
    insertPart(editor, { kind: hit.entry.id, technology: hit.technology ?? '' }, { link: isBeside, at: opening.by === 'pointer' ? opening : undefined })
    setText('')
    setActive(0)
    if (!goesOn) closeQuickInsert(editor)
  }
  const draw = (said: Talk): void => {
    if (said.problems.length > 0 || said.nodes.length === 0) return
    drawTalk(editor, said)
    closeQuickInsert(editor)
  }
  const step = (by: number): void => setActive((active + by + hits.length) % Math.max(1, hits.length))
  const onKeyDown = (event: KeyboardEvent): void => {
    // The canvas would take letters for tools.
    event.stopPropagation()
    if (event.key === 'Escape') closeQuickInsert(editor)
    else if (event.key === 'Enter' && talk !== undefined && !event.shiftKey) draw(talk)
    else if (event.key === 'Enter' && talk === undefined) place(hits[active], event.shiftKey)
    else if (event.key === 'ArrowDown' && talk === undefined) step(1)
    else if (event.key === 'ArrowUp' && talk === undefined) step(-1)
    else return
    event.preventDefault()
  }
  return (
    // The handlers only keep the canvas below from hearing what happens in here.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="ss-quick" onPointerDown={editor.markEventAsHandled} onKeyDown={onKeyDown}>
      <textarea
        // Opened to be typed into, by a key or a double click.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus rows={Math.min(MOST_LINES, text.split('\n').length)} role="combobox" aria-expanded={talk === undefined} aria-controls={LIST_ID}
        aria-activedescendant={talk === undefined && hits[active] ? `${LIST_ID}-${active}` : undefined}
        aria-label="Insert components" placeholder="feature store, kafka, ann … or clicks => stream processor => feature store"
        value={text}
        onChange={(event) => { setText(event.currentTarget.value); setActive(0) }}
        onBlur={(event) => { if (!event.currentTarget.parentElement?.contains(event.relatedTarget)) closeQuickInsert(editor) }}
      />
      {talk === undefined
        ? <QuickInsertHits id={LIST_ID} hits={hits} active={active} onHover={setActive} onPick={(hit) => place(hit, false)} />
        : <TalkPreview id={LIST_ID} talk={talk} />}
      <p className="ss-quick-hint">{hintFor(text, talk, hits, isBeside)}</p>
    </div>
  )
}

/** What was typed: a line to draw, or a name to find. */
function useMeaning(text: string): { talk: Talk | undefined; hits: readonly SearchHit[] } {
  const editor = useEditor()
  const talk = useMemo(() => (HAS_ARROW.test(text) ? parseTalk(text, boardComponents(editor)) : undefined), [editor, text])
  const hits = useMemo(() => (talk === undefined ? searchCatalog(text).slice(0, MOST_HITS) : []), [text, talk])
  return { talk, hits }
}

function hintFor(text: string, talk: Talk | undefined, hits: readonly SearchHit[], isBeside: boolean): string {
  if (talk !== undefined) return talk.problems.length > 0 ? 'Not drawn yet: see above' : 'Enter draws it · Shift+Enter starts another line'
  if (text.trim() !== '' && hits.length === 0) return 'Nothing is called that. Try a shorter word.'
  return isBeside ? 'Enter places and links it · Shift+Enter goes on from there' : 'Enter places it · Shift+Enter places and links the next'
}
