import { atom, type Editor, type TLPageId } from 'tldraw'
import { contains, type Box } from '../../../shared/geometry/box.ts'
import { fitBox } from './fit.ts'
import { isSameCamera, type Camera } from '../../entry/view/fitCamera.ts'
import { bringIntoView, freeView } from './freeView.ts'

/** Whether all of a place can be seen now, clear of panels. */
export function isInView(editor: Editor, pageId: TLPageId, place: Box): boolean {
  return editor.getCurrentPageId() === pageId && contains(freeView(editor), place)
}

/** Shows a place because somebody asked for it: as large as now where it has room, else smaller; gives the camera. */
export function showPlace(editor: Editor, pageId: TLPageId, { x, y, w, h }: Box): Camera {
  if (editor.getCurrentPageId() !== pageId) editor.setCurrentPage(pageId)
  const free = freeView(editor)
  if (w > free.w || h > free.h) return fitBox(editor, { x, y, w, h }, 'glide')
  return bringIntoView(editor, { x, y, w, h })
}

/**
 * Takes the view somewhere, and tells afterwards whether it is still there, or on its way: whoever moves it ends that.
 *
 * @param go gives the camera that it ends at
 */
export function leadView(editor: Editor, go: () => Camera): () => boolean {
  const camera = go()
  const isGliding = atom('view is led', !isSameCamera(editor.getCamera(), camera))
  editor.once('stop-camera-animation', () => isGliding.set(false))
  return () => isGliding.get() || isSameCamera(editor.getCamera(), camera)
}
