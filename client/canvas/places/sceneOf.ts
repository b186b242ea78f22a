import type { Editor, VecLike } from 'tldraw'
import type { Scene } from '../../../shared/placing/arrangement.ts'
import { boardGraphWithCourses } from '../graph/editorGraph.ts'
import { freeView } from '../view/freeView.ts'

/** The page and where one looks at it. `at` is where the pointer asked for something new, in page px. */
export function sceneOf(editor: Editor, at?: VecLike): Scene {
  const { x, y, w, h } = at === undefined ? freeView(editor) : { x: at.x, y: at.y, w: 0, h: 0 }
  return { graph: boardGraphWithCourses(editor), view: { x, y, w, h } }
}
