import type { Command } from '../../canvas/commands/command.ts'
import { isOwnSpotlight, spotlightActs } from '../../canvas/spotlight/editorSpotlight.ts'

const SPOTLIGHT = {
  id: 'spotlight',
  words: 'Point at it for everyone',
  keys: 'shift+i',
  menus: ['context', 'main'],
  sheet: { under: 'Interview', does: 'Point at it for everyone' },
  forViewers: true,
  forSeat: (editor) => spotlightActs(editor) !== undefined,
  when: (editor) => isOwnSpotlight(editor) || editor.getSelectedShapeIds().length > 0,
  isOn: isOwnSpotlight,
  run: (editor) => spotlightActs(editor)?.turn(),
} as const satisfies Command

export const SPOTLIGHT_COMMANDS: readonly Command[] = [SPOTLIGHT]
