import type { Command } from '../../canvas/commands/command.ts'
import { canMakeComponents, makeComponents } from './makeComponents.ts'

/** What is drawn plainly, as the part that it names. */
export const CONVERT_COMMANDS: readonly Command[] = [
  {
    id: 'make-component',
    words: 'Make it a component...',
    keys: 'shift+k',
    icon: 'duplicate',
    menus: ['context'],
    sheet: { under: 'Place and link', does: 'Make a named box a component' },
    when: canMakeComponents,
    run: makeComponents,
  },
]
