import type { Editor } from 'tldraw'
import type { Command } from '../../canvas/commands/command.ts'
import { isPinned, selectedComponents, togglePins } from '../../shapes/pins.ts'
import { straightenNow, tidyUp } from './tidyActions.ts'

/** Layout by key and from the menus. */
export const TIDY_COMMANDS: readonly Command[] = [
  {
    id: 'tidy-up',
    words: 'Tidy up',
    keys: 'shift+t',
    icon: 'pack',
    menus: ['context', 'quick actions'],
    sheet: { under: 'Arrange' },
    when: hasComponents,
    run: (editor) => void tidyUp(editor),
  },
  {
    id: 'straighten',
    words: 'Straighten selection',
    keys: 'shift+s',
    icon: 'align-center-vertical',
    menus: ['context'],
    sheet: { under: 'Arrange', does: 'Straighten the selection' },
    when: (editor) => hasComponents(editor) && selectedBoxes(editor) > 1,
    run: straightenNow,
  },
  {
    id: 'toggle-pin',
    words: 'Pin: tidy up leaves it here',
    keys: 'shift+p',
    menus: ['context'],
    sheet: { under: 'Arrange', does: 'Pin: tidy up leaves it' },
    when: (editor) => selectedComponents(editor).length > 0,
    isOn: (editor) => selectedComponents(editor).every(isPinned),
    run: togglePins,
  },
]

function hasComponents(editor: Editor): boolean {
  return editor.getCurrentPageShapes().some(({ type }) => type === 'component')
}

function selectedBoxes(editor: Editor): number {
  return editor.getSelectedShapes().filter(({ type }) => type !== 'arrow' && type !== 'lane').length
}
