import type { Editor } from 'tldraw'

const MODIFIERS: ReadonlySet<string> = new Set(['Shift', 'Control', 'Alt', 'Meta'])

/** Whether a key event is meant for the canvas rather than for a panel or field over it. */
export function isOnCanvas(editor: Editor, { target }: KeyboardEvent): boolean {
  return target === editor.getContainer() || (target instanceof Element && target.closest('.tl-canvas') !== null)
}

/**
 * A key that is let go over the canvas counts only when it was pressed there. Otherwise the Enter that closes a box,
 * which gives the focus back to the canvas, would go on to rename the component it has just placed, and a Tab would
 * select the next one.
 */
export function ignoreForeignKeyUps(editor: Editor): void {
  const container = editor.getContainer()
  const pressed = new Set<string>()
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isOnCanvas(editor, event)) pressed.add(event.code)
  }
  const onKeyUp = (event: KeyboardEvent): void => {
    if (pressed.delete(event.code) || MODIFIERS.has(event.key)) return
    editor.markEventAsHandled(event)
    // tldraw takes an Escape from everywhere as held until it hears of its end, and passes over the next one till then.
    editor.inputs.keys.delete(event.code)
  }
  container.addEventListener('keydown', onKeyDown, { capture: true })
  container.addEventListener('keyup', onKeyUp, { capture: true })
  editor.disposables.add(() => {
    container.removeEventListener('keydown', onKeyDown, { capture: true })
    container.removeEventListener('keyup', onKeyUp, { capture: true })
  })
}
