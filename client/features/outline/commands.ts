import type { Command } from '../../canvas/commands/command.ts'
import { openOutline } from './outlineState.ts'

/** For viewers too. Once the outline has the focus, the panel itself takes the key to close. */
export const OUTLINE = {
  id: 'outline',
  words: 'Outline',
  keys: 'shift+o',
  sheet: { under: 'Walk the design' },
  forViewers: true,
  run: openOutline,
} as const satisfies Command

export const OUTLINE_COMMANDS: readonly Command[] = [OUTLINE]
