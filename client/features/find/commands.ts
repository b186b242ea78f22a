import type { Command } from '../../canvas/commands/command.ts'
import { openFind } from './findState.ts'

/** For viewers too. */
const FIND = {
  id: 'find',
  words: 'Find on the board',
  keys: 'cmd+f,ctrl+f',
  menus: ['main'],
  sheet: { under: 'Walk the design' },
  forViewers: true,
  besideCanvas: true,
  run: openFind,
} as const satisfies Command

export const FIND_COMMANDS: readonly Command[] = [FIND]
