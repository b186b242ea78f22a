import { useEffect, useState } from 'react'
import { useEditor, useValue } from 'tldraw'
import { connectExisting, connectNew } from './connect.ts'
import { connecting, setConnecting, type Connecting } from './connectState.ts'
import type { Neighbour } from './listNeighbours.ts'
import { NeighbourList } from './NeighbourList.tsx'
import { closeNeighbours } from './openNeighbours.ts'
import { pickerPlace } from './pickerPlace.ts'
import { useNeighbours } from './useNeighbours.ts'
import { PickBox } from '../../controls/floating/PickBox.tsx'
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
  // On a touch screen the letters would come up over half of the board; there the list is tapped, and the field when it
  // is wanted.
  const [isTyped] = useState(() => !editor.getInstanceState().isCoarsePointer)
  const corner = useValue('picker place', () => pickerPlace(editor, link.place), [editor, link.place])
  useEffect(() => {
    const now = connecting(editor)
    if (now?.step === 'choosing' && active !== undefined)
      setConnecting(editor, { ...now, flow: active.flow, target: active.target })
  }, [editor, active])

  const onQuery = (letters: string): void => {
    setQuery(letters)
    setAt(0)
  }
  const choose = (row: Neighbour | undefined): void => {
    if (row === undefined) return
    closeNeighbours(editor)
    if (row.target !== undefined) connectExisting(editor, link.from, row.target, row.flow)
    else if (row.part !== undefined)
      connectNew(editor, { from: link.from, part: row.part, place: link.place, flow: row.flow })
  }
  return (
    <PickBox
      label="What to link with"
      className="ss-neighbours"
      style={corner}
      listId={LIST_ID}
      field={{ label: 'Link with', placeholder: 'Link with… type to find more', query, onQuery }}
      count={rows.length}
      at={active === undefined ? 0 : rows.indexOf(active)}
      onAt={setAt}
      onTake={() => choose(active)}
      onClose={() => closeNeighbours(editor)}
      onLeave={() => setConnecting(editor, undefined)}
      onPointerDown={editor.markEventAsHandled}
      isTyped={isTyped}
    >
      <NeighbourList id={LIST_ID} rows={rows} active={active} onHover={setAt} onPick={choose} />
      {rows.length === 0 && <p className="ss-neighbours-hint">A name needs a letter or a digit.</p>}
    </PickBox>
  )
}
