import type { RefObject } from 'react'
import { useEditor, useQuickReactor, type Editor, type TLShapeId } from 'tldraw'
import { freeScreen } from '../../canvas/view/freeView.ts'
import { pinPlace } from '../../canvas/comments/pinPlace.ts'
import { useSizeOf } from '../../controls/screen/useSizeOf.ts'

/** From the tip of a pin to the card beside it. */
const GAP_PX = 44

/**
 * Keeps a card beside its pin, within what is free of panels, also while the camera moves; in the upper right where
 * there is no pin. Written to the element itself, because a moving camera must not draw panels.
 */
export function useThreadPlace(card: RefObject<HTMLElement | null>, on: string, isSheet: boolean): void {
  const editor = useEditor()
  const size = useSizeOf(card)
  useQuickReactor('place the thread', () => {
    if (card.current !== null) stand(editor, card.current, on, isSheet)
  }, [editor, on, isSheet, size])
}

function stand(editor: Editor, { style, offsetWidth: w, offsetHeight: h }: HTMLElement, on: string, isSheet: boolean) {
  const free = freeScreen(editor)
  const place = pinPlace(editor, on)
  const isHere = place?.pageId === editor.getCurrentPageId()
  const pin = isHere ? editor.pageToViewport(place) : { x: free.maxX, y: free.y }
  const beside = isHere ? leftOf(editor, on) : undefined
  const x = pin.x + GAP_PX + w <= free.maxX ? pin.x + GAP_PX : (beside ?? pin.x) - GAP_PX / 2 - w
  const [left, top] = [within(x, free.x, free.maxX - w), within(pin.y - 32, free.y, free.maxY - h)]
  style.translate = isSheet ? '' : `${left}px ${top}px`
}

/** The left edge of what it is about, which stays in sight. */
function leftOf(editor: Editor, on: string): number | undefined {
  const bounds = editor.getShapePageBounds(on as TLShapeId)
  return bounds && editor.pageToViewport(bounds).x
}

function within(value: number, least: number, most: number): number {
  return Math.round(Math.max(least, Math.min(value, most)))
}
