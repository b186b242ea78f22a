import type { Editor } from 'tldraw'
import type { InkPlace } from '../../entry/keptInk.ts'
import { movedBy } from '../../entry/view/fitCamera.ts'
import { openingPage } from '../../entry/view/openingView.ts'
import { fitBoard, showAt } from './fit.ts'

/**
 * Goes to the page where the board is. tldraw opens the first of the list, and anybody can put an empty page there; so
 * it is the page that the board was made with, or else the first that has something on it.
 */
export function landOnContent(editor: Editor): void {
  const pages = editor.getPages().map(({ id }) => id)
  const page = openingPage(pages, (id) => editor.getSortedChildIdsForParent(id).length > 0)
  if (page !== undefined && page !== editor.getCurrentPageId()) editor.setCurrentPage(page)
}

/** Shows what is there; with strokes that were put on it before, the place where these were drawn. */
export function landInView(editor: Editor, ink: InkPlace | undefined): void {
  if (ink === undefined || editor.getPage(ink.page) === undefined) return void fitBoard(editor, 'at once', 'readable')
  if (ink.page !== editor.getCurrentPageId()) editor.setCurrentPage(ink.page)
  const { x, y } = editor.getViewportScreenBounds()
  showAt(editor, movedBy(ink.view, { x: -x, y: -y }), ink.isFit)
}
