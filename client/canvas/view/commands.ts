import type { Command } from '../commands/command.ts'
import { fitBoard, fitSelection } from './fit.ts'

/** tldraw's own fits centre in the whole canvas, under the panels too, and make a single card fill the screen. */
export const VIEW_COMMANDS: readonly Command[] = [
  { id: 'zoom-to-fit', forViewers: true, run: (editor) => fitBoard(editor, 'glide') },
  {
    id: 'zoom-to-selection',
    forViewers: true,
    run(editor) {
      if (editor.getSelectedShapeIds().length > 0) fitSelection(editor, 'glide')
    },
  },
  { id: 'back-to-content', forViewers: true, run: (editor) => fitSelection(editor, 'glide') },
]
