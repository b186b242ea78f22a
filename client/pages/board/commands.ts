import type { Command } from '../../canvas/commands/command.ts'
import { INSERT_KIT } from '../../canvas/commands/kitChoice.ts'
import { INSPECTOR_COMMANDS } from '../../features/inspector/commands.ts'
import { KEY_COMMANDS } from '../../features/keys/commands.ts'
import { OUTLINE_COMMANDS } from '../../features/outline/commands.ts'
import { TALK_COMMANDS } from '../../features/talk/commands.ts'
import { TIDY_COMMANDS } from '../../features/tidy/commands.ts'

/** All that a board's menus, keys and shortcut sheet have of ours. */
export const COMMANDS: readonly Command[] = [
  INSERT_KIT,
  ...TALK_COMMANDS,
  ...INSPECTOR_COMMANDS,
  ...OUTLINE_COMMANDS,
  ...TIDY_COMMANDS,
  ...KEY_COMMANDS,
]
