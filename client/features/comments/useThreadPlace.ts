import { useEffect, useState, type RefObject } from 'react'
import { useEditor, useQuickReactor, type Editor, type TLShapeId } from 'tldraw'
import { freeScreen } from '../../canvas/view/freeView.ts'
import { pinPlace } from '../../canvas/comments/pinPlace.ts'

/** From the tip of a pin to the card beside it. */
const GAP_PX = 44

/**
 * Keeps a card beside its pin, within what is free of panels, also while the camera moves; in the upper right where
 * there is no pin. Written to the element itself, because a moving camera must not draw panels.
 */
export function useThreadPlace(card: RefObject<HTMLElement | null>, on: string, isSheet: boolean): void {
  const editor = useEditor()
  const size = useSize(card)
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

/** Changes with the card's size, which follows from what is said. */
function useSize(card: RefObject<HTMLElement | null>): string {
  const [size, setSize] = useState('')
  useEffect(() => {
    const element = card.current
    if (element === null) return undefined
    const observer = new ResizeObserver(() => setSize(`${element.offsetWidth} ${element.offsetHeight}`))
    observer.observe(element)
    return () => observer.disconnect()
  }, [card])
  return size
}
