import type { Editor, TLPageId } from 'tldraw'
import { HOME_PAGE } from '../../content/crowd.ts'

/**
 * Goes to the page where the board is. tldraw opens the first of the list, and anybody can put an empty page there; so
 * it is the page that the board was made with, or else the first that has something on it.
 */
export function landOnContent(editor: Editor): void {
  const pages = editor.getPages().map(({ id }) => id)
  const home = pages.filter((id) => id === HOME_PAGE)
  const page = [...home, ...pages].find((id) => isUsed(editor, id)) ?? home[0]
  if (page !== undefined && page !== editor.getCurrentPageId()) editor.setCurrentPage(page)
}

function isUsed(editor: Editor, page: TLPageId): boolean {
  return editor.getSortedChildIdsForParent(page).length > 0
}
