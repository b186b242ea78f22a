import { X } from 'lucide'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useValue, type Editor, type TLShapeId } from 'tldraw'
import { bringIntoView } from '../../canvas/view/freeView.ts'
import { undoByKey } from '../../canvas/view/undoByKey.ts'
import { rectOf } from '../../canvas/view/rectOf.ts'
import { focusCanvas } from '../../shapes/focusCanvas.ts'
import { Button } from '../../controls/Button.tsx'
import { OutlineItem } from './OutlineItem.tsx'
import { OUTSIDE_ID, type OutlineRow } from '../../../shared/graph/outlineOf.ts'
import { closeOutline, outlineState } from './outlineState.ts'
import { rowAfterKey } from './treeKeys.ts'
import { useOutline } from './useOutline.ts'
import { keyOf } from '../../controls/keys/keyOf.ts'
import './Outline.css'

/** The board as a list beside the canvas, for readers and for keys; nothing of it runs while it is closed. */
export function Outline({ editor }: { editor: Editor }) {
  const isOpen = useValue('outline is open', () => outlineState(editor).isOpen, [editor])
  return isOpen ? <OutlinePanel editor={editor} /> : null
}

function OutlinePanel({ editor }: { editor: Editor }) {
  const rows = useOutline(editor)
  const selected = useValue('only selected', () => editor.getOnlySelectedShapeId(), [editor])
  const [currentId, setCurrentId] = useState<string>()
  const tree = useRef<HTMLDivElement>(null)
  // The row that Tab comes to: where one was, else what is selected on the canvas, else the first.
  const current = Math.max(0, rows.findIndex(({ id }) => id === (currentId ?? selected)))
  const focusRow = (at: number): void => tree.current?.querySelectorAll<HTMLElement>('[role=treeitem]')[at]?.focus()
  useFocusWhenAskedFor(editor, tree)

  const onKeyDown = (event: KeyboardEvent): void => {
    // The canvas would take letters for tools.
    event.stopPropagation()
    if (undoByKey(editor, event) || event.ctrlKey || event.metaKey || event.altKey) return
    const key = keyOf(event)
    if (key === 'Escape') focusCanvas(editor)
    else if (key.toLowerCase() === 'o' && event.shiftKey) closeOutline(editor)
    else if (key === 'Enter' || key === ' ') goTo(editor, rows[current])
    else {
      const next = rowAfterKey(rows, current, key)
      if (next === undefined) return
      focusRow(next)
    }
    event.preventDefault()
  }
  return (
    <section className="ss-outline" aria-label="Outline">
      <header className="ss-outline-head">
        <h2>Outline</h2>
        <Button look="icon" icon={X} aria-label="Hide the outline" onClick={() => closeOutline(editor)} />
      </header>
      {rows.length === 0 && (
        <p className="ss-outline-empty" role="status">
          No components on this page yet.
        </p>
      )}
      {rows.length > 0 && (
        <div
          ref={tree}
          tabIndex={-1}
          role="tree"
          aria-label="Components and links"
          className="ss-outline-tree"
          onKeyDown={onKeyDown}
          onBlur={(event) => {
            if (!event.currentTarget.contains(event.relatedTarget)) setCurrentId(undefined)
          }}
        >
          {rows.map((row, at) => (
            <OutlineItem
              key={row.id}
              row={row}
              isCurrent={at === current}
              isSelected={row.id === selected}
              editor={editor}
              onFocus={setCurrentId}
              onPick={pick}
            />
          ))}
        </div>
      )}
    </section>
  )
}

/** After a pointer the next key is meant for the canvas. */
function pick(editor: Editor, row: OutlineRow): void {
  goTo(editor, row)
  focusCanvas(editor)
}

/** Selects what a row names and shows it. */
function goTo(editor: Editor, row: OutlineRow | undefined): void {
  if (row === undefined || row.id === OUTSIDE_ID) return
  const id = row.id as TLShapeId
  // A peer may have deleted it a moment ago.
  if (editor.getShape(id) === undefined) return
  editor.setCurrentTool('select')
  editor.select(id)
  bringIntoView(editor, rectOf(editor, id))
}

function useFocusWhenAskedFor(editor: Editor, tree: { current: HTMLElement | null }): void {
  const asked = useValue('outline is asked for', () => outlineState(editor).asked, [editor])
  useEffect(() => {
    if (asked === 0) return
    tree.current?.querySelector<HTMLElement>('[role=treeitem][tabindex="0"]')?.focus()
  }, [asked, tree])
}
