import { EditorAtom, type Editor, type TLPageId } from 'tldraw'
import { contains, type Box } from '../../../shared/geometry/box.ts'
import { freeView } from '../view/freeView.ts'

/** A view that was moved as far as needed is not short of it by a rounding. */
const AIR_PX = 1

/** What was drawn last as a whole, until all of it was seen or something else is done. */
interface Drawn {
  pageId: TLPageId
  /** In page px. */
  box: Box
}

const DRAWN = new EditorAtom<Drawn | undefined>('drawn last', () => undefined)

/** Several things were drawn at once, and the view went where it goes. */
export function noteDrawn(editor: Editor, { x, y, w, h }: Box, pageId = editor.getCurrentPageId()): void {
  DRAWN.set(editor, { pageId, box: { x, y, w, h } })
}

export function forgetDrawn(editor: Editor): void {
  if (DRAWN.get(editor) !== undefined) DRAWN.set(editor, undefined)
}

/** Whether part of what was drawn last lies out of view or under a panel; undefined when nothing was drawn. */
export function isDrawnOutOfView(editor: Editor): boolean | undefined {
  const drawn = DRAWN.get(editor)
  if (drawn === undefined) return undefined
  const view = freeView(editor).expandBy(AIR_PX / editor.getZoomLevel())
  return drawn.pageId === editor.getCurrentPageId() && !contains(view, drawn.box)
}
