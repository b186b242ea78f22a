import type { Editor } from 'tldraw'
import { awaitField } from '../../controls/keys/awaitField.ts'
import { focusCanvas } from '../../shapes/focusCanvas.ts'
import type { Command } from './command.ts'

/** From the key on that asks for a field every key is meant for it, though it may come later. */
export function runByKey(editor: Editor, { field, run }: Command, usual: () => void = () => undefined): void {
  if (field?.isComing(editor) === true) {
    awaitField(editor.getContainer(), () => {
      field.forget(editor)
      focusCanvas(editor)
    })
  }
  run(editor, usual)
}
