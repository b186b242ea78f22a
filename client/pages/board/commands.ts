import type { Command } from '../../canvas/commands/command.ts'
import { INSERT_KIT } from '../../canvas/commands/kitChoice.ts'
import { VIEW_COMMANDS } from '../../canvas/view/commands.ts'
import { PLACE_COMMANDS } from '../../canvas/places/commands.ts'
import { CLOCK_COMMANDS } from '../../features/clock/commands.ts'
import { COMMENT_COMMANDS } from '../../features/comments/commands.ts'
import { CONVERT_COMMANDS } from '../../features/convert/commands.ts'
import { FIND_COMMANDS } from '../../features/find/commands.ts'
import { HOST_NOTE_COMMANDS } from '../../features/hostNotes/commands.ts'
import { INSPECTOR_COMMANDS } from '../../features/inspector/commands.ts'
import { KEY_COMMANDS } from '../../features/keys/commands.ts'
import { CURVEBALL_COMMANDS } from '../../features/curveballs/commands.ts'
import { EXPORT_COMMANDS } from '../../features/export/commands.ts'
import { LEGEND_COMMANDS } from '../../features/legend/commands.ts'
import { LENS_COMMANDS } from '../../features/lens/commands.ts'
import { NOTEBOOK_COMMANDS } from '../../features/notebook/commands.ts'
import { OUTLINE_COMMANDS } from '../../features/outline/commands.ts'
import { REACTION_COMMANDS } from '../../features/reactions/commands.ts'
import { SPOTLIGHT_COMMANDS } from '../../features/spotlight/commands.ts'
import { TALK_COMMANDS } from '../../features/talk/commands.ts'
import { TIDY_COMMANDS } from '../../features/tidy/commands.ts'

/** All that a board's menus, keys and shortcut sheet have of ours. */
export const COMMANDS: readonly Command[] = [
  INSERT_KIT,
  ...PLACE_COMMANDS,
  ...TALK_COMMANDS,
  ...CONVERT_COMMANDS,
  ...FIND_COMMANDS,
  ...INSPECTOR_COMMANDS,
  ...COMMENT_COMMANDS,
  ...HOST_NOTE_COMMANDS,
  ...NOTEBOOK_COMMANDS,
  ...OUTLINE_COMMANDS,
  ...TIDY_COMMANDS,
  ...VIEW_COMMANDS,
  ...LEGEND_COMMANDS,
  ...LENS_COMMANDS,
  ...CLOCK_COMMANDS,
  ...SPOTLIGHT_COMMANDS,
  ...REACTION_COMMANDS,
  ...CURVEBALL_COMMANDS,
  ...EXPORT_COMMANDS,
  ...KEY_COMMANDS,
]
