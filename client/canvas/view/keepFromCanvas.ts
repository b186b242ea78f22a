import type { KeyboardEvent, WheelEvent } from 'react'
import type { Editor } from 'tldraw'

/** For a panel over the canvas: what is clicked, typed or scrolled in it does not reach the canvas below. */
export function keepFromCanvas(editor: Editor) {
  const mark = (event: { nativeEvent: Event }): void => editor.markEventAsHandled(event)
  return {
    // Else a press between its fields gives the keys to what lies around it, and that is the canvas.
    tabIndex: -1,
    onPointerDown: mark,
    onWheelCapture: (event: WheelEvent) => event.stopPropagation(),
    // tldraw listens between the panel and React's root, so a key has to be marked on its way down.
    onKeyDownCapture: mark,
    onKeyUpCapture: mark,
    onKeyDown: (event: KeyboardEvent) => event.stopPropagation(),
    onKeyUp: (event: KeyboardEvent) => event.stopPropagation(),
  }
}
