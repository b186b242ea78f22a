import { useRef, type RefObject } from 'react'
import { useEditor, useQuickReactor, type Editor } from 'tldraw'
import type { Point } from '../../../../shared/geometry/box.ts'
import { freeScreen } from '../../../canvas/view/freeView.ts'
import { useSizeOf } from '../../../controls/screen/useSizeOf.ts'
import { cardAround } from './cardAround.ts'
import { cardPlace } from './cardPlace.ts'

/** While a hand does one of these, nothing may lie in its way. */
const MOVING = ['translating', 'resizing', 'rotating', 'dragging_handle', 'brushing', 'drawing_link'].map(
  (state) => `select.${state}`,
)

/**
 * Keeps a card beside the selection: at rest it is placed anew, while the camera moves it goes along, and while
 * something is dragged it is out of the way. Written to the element itself, because a moving camera must not draw
 * panels.
 *
 * @param key names what is selected; empty where the style sheet places the card
 */
export function useCardPlace(card: RefObject<HTMLElement | null>, key: string): void {
  const editor = useEditor()
  const size = useSizeOf(card, key)
  const stood = useRef<Stood>(undefined)
  useQuickReactor('place the inspector', () => {
    if (card.current !== null) stood.current = stand(editor, card.current, key, stood.current)
  }, [editor, key, size])
}

/** Where a card stood for what, and where that was on the screen. */
type Stood = { key: string; anchor: Point; place: Point } | undefined

function stand(editor: Editor, { style, offsetWidth, offsetHeight }: HTMLElement, key: string, before: Stood): Stood {
  const isAway = isHandMoving(editor)
  style.visibility = isAway ? 'hidden' : ''
  if (key === '') style.translate = ''
  if (isAway || key === '') return undefined
  const anchor = editor.pageToViewport(editor.getSelectionPageBounds() ?? { x: 0, y: 0 })
  const place =
    before?.key === key && editor.getCameraState() === 'moving'
      ? { x: before.place.x + anchor.x - before.anchor.x, y: before.place.y + anchor.y - before.anchor.y }
      : cardPlace(freeScreen(editor), { w: offsetWidth, h: offsetHeight }, cardAround(editor))
  style.translate = `${Math.round(place.x)}px ${Math.round(place.y)}px`
  return { key, anchor, place }
}

function isHandMoving(editor: Editor): boolean {
  return editor.isInAny(...MOVING)
}
