import type { Editor } from 'tldraw'

const FIELD = 'input, textarea, [contenteditable]:not([contenteditable=false])'

/**
 * Lets a field keep the keys that opens while a pointer is pressed, as a double click does at its second press: the
 * browser would give them to what lies under the pointer with the `mousedown` that follows.
 */
export function keepPressFocus(editor: Editor): void {
  const container = editor.getContainer()
  const { ownerDocument: document } = container
  let before: Element | null = null
  const onPointerDown = (): void => {
    before = document.activeElement
  }
  const onMouseDown = (event: MouseEvent): void => {
    const field = document.activeElement
    if (field === null || field === before || !field.matches(FIELD)) return
    if (event.target instanceof Node && !field.contains(event.target)) event.preventDefault()
  }
  container.addEventListener('pointerdown', onPointerDown, { capture: true })
  container.addEventListener('mousedown', onMouseDown, { capture: true })
  editor.disposables.add(() => {
    container.removeEventListener('pointerdown', onPointerDown, { capture: true })
    container.removeEventListener('mousedown', onMouseDown, { capture: true })
  })
}
