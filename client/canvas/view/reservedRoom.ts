import { useLayoutEffect, type RefObject } from 'react'
import { EditorAtom, useEditor, type Box, type Editor } from 'tldraw'

/** A panel over the canvas, along one of its sides. */
interface Panel {
  side: 'left' | 'right' | 'top' | 'bottom'
  element: RefObject<HTMLElement | null>
}

const PANELS = new EditorAtom<readonly Panel[]>('panels over the canvas', () => [])

/**
 * Keeps the room of a panel free of what is newly placed or shown, for as long as `isReserved`. Known as soon as the
 * panel is there, because a board is fitted into the rest one frame later.
 */
export function useReservedRoom(element: Panel['element'], side: Panel['side'], isReserved = true): void {
  const editor = useEditor()
  useLayoutEffect(() => {
    if (!isReserved) return undefined
    const panel: Panel = { side, element }
    PANELS.update(editor, (panels) => [...panels, panel])
    return () => void PANELS.update(editor, (panels) => panels.filter((one) => one !== panel))
  }, [editor, element, side, isReserved])
}

/** The same for a panel along the top, which what stands below it moves down for: its every size is told. */
export function useTopPanel(element: Panel['element']): void {
  const editor = useEditor()
  useReservedRoom(element, 'top')
  useLayoutEffect(() => {
    if (element.current === null) return undefined
    const observer = new ResizeObserver(() => void PANELS.update(editor, (panels) => [...panels]))
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [editor, element])
}

/** What lies along a side now. */
export function panelsAlong(editor: Editor, side: Panel['side']): HTMLElement[] {
  return PANELS.get(editor).flatMap((panel) => (panel.side === side ? (panel.element.current ?? []) : []))
}

/**
 * How far the panels on a side reach into the canvas, in px; 0 where there is none. Measured when asked, because panels
 * change their size without telling.
 */
export function reservedPx(editor: Editor, side: Panel['side']): number {
  const screen = editor.getViewportScreenBounds()
  return PANELS.get(editor).reduce((most, panel) => {
    const box = panel.side === side ? panel.element.current?.getBoundingClientRect() : undefined
    // One that the style sheet hides on this screen, or with nothing in it, has no size.
    return box === undefined || box.width === 0 || box.height === 0 ? most : Math.max(most, reach(screen, box, side))
  }, 0)
}

function reach(screen: Box, box: DOMRect, side: Panel['side']): number {
  if (side === 'left') return box.right - screen.x
  if (side === 'right') return screen.x + screen.w - box.left
  return side === 'top' ? box.bottom - screen.y : screen.y + screen.h - box.top
}
