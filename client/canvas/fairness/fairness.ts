import { EditorAtom, type Editor } from 'tldraw'
import type { Hints } from '../../../shared/protocol/purpose.ts'

/** What a board lets the person before it look up. */
export interface Fairness {
  hints: Hints
  /** Case studies can be inserted. */
  hasKits: boolean
  /** Interviews somebody on this board, and so is not the one who is to draw. */
  isInterviewer: boolean
}

const FAIRNESS = new EditorAtom<Fairness>('fairness', () => ({ hints: 'on', hasKits: true, isInterviewer: false }))

export function fairnessOf(editor: Editor): Fairness {
  return FAIRNESS.get(editor)
}

/** Told by the page, which knows what the board is for and whose seat this is. */
export function setFairness(editor: Editor, fairness: Fairness): void {
  FAIRNESS.set(editor, fairness)
}
