import type { Editor } from 'tldraw'
import { isComposing } from '../../controls/keys/keyOf.ts'
import { pressedKey, usKey } from '../../controls/keys/usKey.ts'
import { isForSeat, type Command } from '../commands/command.ts'
import { runByKey } from '../commands/runByKey.ts'
import { isOnCanvas } from './ownKeyUps.ts'

/** Where a key is what it types, or means what is open there. */
const TYPED_IN = 'textarea, select, [contenteditable]:not([contenteditable=false]), [role=menu], dialog, '
  + 'input:not([type=radio], [type=checkbox])'

/** Where a letter begins a text that lies beside. */
const WRITES = '[data-letters-write]'

/**
 * Hears the keys of commands with the focus in a panel. tldraw hears none while the focus is beside its canvas, nor any
 * that a panel keeps for itself: so they are heard on their way down.
 */
export function hearBesideCanvas(editor: Editor, commands: readonly Command[]): void {
  const heard = commands.filter(({ besideCanvas }) => besideCanvas === true)
  const hear = (event: KeyboardEvent): void => {
    const { target } = event
    // Another layout's key was sent again as a US keyboard's, and heard as that.
    if (event.defaultPrevented || isComposing(event)) return
    if (!(target instanceof Element) || target.closest(TYPED_IN) !== null) return
    if (isOnCanvas(editor, event) && editor.getInstanceState().isFocused) return
    const chord = chordOf(event)
    const command = heard.find(({ keys }) => keys?.split(',').includes(chord))
    if (!event.ctrlKey && !event.metaKey && target.closest(WRITES) !== null) return
    if (command === undefined || !isForSeat(command, editor)) return
    event.preventDefault()
    event.stopPropagation()
    runByKey(editor, command)
  }
  window.addEventListener('keydown', hear, { capture: true })
  editor.disposables.add(() => window.removeEventListener('keydown', hear, { capture: true }))
}

/** As commands write it; empty for a key that means nothing. */
function chordOf(event: KeyboardEvent): string {
  const meant = usKey(pressedKey(event))
  if (meant === undefined) return ''
  const { metaKey, ctrlKey, altKey } = event
  const held = [metaKey && 'cmd', ctrlKey && 'ctrl', altKey && 'alt', meant.shiftKey && 'shift']
  return [...held.filter((one) => one !== false), meant.key.toLowerCase()].join('+')
}
