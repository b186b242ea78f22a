import type { Editor, TLPointerEventInfo } from 'tldraw'

/**
 * Ends a press whose end never came: let go outside of the window, under a dialog or a menu of the browser, or taken
 * away by the system. Otherwise what is dragged would stick to a pointer that nobody presses. What was let go unseen
 * stays where it was seen last; what the system took away is given up.
 */
export function endLostPresses(editor: Editor): void {
  const isPressed = (): boolean => editor.inputs.getIsPointing() && !isHeldByKey(editor)
  const letGo = (): void => {
    if (isPressed()) editor.dispatch(releaseOf(editor))
  }
  const onMove = ({ pointerType, buttons }: PointerEvent): void => {
    if (pointerType !== 'touch' && buttons === 0) letGo()
  }
  const onDown = ({ isPrimary, buttons }: PointerEvent): void => {
    // A further button of a mouse is no new press, and a further finger belongs to a pinch.
    if (isPrimary && (buttons & (buttons - 1)) === 0) letGo()
  }
  const onCancel = ({ isPrimary }: PointerEvent): void => {
    if (!isPrimary || !isPressed()) return
    editor.cancel()
    letGo()
  }
  const listeners = { pointermove: onMove, pointerdown: onDown, pointercancel: onCancel }
  for (const [name, listener] of Object.entries(listeners))
    window.addEventListener(name, listener as EventListener, { capture: true })
  window.addEventListener('blur', letGo)
  editor.disposables.add(() => {
    for (const [name, listener] of Object.entries(listeners))
      window.removeEventListener(name, listener as EventListener, { capture: true })
    window.removeEventListener('blur', letGo)
  })
}

/** tldraw presses by key too, and then no button is down. */
function isHeldByKey({ inputs }: Editor): boolean {
  return inputs.keys.has('Comma')
}

function releaseOf(editor: Editor): TLPointerEventInfo {
  const { inputs } = editor
  const bounds = editor.getViewportScreenBounds()
  const { x, y, z } = inputs.getCurrentScreenPoint()
  return {
    type: 'pointer', target: 'canvas', name: 'pointer_up', point: { x: x + bounds.x, y: y + bounds.y, z },
    shiftKey: false, altKey: false, ctrlKey: false, metaKey: false, accelKey: false,
    pointerId: 1, button: inputs.buttons.has(1) ? 1 : inputs.buttons.has(2) ? 2 : 0,
    isPen: inputs.getIsPen(),
  }
}
