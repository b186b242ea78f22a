import type { Command } from '../../canvas/commands/command.ts'
import { askForCurveballs, curveballDesk } from '../../canvas/round/curveballDesk.ts'
import { roundOf } from '../../canvas/round/editorRound.ts'
import { turnCard } from './cardView.ts'

const PLAY_CURVEBALL = {
  id: 'curveball-play',
  words: 'Play a curveball…',
  keys: 'shift+u',
  menus: ['main'],
  sheet: { under: 'Interview', does: 'Play a curveball' },
  forViewers: true,
  besideCanvas: true,
  forSeat: (editor) => curveballDesk(editor).acts !== undefined,
  run: (editor) => {
    if (curveballDesk(editor).acts !== undefined) askForCurveballs(editor)
  },
} as const satisfies Command

export const READ_CURVEBALL = {
  id: 'curveball-read',
  words: 'Read the last curveball',
  keys: 'shift+e',
  menus: ['main'],
  sheet: { under: 'Interview', does: 'Curveball: read, put away' },
  forViewers: true,
  when: (editor) => roundOf(editor)?.lastCurveball() !== undefined,
  run: (editor) => {
    const round = roundOf(editor)
    turnCard(editor, round?.lastCurveball(), round?.curveball() !== undefined)
  },
} as const satisfies Command

export const CURVEBALL_COMMANDS: readonly Command[] = [PLAY_CURVEBALL, READ_CURVEBALL]
