import type { Command } from '../../canvas/commands/command.ts'
import { forgetNotebookField, openNotebook } from './notebookState.ts'

/** For viewers too: they read along. In the notebook Escape gives the keys back to the canvas. */
export const NOTEBOOK = {
  id: 'notebook',
  words: 'Notebook',
  keys: 'shift+n',
  menus: ['main'],
  sheet: { under: 'View', does: 'Write in the notebook' },
  forViewers: true,
  besideCanvas: true,
  field: { isComing: () => true, forget: forgetNotebookField },
  run: openNotebook,
} as const satisfies Command

export const NOTEBOOK_COMMANDS: readonly Command[] = [NOTEBOOK]
