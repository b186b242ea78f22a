import type { Command } from '../../canvas/commands/command.ts'
import { openQuickInsert } from './quickInsertState.ts'

export const TALK_COMMANDS: readonly Command[] = [
  {
    id: 'quick-insert',
    words: 'Insert a component',
    // As in every editor with commands.
    keys: '/',
    sheet: { under: 'Place and link', also: ['double click'] },
    besideCanvas: true,
    run: (editor) => openQuickInsert(editor, { by: 'key' }),
  },
]
