import { EditorAtom, type Editor, type TLUiOverrides } from 'tldraw'

const IS_OPEN = new EditorAtom('kit dialog', () => false)

/** Whether the gallery of case studies lies over the board. */
export function isChoosingKit(editor: Editor): boolean {
  return IS_OPEN.get(editor)
}

export function chooseKit(editor: Editor): void {
  if (!editor.getIsReadonly()) IS_OPEN.set(editor, true)
}

export function endChoosingKit(editor: Editor): void {
  IS_OPEN.set(editor, false)
}

export const KIT_OVERRIDES: TLUiOverrides = {
  actions(editor, actions) {
    return {
      ...actions,
      'insert-kit': { id: 'insert-kit', label: 'Insert a case study', onSelect: () => chooseKit(editor) },
    }
  },
}
