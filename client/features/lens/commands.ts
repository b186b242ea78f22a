import type { Command } from '../../canvas/commands/command.ts'
import { isLensOn, setLens } from '../../canvas/round/lens.ts'

const LENS = {
  id: 'step-lens',
  words: 'Colour by step',
  keys: 'shift+w',
  menus: ['main'],
  sheet: { under: 'Interview', does: 'Colour the board by step' },
  forViewers: true,
  isOn: isLensOn,
  run: (editor) => setLens(editor, !isLensOn(editor)),
} as const satisfies Command

export const LENS_COMMANDS: readonly Command[] = [LENS]
