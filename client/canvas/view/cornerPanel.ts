import { useLayoutEffect, type RefObject } from 'react'
import { EditorAtom, useEditor, type Editor } from 'tldraw'
import type { Box } from '../../../shared/geometry/box.ts'

type Element = RefObject<HTMLElement | null>

const CORNERS = new EditorAtom<readonly Element[]>('panels in a corner', () => [])

/**
 * Says that a panel lies in a corner of the canvas: too small for everything to keep out of its whole side, and over
 * what is put at the selection.
 */
export function useCornerPanel(element: Element): void {
  const editor = useEditor()
  useLayoutEffect(() => {
    CORNERS.update(editor, (panels) => [...panels, element])
    return () => void CORNERS.update(editor, (panels) => panels.filter((one) => one !== element))
  }, [editor, element])
}

/** Where those panels are, in px of the canvas. Measured when asked, because they change their size without telling. */
export function cornerBoxes(editor: Editor): Box[] {
  const screen = editor.getViewportScreenBounds()
  return CORNERS.get(editor).flatMap(({ current }) => {
    const { x, y, width: w, height: h } = current?.getBoundingClientRect() ?? new DOMRect()
    return w > 0 && h > 0 ? [{ x: x - screen.x, y: y - screen.y, w, h }] : []
  })
}
