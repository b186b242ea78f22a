import type { Editor } from 'tldraw'
import type { Thread } from '../../../shared/comments/threads.ts'
import { showPlace } from '../view/showPlace.ts'
import type { BoardComments } from '../../sync/comments/boardComments.ts'
import { pinPlace, type PinPlace } from './pinPlace.ts'
import { sayWhere } from './sayWhere.ts'

export interface ListedThread {
  thread: Thread
  where: string
}

/** As one reads the board: page by page, from the top; what hangs on nothing any more at the end. */
export function listThreads(editor: Editor, comments: BoardComments): ListedThread[] {
  const pages = editor.getPages().map(({ id }) => id)
  const placed = comments.threads.get().map((thread) => ({ thread, place: pinPlace(editor, thread.on) }))
  const rank = ({ place }: { place: PinPlace | undefined }): readonly [number, number, number] =>
    place === undefined ? [pages.length, 0, 0] : [pages.indexOf(place.pageId), place.y, place.x]
  placed.sort((a, b) => {
    const [one, other] = [rank(a), rank(b)]
    return one[0] - other[0] || one[1] - other[1] || one[2] - other[2]
  })
  return placed.map(({ thread }) => ({ thread, where: sayWhere(editor, thread.on, thread.comments) }))
}

/** Brings what a thread hangs on into view; the view stays where that is gone. */
export function showThread(editor: Editor, on: string): void {
  const place = pinPlace(editor, on)
  if (place !== undefined) showPlace(editor, place.pageId, { x: place.x, y: place.y, w: 1, h: 1 })
}
