import { useEffect, useRef, useState, type RefObject } from 'react'
import { Box, useEditor, useValue, type Editor } from 'tldraw'
import { isNarrow } from '../../canvas/view/narrow.ts'
import { useStoredFlag } from '../../memory/useStoredFlag.ts'

export interface InspectorOpen {
  isOpen: boolean
  /** Somebody has asked for it just now, so the focus goes into it. */
  isAsked: boolean
  /** Whether the inspector opens by itself; then what is placed keeps clear of it. */
  isWanted: boolean
  open: () => void
  close: () => void
  /** The place where the inspector opens. */
  dock: RefObject<HTMLDivElement | null>
}

/**
 * Whether the inspector is open. Once opened it opens for every selection, but by itself only where it hides nothing of
 * what is selected: whoever clicks a card twice means the card, both times. On a narrow screen it opens when asked
 * alone.
 *
 * @param key names the selection; empty for none
 */
export function useInspectorOpen(key: string): InspectorOpen {
  const editor = useEditor()
  const dock = useRef<HTMLDivElement>(null)
  const [wanted, setWanted] = useStoredFlag('sevenstep.inspector.open', true)
  const [openFor, setOpenFor] = useState<string>()
  const [askedFor, setAskedFor] = useState<string>()
  const isWanted = wanted && !isNarrow()
  const seen = useRef({ key: '', isUnder: false })
  const hidesSelected = useValue('inspector hides the selection', () => {
    if (key === '' || !isWanted) return false
    // Nothing opens under a hand, and asking where the dock lies would lay the page out in every frame of a drag.
    if (seen.current.key !== key || !isMoving(editor)) seen.current = { key, isUnder: isUnder(editor, dock.current) }
    return seen.current.isUnder
  }, [editor, key, isWanted])
  useEffect(() => {
    if (key !== '' && isWanted && !hidesSelected) setOpenFor(key)
  }, [key, isWanted, hidesSelected])
  return {
    isOpen: key !== '' && openFor === key,
    isAsked: askedFor === key,
    isWanted,
    open: () => {
      if (!isNarrow()) setWanted(true)
      setOpenFor(key)
      setAskedFor(key)
    },
    close: () => {
      if (!isNarrow()) setWanted(false)
      setOpenFor(undefined)
      setAskedFor(undefined)
      editor.getContainer().focus()
    },
    dock,
  }
}

function isMoving(editor: Editor): boolean {
  return editor.getCameraState() === 'moving' || editor.isInAny('select.translating', 'select.resizing')
}

/**
 * Whether the one thing that is selected, other than a lane, reaches under the inspector's place; of several none is
 * about to be clicked.
 */
function isUnder(editor: Editor, dock: HTMLElement | null): boolean {
  const only = editor.getOnlySelectedShape()
  const selection = editor.getSelectionScreenBounds()
  if (only === null || only.type === 'lane' || selection === undefined || dock === null) return false
  const { x, y, width, height } = dock.getBoundingClientRect()
  return Box.Collides(selection, new Box(x, y, width, height))
}
