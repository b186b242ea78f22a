import { useMemo, type PointerEvent } from 'react'
import { getPointerInfo, onDragFromToolbarToCreateShape, type Editor, type TLShapeId } from 'tldraw'

type Drag = { kind: 'idle' } | { kind: 'pressed'; x: number; y: number } | { kind: 'dragging' } | { kind: 'dragged' }

export interface DragToCreate {
  onPointerDown(event: PointerEvent<HTMLElement>): void
  onPointerMove(event: PointerEvent<HTMLElement>): void
  onPointerUp(event: PointerEvent<HTMLElement>): void
  onPointerCancel(): void
  /** Whether the click that follows belongs to a drag; asking forgets it. */
  wasDragged(): boolean
}

/**
 * Drags a new shape out of the palette; from the moment it is on the canvas tldraw moves it, with snapping, Escape and
 * undo.
 *
 * @param create makes the shape; the same function as long as the item is the same
 */
export function useDragToCreate(editor: Editor, create: (editor: Editor, id: TLShapeId) => void): DragToCreate {
  return useMemo(() => createDrag(editor, create), [editor, create])
}

function createDrag(editor: Editor, create: (editor: Editor, id: TLShapeId) => void): DragToCreate {
  let drag: Drag = { kind: 'idle' }
  return {
    onPointerDown(event) {
      drag = { kind: 'pressed', x: event.clientX, y: event.clientY }
      event.currentTarget.setPointerCapture(event.pointerId)
    },
    onPointerMove(event) {
      // Let go where nobody could see it; on the canvas the shape is let go of by itself.
      if (event.buttons === 0) drag = { kind: 'idle' }
      if (drag.kind !== 'pressed' || !isFarEnough(editor, drag, event)) return
      startDrag(editor, create, event, { x: drag.x, y: drag.y })
      drag = { kind: 'dragging' }
    },
    onPointerUp(event) {
      event.currentTarget.releasePointerCapture(event.pointerId)
      if (drag.kind !== 'dragging') return
      drag = { kind: 'dragged' }
      editor.dispatch({ type: 'pointer', target: 'canvas', name: 'pointer_up', ...getPointerInfo(editor, event) })
    },
    onPointerCancel() {
      if (drag.kind === 'dragging') editor.cancel()
      drag = { kind: 'idle' }
    },
    wasDragged() {
      const was = drag.kind === 'dragged'
      drag = { kind: 'idle' }
      return was
    },
  }
}

function isFarEnough(editor: Editor, from: { x: number; y: number }, { clientX, clientY }: PointerEvent): boolean {
  const { uiCoarseDragDistanceSquared, uiDragDistanceSquared } = editor.options
  const least = editor.getInstanceState().isCoarsePointer ? uiCoarseDragDistanceSquared : uiDragDistanceSquared
  return (clientX - from.x) ** 2 + (clientY - from.y) ** 2 >= least
}

/** Tells the editor that the pointer went down on the canvas and moved, because it saw neither: the palette did. */
function startDrag(
  editor: Editor,
  create: (editor: Editor, id: TLShapeId) => void,
  event: PointerEvent<HTMLElement>,
  point: { x: number; y: number },
): void {
  editor.run(() => {
    editor.setCurrentTool('select')
    editor.dispatch({
      type: 'pointer',
      target: 'canvas',
      name: 'pointer_down',
      ...getPointerInfo(editor, event),
      point,
    })
    // The press may have selected what lies under it.
    editor.selectNone()
    onDragFromToolbarToCreateShape(
      editor,
      { type: 'pointer', target: 'canvas', name: 'pointer_move', ...getPointerInfo(editor, event), point },
      { createShape: (id) => create(editor, id) },
    )
    editor.getContainer().focus()
  })
}
