import { EditorAtom, type Editor, type TLShapeId } from 'tldraw'

/** What is selected only to go on from it, so that nothing opens over what was drawn beside it. */
const QUIET = new EditorAtom<string>('quiet selection', () => '')

export function selectQuietly(editor: Editor, ids: readonly TLShapeId[]): void {
  QUIET.set(editor, ids.join())
  editor.select(...ids)
}

/** @param key the ids of what is selected */
export function isQuiet(editor: Editor, key: string): boolean {
  return key !== '' && QUIET.get(editor) === key
}

/** Whatever is selected from now on is looked into. */
export function endQuiet(editor: Editor): void {
  QUIET.set(editor, '')
}
