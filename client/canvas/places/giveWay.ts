import type { Editor, TLShapeId } from 'tldraw'
import { clashesOf, givesWay } from '../../../shared/placing/giveWay.ts'
import { boardGraph } from '../graph/editorGraph.ts'
import { Recent } from '../guards/recent.ts'
import { PASTE_AIR, settleShapes } from './settleShapes.ts'

/** How long the one who should move is waited for, ms: their browser may be gone, or an older one. */
const PATIENCE_MS = 1500

/**
 * Two people who add something at the same moment, neither knowing of the other's, may be given one place. One of the
 * two moves its own then, and if it does not, the other does.
 */
export function giveWay(editor: Editor): void {
  const [own, theirs] = [new Recent(), new Recent()]
  let isAsked = false
  const look = (isPatient: boolean): void => {
    isAsked = false
    const now = performance.now()
    if (editor.isDisposed || editor.getIsReadonly()) return
    const clashes = clashesOf(boardGraph(editor), own.at(now), theirs.at(now))
    const moving = clashes.filter((clash) => !isPatient || givesWay(clash)).map((clash) => clash.own as TLShapeId)
    const held = editor.isIn('select.translating') ? editor.getSelectedShapeIds() : []
    const free = [...new Set(moving)].filter((id) => !held.includes(id))
    if (free.length > 0) editor.run(() => free.forEach((id) => settleShapes(editor, [id], { air: PASTE_AIR })))
    if (isPatient && clashes.length > moving.length) editor.timers.setTimeout(() => look(false), PATIENCE_MS)
  }
  editor.disposables.add(editor.sideEffects.registerAfterCreateHandler('shape', ({ id, type }, source) => {
    if (type === 'arrow') return
    const since = source === 'user' ? own : theirs
    since.note(id, performance.now())
    // What came along with it has to be there first.
    if (source !== 'user' && !isAsked) editor.timers.setTimeout(() => look(true), 0)
    if (source !== 'user') isAsked = true
  }))
}
