import type { Editor } from 'tldraw'
import type { Camera } from '../../entry/view/fitCamera.ts'
import { noteDrawn } from '../../canvas/places/drawn.ts'
import { bringIntoView, bringOutFrom } from '../../canvas/view/freeView.ts'
import { leadView } from '../../canvas/view/showPlace.ts'

/** A view that a box had moved aside. */
export interface AsideView {
  /** Where it was before. */
  before: Camera
  /** Nobody has moved it since. */
  isThere: () => boolean
}

/**
 * Brings out what was drawn from under a box that stays open.
 *
 * @param drawnFrom the camera before it was drawn
 * @param last where the same box had the view moved to before
 */
export function goAside(editor: Editor, box: HTMLElement, drawnFrom: Camera, last: AsideView | undefined): AsideView {
  return { before: last?.before ?? drawnFrom, isThere: leadView(editor, () => bringOutFrom(editor, box)) }
}

/**
 * Back to where it was, as far as what was drawn last is seen there: the box that hid it is gone. Where the board has
 * grown beyond the view, that is said.
 */
export function comeBackFromAside(editor: Editor, { before, isThere }: AsideView): void {
  if (!isThere()) return
  const drawn = editor.getSelectionPageBounds()
  if (drawn === null) editor.setCamera(before, { animation: { duration: 150 } })
  else bringIntoView(editor, drawn, undefined, before)
  const board = editor.getCurrentPageBounds()
  if (board !== undefined) noteDrawn(editor, board)
}
