import type { KeyboardEvent, WheelEvent } from 'react'
import type { Editor } from 'tldraw'

/** Handlers for a panel over the canvas: what is clicked, typed or scrolled in it does not reach the canvas below. */
export function keepFromCanvas(editor: Editor) {
  const mark = (event: { nativeEvent: Event }): void => editor.markEventAsHandled(event)
  return {
    onPointerDown: mark,
    onWheelCapture: (event: WheelEvent) => event.stopPropagation(),
    // tldraw listens between the panel and React's root, so a key has to be marked on its way down.
    onKeyDownCapture: mark,
    onKeyUpCapture: mark,
    onKeyDown: (event: KeyboardEvent) => event.stopPropagation(),
    onKeyUp: (event: KeyboardEvent) => event.stopPropagation(),
  }
}
