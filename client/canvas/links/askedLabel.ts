import { EditorAtom, type Editor, type TLShapeId } from 'tldraw'

/** The link that somebody has just drawn here, until its label was asked for. */
const ASKED = new EditorAtom<TLShapeId | undefined>('asked label', () => undefined)

export function askForLabel(editor: Editor, id: TLShapeId): void {
  ASKED.set(editor, id)
}

export function isLabelAsked(editor: Editor, id: string): boolean {
  return ASKED.get(editor) === id
}

/** Once is enough: who comes back to the link later did not just draw it. */
export function endAskedLabel(editor: Editor, id: string): void {
  if (isLabelAsked(editor, id)) ASKED.set(editor, undefined)
}
