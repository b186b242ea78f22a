import { useLayoutEffect, type RefObject } from 'react'
import { useEditor, useValue, type Editor, type TLShapeId } from 'tldraw'
import type { Box } from '../../../shared/geometry/box.ts'
import { touchedOf } from './touched.ts'

/** Where the style sheet can put the card, the best first. Below stand what is asked of who practises, and the toolbar. */
const PLACES = ['top', 'top-right', 'top-left'] as const

/** On a narrower canvas the card would reach what stands in its lower right corner. */
const LEAST_WIDTH_PX = 700

/** Moves a card off what it touches, once that is known; where it covers nothing of it, it stays. */
export function useAwayFromTouched(element: RefObject<HTMLElement | null>): void {
  const editor = useEditor()
  const parts = useValue('touched', () => touchedOf(editor).parts, [editor])
  useLayoutEffect(() => {
    if (element.current === null || editor.getViewportScreenBounds().w < LEAST_WIDTH_PX) return
    placeAway(element.current, parts.flatMap(({ id }) => boxOnScreen(editor, id)))
  }, [editor, element, parts])
}

/** Tries each place as the style sheet has it, before anything is painted, and takes the one that covers least. */
export function placeAway(card: HTMLElement, touched: readonly Box[]): void {
  const places = [card.dataset['place'] ?? PLACES[0], ...PLACES].map((place) => {
    card.dataset['place'] = place
    const { x, y, width: w, height: h } = card.getBoundingClientRect()
    return { place, covers: touched.reduce((sum, box) => sum + sharedArea({ x, y, w, h }, box), 0) }
  })
  const least = Math.min(...places.map(({ covers }) => covers))
  card.dataset['place'] = places.find(({ covers }) => covers === least)!.place
}

function boxOnScreen(editor: Editor, id: TLShapeId): Box[] {
  const bounds = editor.getShapePageBounds(id)
  if (bounds === undefined) return []
  const [{ x, y }, zoom] = [editor.pageToScreen(bounds), editor.getZoomLevel()]
  return [{ x, y, w: bounds.w * zoom, h: bounds.h * zoom }]
}

function sharedArea(a: Box, b: Box): number {
  const w = Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x)
  const h = Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y)
  return Math.max(0, w) * Math.max(0, h)
}
