import type { Editor } from 'tldraw'
import { expect, it } from 'vitest'
import {
  closeQuickInsert, openQuickInsert, quickInsertDraft, quickInsertOpening,
} from '../../../../client/features/talk/quickInsertState.ts'

/** Its canvas takes the keys, which is when a field that had them is left. */
function editorWith(onFocus: (editor: Editor) => void = () => undefined): Editor {
  const editor = { getIsReadonly: () => false, focus: () => undefined, getContainer: () => ({ focus: () => onFocus(editor) }) } as never as Editor
  return editor
}

it('what was typed and not sent is there when the box is opened again, on this board alone', () => {
  const [editor, other] = [editorWith(), editorWith()]
  openQuickInsert(editor, { by: 'key' })
  closeQuickInsert(editor, 'client -> gate')
  expect(quickInsertOpening(editor)).toBeUndefined()
  expect([quickInsertDraft(editor), quickInsertDraft(other)]).toEqual(['client -> gate', ''])
})

it('what was sent is not kept, though the field is left with it still in it', () => {
  const editor = editorWith((left) => closeQuickInsert(left, 'ranker'))
  openQuickInsert(editor, { by: 'key' })
  closeQuickInsert(editor)
  expect(quickInsertDraft(editor)).toBe('')
})
