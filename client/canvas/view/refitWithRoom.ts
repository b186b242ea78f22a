import { react, type Editor } from 'tldraw'
import { refitBoard } from './fit.ts'

/**
 * Shows the whole board again when a panel beside the canvas opens or closes and the whole board was what one saw; not
 * while a text is written on it, which a keyboard on the screen makes room for.
 */
export function refitWithRoom(editor: Editor): void {
  let before = editor.getViewportScreenBounds()
  const stop = react('refit with the room', () => {
    const now = editor.getViewportScreenBounds()
    if (now.w === before.w && now.h === before.h) return
    before = now
    if (editor.getEditingShapeId() !== null) return
    // The panels over the canvas are laid out one frame later.
    editor.timers.requestAnimationFrame(() => refitBoard(editor))
  })
  editor.disposables.add(stop)
}
