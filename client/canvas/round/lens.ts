import { EditorAtom, type Editor, type TLShape } from 'tldraw'
import { stampOf, type Stamp } from '../../../shared/interview/stamp.ts'

const IS_ON = new EditorAtom('lens', () => false)

/** Whether this screen shows at which step things were drawn. */
export function isLensOn(editor: Editor): boolean {
  return IS_ON.get(editor)
}

export function setLens(editor: Editor, isOn: boolean): void {
  IS_ON.set(editor, isOn)
}

/** What of the page was drawn while the clock of a round ran. */
export function stampedShapes(editor: Editor): { shape: TLShape; stamp: Stamp }[] {
  return editor.getCurrentPageShapes().flatMap((shape) => {
    const stamp = stampOf(shape.meta)
    return stamp === undefined ? [] : [{ shape, stamp }]
  })
}
