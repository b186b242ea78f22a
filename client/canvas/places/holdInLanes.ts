import { react, type Editor, type TLShape, type TLShapeId } from 'tldraw'
import { boardHolding } from '../../../shared/placing/holdInLanes.ts'
import { isReplaying } from '../../shapes/LinkBindingUtil.ts'
import { boardGraph } from '../graph/editorGraph.ts'
import { afterOthers } from '../guards/afterOthers.ts'
import { makeRoom } from './makeRoom.ts'

const IN_HAND = ['select.resizing', 'select.editing_shape'] as const

/**
 * A lane grows around a card in it that gets larger, in the same step of undo. It does so again, as no step of undo,
 * for what came or grew here a moment ago when it sticks out after others' changes: of two who make one lane larger at
 * the same moment, the size that one of them gave it is lost.
 */
export function holdInLanes(editor: Editor): void {
  const larger = new Set<string>()
  const noteOwn = afterOthers(editor, (recent) => hold(editor, recent, 'ignore'))
  const holdLarger = (): void => {
    if (editor.isDisposed || editor.isInAny(...IN_HAND) || larger.size === 0) return
    const ids = new Set(larger)
    larger.clear()
    hold(editor, ids, 'record')
  }
  const { sideEffects } = editor
  editor.disposables.add(sideEffects.registerAfterCreateHandler('shape', ({ id, type }, source) => {
    if (source === 'user' && type !== 'arrow') noteOwn(id)
  }))
  editor.disposables.add(sideEffects.registerAfterChangeHandler('shape', (before, after, source) => {
    if (source !== 'user' || isReplaying(editor) || !isLarger(after, before)) return
    noteOwn(after.id)
    larger.add(after.id)
    // The tool that made it larger has to end first.
    queueMicrotask(holdLarger)
  }))
  editor.disposables.add(react('hold what a hand made larger', () => {
    if (!editor.isInAny(...IN_HAND)) queueMicrotask(holdLarger)
  }))
}

function hold(editor: Editor, ids: ReadonlySet<string>, history: 'record' | 'ignore'): void {
  const shapes = [...ids].flatMap((id) => editor.getShape(id as TLShapeId) ?? [])
  const held = shapes.filter((one) => editor.getShapeParent(one)?.type === 'lane')
  const standing = held.length === 0 ? undefined : boardHolding(boardGraph(editor), new Set(held.map(({ id }) => id)))
  if (standing !== undefined) editor.run(() => makeRoom(editor, standing), { history })
}

function isLarger(is: TLShape, was: TLShape): boolean {
  if (is.type === 'lane' || is.type === 'arrow') return false
  const [to, from] = [sizeOf(is), sizeOf(was)]
  return to.w > from.w || to.h > from.h
}

function sizeOf({ props }: TLShape): { w: number; h: number } {
  const { w = 0, h = 0, growY = 0 } = props as Partial<Record<'w' | 'h' | 'growY', number>>
  return { w, h: h + growY }
}
