import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useEditor, useValue } from 'tldraw'
import { connectExisting, connectNew } from './connect.ts'
import { connecting, setConnecting, type Connecting } from './connectState.ts'
import { NeighbourList } from './NeighbourList.tsx'
import { closeNeighbours } from './openNeighbours.ts'
import { pickerPlace } from './pickerPlace.ts'
import { useNeighbours, type Neighbour } from './useNeighbours.ts'
import './NeighbourPicker.css'

const LIST_ID = 'ss-neighbours'

type Choosing = Extract<Connecting, { step: 'choosing' }>

/** Asks what shall stand at the end of a link that was pulled out of a component. */
export function NeighbourPicker() {
  const editor = useEditor()
  const link = useValue('connecting', () => connecting(editor), [editor])
  return link?.step === 'choosing' ? <NeighbourBox key={link.from} link={link} /> : null
}

function NeighbourBox({ link }: { link: Choosing }) {
  const editor = useEditor()
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  // What came first when it was opened; the row that is pointed at may run the other way.
  const [first] = useState(link.flow)
  const rows = useNeighbours(link.from, first, query)
  const active = rows[Math.min(at, rows.length - 1)]
  const box = useRef<HTMLDivElement>(null)
  // On a touch screen the letters would come up over half of the board; there the list is tapped, and the field when it
  // is wanted.
  const [isTyped] = useState(() => !editor.getInstanceState().isCoarsePointer)
  useEffect(() => (isTyped ? undefined : box.current?.focus()), [isTyped])
  const corner = useValue('picker place', () => pickerPlace(editor, link.place), [editor, link.place])
  useEffect(() => {
    const now = connecting(editor)
    if (now?.step === 'choosing' && active !== undefined)
      setConnecting(editor, { ...now, flow: active.flow, target: active.target })
  }, [editor, active])

  const choose = (row: Neighbour | undefined): void => {
    if (row === undefined) return
    closeNeighbours(editor)
    if (row.target !== undefined) connectExisting(editor, link.from, row.target, row.flow)
    else if (row.entry !== undefined)
      connectNew(editor, {
        from: link.from,
        part: { kind: row.entry.id, technology: row.technology ?? '' },
        place: link.place,
        flow: row.flow,
      })
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    // The canvas would take letters for tools.
    event.stopPropagation()
    if (event.key === 'Escape' || event.key === 'Tab') closeNeighbours(editor)
    else if (event.key === 'Enter') choose(active)
    else if (event.key === 'ArrowDown') setAt((at + 1) % Math.max(1, rows.length))
    else if (event.key === 'ArrowUp') setAt((at - 1 + rows.length) % Math.max(1, rows.length))
    else return
    event.preventDefault()
  }
  return (
    // The handlers only keep the canvas below from hearing what happens in here.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      ref={box}
      tabIndex={-1}
      className="ss-neighbours"
      style={corner}
      onPointerDown={editor.markEventAsHandled}
      onKeyDown={onKeyDown}
      onWheelCapture={(event) => event.stopPropagation()}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setConnecting(editor, undefined)
      }}
    >
      {/* Opened to be typed into, by a key or by letting go of a link. */}
      <input
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus={isTyped}
        role="combobox"
        aria-expanded={rows.length > 0}
        aria-controls={LIST_ID}
        aria-autocomplete="list"
        aria-activedescendant={active && `${LIST_ID}-${rows.indexOf(active)}`}
        aria-label="Link with"
        placeholder="Link with… type to find more"
        value={query}
        onChange={(event) => {
          setQuery(event.currentTarget.value)
          setAt(0)
        }}
      />
      <NeighbourList id={LIST_ID} rows={rows} active={active} onHover={setAt} onPick={choose} />
      {rows.length === 0 && <p className="ss-neighbours-hint">Nothing is called that. Try a shorter word.</p>}
    </div>
  )
}
