import { ChevronDown, ChevronUp, X } from 'lucide'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useEditor, useValue, type Editor, type TLPageId, type TLShapeId } from 'tldraw'
import { MAX_FIND_LENGTH, type Found } from '../../../shared/graph/findText.ts'
import { bringIntoView } from '../../canvas/view/freeView.ts'
import { keepFromCanvas } from '../../canvas/view/keepFromCanvas.ts'
import { useTopPanel } from '../../canvas/view/reservedRoom.ts'
import { rectOf } from '../../canvas/view/rectOf.ts'
import { Button } from '../../controls/Button.tsx'
import { keyOf } from '../../controls/keys/keyOf.ts'
import { closeFind, findState } from './findState.ts'
import { useFound } from './useFound.ts'
import './FindPanel.css'

/** The field to find something on the board; nothing of it runs while it is closed. */
export function FindPanel() {
  const editor = useEditor()
  const isOpen = useValue('find is open', () => findState(editor).before !== undefined, [editor])
  return isOpen ? <OpenFindPanel editor={editor} /> : null
}

function OpenFindPanel({ editor }: { editor: Editor }) {
  const [query, setQuery] = useState('')
  const found = useFound(editor, query)
  const { at, go } = useSteps(editor, query, found)
  const field = useFocusWhenAsked(editor)
  const panel = useRef<HTMLDivElement>(null)
  useTopPanel(panel)
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation()
    const key = keyOf(event)
    if (key === 'Escape') closeFind(editor, 'back')
    else if (key === 'Enter') go(event.shiftKey ? -1 : 1)
    else if (key.toLowerCase() === 'f' && (event.ctrlKey || event.metaKey)) field.current?.select()
    else return
    event.preventDefault()
  }
  return (
    // Its keys are those of the field, wherever in the panel one is.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div ref={panel} role="search" className="ss-floating ss-find" {...keepFromCanvas(editor)} onKeyDown={onKeyDown}>
      <input
        ref={field}
        type="text"
        aria-label="Find on the board"
        placeholder="Find on the board"
        maxLength={MAX_FIND_LENGTH}
        autoComplete="off"
        spellCheck={false}
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
      />
      <span className="ss-find-count" role="status">
        {sayCount(query, found, at)}
        {found[at] && <span className="ss-hidden">: {found[at].words}</span>}
      </span>
      <Button look="icon" icon={ChevronUp} aria-label="Previous" disabled={found.length < 2} onClick={() => go(-1)} />
      <Button look="icon" icon={ChevronDown} aria-label="Next" disabled={found.length < 2} onClick={() => go(1)} />
      <Button look="icon" icon={X} aria-label="Close and stay here" onClick={() => closeFind(editor, 'here')} />
    </div>
  )
}

function sayCount(query: string, found: readonly Found[], at: number): string {
  if (query.trim() === '') return ''
  return found.length === 0 ? 'Nothing found' : `${at + 1} of ${found.length}`
}

/** Which of what was found one looks at; the first, as soon as something is. */
function useSteps(editor: Editor, query: string, found: readonly Found[]) {
  const [current, setCurrent] = useState<string>()
  const at = Math.max(0, found.findIndex(({ id }) => id === current))
  const shown = found[at]
  const shownId = shown?.id
  const latest = useRef(shown)
  useEffect(() => { latest.current = shown })
  useEffect(() => {
    if (latest.current === undefined) editor.setHintingShapes([])
    else show(editor, latest.current)
  }, [editor, shownId, query])
  const go = (by: number): void => {
    if (found.length > 0) setCurrent(found[(at + by + found.length) % found.length]?.id)
  }
  return { at, go }
}

/** Pans there and marks it; the zoom stays. */
function show(editor: Editor, { id, pageId }: Found): void {
  const shape = id as TLShapeId
  // A peer may have deleted it a moment ago.
  if (editor.getShape(shape) === undefined) return
  if (editor.getCurrentPageId() !== pageId) editor.setCurrentPage(pageId as TLPageId)
  bringIntoView(editor, rectOf(editor, shape))
  editor.setHintingShapes([shape])
}

function useFocusWhenAsked(editor: Editor) {
  const field = useRef<HTMLInputElement>(null)
  const asked = useValue('find is asked for', () => findState(editor).asked, [editor])
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [asked])
  return field
}
