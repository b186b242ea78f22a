import type { Editor, TLShape } from 'tldraw'
import { linkToRoute } from '../../../shared/routing/surroundings.ts'
import { straighten } from '../../../shared/tidy/straighten.ts'
import { rectOf } from '../../canvas/view/rectOf.ts'
import { boardGraph } from '../../canvas/graph/editorGraph.ts'
import { leadLinks } from '../../canvas/links/planLink.ts'
import { moveTo } from '../../canvas/places/moveTo.ts'
import { isPinned } from '../../shapes/pins.ts'
import { slideThrough } from './slide.ts'

export type StraightenResult = 'straightened' | 'too few' | 'straight already'

/** Brings the selected components into line, and leads the links between them straight. One step of undo. */
export function straightenSelection(editor: Editor): StraightenResult {
  const shapes = editor.getSelectedShapes().filter(({ type }) => type !== 'arrow' && type !== 'lane')
  if (shapes.length < 2) return 'too few'
  const before = shapes.map(({ id }) => rectOf(editor, id))
  const after = straighten(
    shapes.map((shape, at) => ({
      ...(before[at] as (typeof before)[0]),
      isFixed: isPinned(shape) || editor.isShapeOrAncestorLocked(shape),
    })),
  )
  const isDone = after.every(
    ({ x, y }, at) => Math.abs(x - (before[at]?.x ?? x)) + Math.abs(y - (before[at]?.y ?? y)) < 0.5,
  )
  if (isDone) return 'straight already'
  editor.markHistoryStoppingPoint('straighten')
  slideThrough(editor, () => editor.run(() => {
    shapes.forEach(({ id }, at) => moveTo(editor, id, after[at]))
    leadBetween(editor, shapes)
  }))
  return 'straightened'
}

function leadBetween(editor: Editor, shapes: readonly TLShape[]): void {
  const ids = new Set<string>(shapes.map(({ id }) => id))
  const links = boardGraph(editor).links.filter(
    ({ from, to, isElbow, isLocked }) => isElbow && !isLocked && from !== to && ids.has(from) && ids.has(to),
  )
  leadLinks(editor, links.map(linkToRoute))
}
