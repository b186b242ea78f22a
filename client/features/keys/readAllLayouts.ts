import type { Editor } from 'tldraw'
import { isComposing } from '../../controls/keys/keyOf.ts'
import { pressedKey, usKey, type UsKey } from '../../controls/keys/usKey.ts'

/** What input methods use themselves; letters must reach the text that is written. */
const COMPOSED_WITH: ReadonlySet<string> = new Set([
  'Enter', 'Escape', 'Tab', ' ', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown',
])
const OWN_LETTERS =
  'input, textarea, select, [contenteditable]:not([contenteditable=false]), [role=menu], [role=tree], dialog'

/**
 * Lets every keyboard reach the board's keys. tldraw reads a key as a US keyboard has it; so one that another layout
 * types elsewhere, or with Shift, is sent again as that keyboard would, and one that would only be mistaken is kept
 * away. What an input method needs for itself is kept from everything on the board.
 */
export function readAllLayouts(editor: Editor): void {
  const container = editor.getContainer()
  const held = new Map<string, UsKey>()
  const sent = new WeakSet<Event>()
  const hear = (event: KeyboardEvent): void => {
    if (sent.has(event)) return
    const { target } = event
    if (!(target instanceof Element)) return
    if (isComposing(event)) {
      if (COMPOSED_WITH.has(event.key) && container.contains(target)) event.stopPropagation()
    } else if (target.closest(OWN_LETTERS) === null) translate(event, target)
  }
  const translate = (event: KeyboardEvent, target: Element): void => {
    const isUp = event.type === 'keyup'
    // Shift may be let go first, and then the same key would not be found again.
    const meant = (isUp ? held.get(event.code) : undefined) ?? usKey(pressedKey(event))
    if (isUp) held.delete(event.code)
    if (meant === undefined) return event.stopPropagation()
    if (meant.key === event.key && meant.code === event.code && meant.shiftKey === event.shiftKey) return
    if (!isUp) held.set(event.code, meant)
    event.stopPropagation()
    const again = asSentBy(event, meant)
    sent.add(again)
    target.dispatchEvent(again)
    if (again.defaultPrevented) event.preventDefault()
  }
  window.addEventListener('keydown', hear, { capture: true })
  window.addEventListener('keyup', hear, { capture: true })
  editor.disposables.add(() => {
    window.removeEventListener('keydown', hear, { capture: true })
    window.removeEventListener('keyup', hear, { capture: true })
  })
}

function asSentBy(event: KeyboardEvent, { key, code, shiftKey }: UsKey): KeyboardEvent {
  const { type, altKey, ctrlKey, metaKey, repeat, location } = event
  return new KeyboardEvent(type, {
    bubbles: true, cancelable: true, composed: true, key, code, shiftKey, altKey, ctrlKey, metaKey, repeat, location,
  })
}
