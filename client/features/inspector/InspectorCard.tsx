import { ChevronDown, ChevronUp, SlidersHorizontal, X } from 'lucide'
import { useEffect, useRef, type KeyboardEvent } from 'react'
import { useEditor, useReadonly, type Editor } from 'tldraw'
import { bringIntoView } from '../../canvas/view/freeView.ts'
import { keepFromCanvas } from '../../canvas/view/keepFromCanvas.ts'
import { useReservedRoom } from '../../canvas/view/reservedRoom.ts'
import { Button } from '../../controls/Button.tsx'
import { Icon } from '../../controls/Icon.tsx'
import { keyOf } from '../../controls/keys/keyOf.ts'
import { useKeyboardRoom } from '../../controls/screen/useKeyboardRoom.ts'
import { InspectorBody } from './InspectorBody.tsx'
import { InspectorHeading, LockButton } from './InspectorHeading.tsx'
import { LinkKindPicker } from './LinkKindPicker.tsx'
import { undoByKey } from '../../canvas/view/undoByKey.ts'
import { useCardPlace } from './card/useCardPlace.ts'
import type { InspectorOpen } from './useInspectorOpen.ts'
import type { Selected } from './useSelected.ts'

interface CardProps {
  selected: Selected
  inspector: InspectorOpen
}

/** A card at the selection, or a sheet along the bottom: what it is, and what can be changed. */
export function InspectorCard({ selected, inspector }: CardProps) {
  const editor = useEditor()
  const isReadonly = useReadonly()
  const card = useRef<HTMLElement>(null)
  const { isAsked, isSheet, isWhole, setWhole, close } = inspector
  useCardPlace(card, isSheet ? '' : selected.key)
  useReservedRoom(card, 'bottom', isSheet)
  useKeyboardRoom(card, isSheet)
  useSeenAboveSheet(editor, isSheet)
  return (
    // The handlers keep the canvas below from hearing what happens in here.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      ref={card}
      data-needs-room="narrow"
      className={['ss-floating ss-inspector', isSheet && 'ss-inspector-sheet', isWhole && 'ss-inspector-whole']
        .filter(Boolean)
        .join(' ')}
      aria-label="Inspector"
      {...keepFromCanvas(editor)}
      onKeyDown={(event) => onPanelKey(editor, event)}
    >
      <header className="ss-inspector-head">
        <InspectorHeading selected={selected} />
        <LockButton selected={selected} />
        {/* The button that asked for it is gone. */}
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus */}
        <Button look="icon" icon={X} aria-label="Hide the inspector" onClick={close} autoFocus={isAsked} />
      </header>
      {/* A field belongs to what was selected when it was typed into. */}
      <InspectorBody key={selected.key} selected={selected} isWhole={isWhole || isReadonly} />
      {!isReadonly && (
        <button
          type="button"
          className="ss-inspector-more"
          aria-expanded={isWhole}
          onClick={() => setWhole(!isWhole)}
        >
          {isWhole ? 'Less' : 'More'}
          <Icon node={isWhole ? ChevronUp : ChevronDown} size={14} />
        </button>
      )}
    </section>
  )
}

/** Closed: a button at the selection, and for links their kinds. */
export function InspectorPill({ selected, inspector }: CardProps) {
  const editor = useEditor()
  const isReadonly = useReadonly()
  const pill = useRef<HTMLElement>(null)
  useCardPlace(pill, selected.key)
  const showsKinds = selected.links.length > 0 && !isReadonly
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      ref={pill}
      className="ss-floating ss-inspector-pill"
      aria-label="Inspector, closed"
      {...keepFromCanvas(editor)}
    >
      <Button look="icon" icon={SlidersHorizontal} aria-label="Show the inspector" onClick={inspector.open} />
      {showsKinds && <LinkKindPicker iconsOnly />}
    </section>
  )
}

/** What is selected stays in sight above a sheet that opens over it. */
function useSeenAboveSheet(editor: Editor, isSheet: boolean): void {
  useEffect(() => {
    const selected = editor.getSelectionPageBounds()
    if (isSheet && selected !== null) bringIntoView(editor, selected)
  }, [editor, isSheet])
}

/** A field that is typed into handles its own keys. */
function onPanelKey(editor: Editor, event: KeyboardEvent): void {
  event.stopPropagation()
  if (event.target instanceof Element && event.target.matches('input, textarea')) return
  if (keyOf(event) === 'Escape') editor.getContainer().focus()
  else undoByKey(editor, event)
}
