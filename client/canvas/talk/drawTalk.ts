import type { Editor } from 'tldraw'
import { drawPlan } from '../places/drawPlan.ts'
import { selectQuietly } from '../view/quietSelection.ts'
import type { ReadTalk } from './readTalk.ts'

/**
 * Draws what was read, in one step of undo, and selects what one would go on from: the last component named, none after
 * several statements.
 */
export function drawTalk(editor: Editor, { talk, plan }: ReadTalk, text: string): void {
  const ids = drawPlan(editor, plan)
  const isMany = /[\n;]/.test(text.trim())
  const last = talk.nodes.at(-1)
  const id = isMany || last === undefined ? undefined : ids.get(last.key)
  selectQuietly(editor, id === undefined ? [] : [id])
}
