import type { Editor } from 'tldraw'
import { keyOf } from '../../controls/keys/keyOf.ts'
import { focusCanvas } from '../../shapes/focusCanvas.ts'
import { undoByKey } from './undoByKey.ts'

/** What a press gives the keys to, or what does with them what it is for. */
const TAKES_KEYS = 'a, button, input, label, select, summary, textarea, [contenteditable], [tabindex]'
const MODAL = 'dialog:modal'

/**
 * A press beside the canvas takes the keys away from it, also where nothing there takes them itself: tldraw hears what
 * is typed into nothing, and would delete what is selected. They come back with a press on the board, or Escape.
 */
export function pressesTakeKeys(editor: Editor): void {
  const container = editor.getContainer()
  const { ownerDocument: document } = container
  let isBeside = false
  const onPress = ({ target }: Event): void => {
    isBeside = target instanceof Element && !container.contains(target) && target.closest(TAKES_KEYS) === null
  }
  const onFocus = (): void => {
    isBeside = false
  }
  const onKey = (event: KeyboardEvent): void => {
    if (event.target !== document.body) return
    // Nothing behind a dialog means anything, wherever the press went that took the focus from it.
    if (document.querySelector(MODAL) !== null) event.stopImmediatePropagation()
    else if (isBeside && event.type === 'keydown') keepKey(editor, event)
  }
  const onClipboard = (event: Event): void => {
    if (isBeside && event.target instanceof Node && !container.contains(event.target)) event.stopPropagation()
  }
  listen(editor, ['pointerdown'], onPress)
  listen(editor, ['focusin'], onFocus)
  listen(editor, ['keydown', 'keyup'], onKey)
  listen(editor, ['copy', 'cut', 'paste'], onClipboard)
}

/** What the sheet of keys says of everywhere goes on to who hears it. */
function keepKey(editor: Editor, event: KeyboardEvent): void {
  const key = keyOf(event)
  if (key === '?') return
  // Not immediately, because commands that are meant beside the canvas are heard here, too.
  event.stopPropagation()
  if (key === 'Escape') focusCanvas(editor)
  // Sent again for another layout it would be heard twice.
  else if (key !== '' && undoByKey(editor, event)) event.stopImmediatePropagation()
}

function listen<E extends Event>(editor: Editor, types: readonly string[], hear: (event: E) => void): void {
  for (const type of types) {
    window.addEventListener(type, hear as EventListener, { capture: true })
    editor.disposables.add(() => window.removeEventListener(type, hear as EventListener, { capture: true }))
  }
}
