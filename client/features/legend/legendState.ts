import { EditorAtom, type Editor } from 'tldraw'
import { browserStorage } from '../../memory/browserStorage.ts'

const KEY = 'sevenstep.legend'

const IS_SHOWN = new EditorAtom('legend is shown', () => browserStorage().getItem(KEY) !== 'no')

/** Whether this browser wants a legend where one is needed. */
export function isLegendShown(editor: Editor): boolean {
  return IS_SHOWN.get(editor)
}

export function showLegend(editor: Editor, isShown: boolean): void {
  browserStorage().setItem(KEY, isShown ? 'yes' : 'no')
  IS_SHOWN.set(editor, isShown)
}
