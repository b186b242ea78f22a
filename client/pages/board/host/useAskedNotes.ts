import { useEffect } from 'react'
import { useValue, type Editor } from 'tldraw'
import { askForNote, hostPages } from '../../../canvas/hostLane/hostPages.ts'
import { curveballDesk } from '../../../canvas/round/curveballDesk.ts'
import { isComposing } from '../../../controls/keys/keyOf.ts'
import { pressedKey, usKey } from '../../../controls/keys/usKey.ts'
import { PLAY_CURVEBALL } from '../../../features/curveballs/commands.ts'
import type { HostPanelState } from '../../../features/interview/useHostPanel.ts'

/** Where a letter is a letter. */
const TYPED_IN = 'textarea, select, [contenteditable]:not([contenteditable=false]), [role=menu], [role=tree], dialog, '
  + 'input:not([type=radio], [type=checkbox])'

/** What a letter with Shift asks for. */
const ASKS: Readonly<Record<string, (editor: Editor) => void>> = {
  j: (editor) => askForNote(editor),
  u: PLAY_CURVEBALL.run,
}

/** What the page of notes says that it can be pressed anywhere. */
const FROM_ANYWHERE: ReadonlySet<string> = new Set(['j'])

/**
 * Opens the host's panel when the field for a note or the curveballs are asked for, and hears their keys beside the
 * canvas, too.
 */
export function useAskedNotes(editor: Editor | undefined, panel: HostPanelState | undefined, hasNotes: boolean): void {
  const asked = useValue('asked for', () => {
    return editor === undefined ? 0 : hostPages(editor).asked + curveballDesk(editor).asked
  }, [editor])
  const open = panel?.setOpen
  useEffect(() => {
    if (asked > 0) open?.(true)
    // Closed afterwards it stays closed, until a note is asked for again.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [asked])
  useEffect(() => (editor !== undefined && hasNotes ? hearBesideCanvas(editor) : undefined), [editor, hasNotes])
}

/**
 * tldraw hears no key while the focus is beside its canvas, nor any that a panel keeps for itself: so they are heard on
 * their way down.
 */
function hearBesideCanvas(editor: Editor): () => void {
  const hear = (event: KeyboardEvent): void => {
    const { target, ctrlKey, metaKey, altKey } = event
    if (isComposing(event) || ctrlKey || metaKey || altKey) return
    if (!(target instanceof Element) || target.closest(TYPED_IN) !== null) return
    const meant = usKey(pressedKey(event))
    const letter = meant?.shiftKey === true ? meant.key.toLowerCase() : ''
    const ask = ASKS[letter]
    if (ask === undefined || (!FROM_ANYWHERE.has(letter) && editor.getInstanceState().isFocused)) return
    event.preventDefault()
    event.stopPropagation()
    ask(editor)
  }
  window.addEventListener('keydown', hear, { capture: true })
  return () => window.removeEventListener('keydown', hear, { capture: true })
}
