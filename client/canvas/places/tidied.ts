import { EditorAtom, type Editor } from 'tldraw'

const TURN = new EditorAtom<number | undefined>('tidied', () => undefined)

/** When this person tidied up last on this page, ms since 1970: what tells one time from another. */
export function tidiedTurn(editor: Editor): number | undefined {
  return TURN.get(editor)
}

export function noteTidied(editor: Editor, nowMs: number): void {
  TURN.set(editor, nowMs)
}
