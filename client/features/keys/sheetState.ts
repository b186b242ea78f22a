import { EditorAtom, type Editor } from 'tldraw'

const IS_OPEN = new EditorAtom<boolean>('shortcut sheet', () => false)

export function isSheetOpen(editor: Editor): boolean {
  return IS_OPEN.get(editor)
}

export function showSheet(editor: Editor, isOpen: boolean): void {
  IS_OPEN.set(editor, isOpen)
}
