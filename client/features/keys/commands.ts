import type { Command } from '../../canvas/commands/command.ts'
import { showSheet } from './sheetState.ts'

/** Our sheet in the place of tldraw's, and by the key that lists the keys elsewhere. */
export const SHOW_SHEET = {
  id: 'open-kbd-shortcuts',
  keys: 'shift+/',
  sheet: { under: 'View', does: 'This sheet' },
  run: (editor) => showSheet(editor, true),
} as const satisfies Command

export const KEY_COMMANDS: readonly Command[] = [SHOW_SHEET]
