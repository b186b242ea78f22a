import type { Editor } from 'tldraw'
import type { ClockAct } from '../../../shared/interview/clock.ts'
import type { Command } from '../../canvas/commands/command.ts'
import { roundOf } from '../../canvas/round/editorRound.ts'

const isHost = (editor: Editor): boolean => roundOf(editor)?.act !== undefined

function act(one: ClockAct): (editor: Editor) => void {
  return (editor) => roundOf(editor)?.act?.(one)
}

export const TURN_CLOCK = {
  id: 'clock-turn',
  words: 'Start or pause the clock',
  keys: 'shift+c',
  menus: ['main'],
  sheet: { under: 'Interview', does: 'Clock: start, pause' },
  forViewers: true,
  forSeat: isHost,
  run: (editor) => act(roundOf(editor)?.clock().phase === 'running' ? 'pause' : 'start')(editor),
} as const satisfies Command

export const NEXT_STEP = {
  id: 'clock-next',
  words: 'Next step',
  keys: 'shift+x',
  sheet: { under: 'Interview', does: 'Clock: next step' },
  forViewers: true,
  forSeat: isHost,
  run: act('next'),
} as const satisfies Command

export const STEP_BACK = {
  id: 'clock-back',
  words: 'Back a step',
  keys: 'shift+b',
  sheet: { under: 'Interview', does: 'Clock: back a step' },
  forViewers: true,
  forSeat: isHost,
  run: act('back'),
} as const satisfies Command

export const MORE_TIME = {
  id: 'clock-extend',
  words: 'One more minute',
  keys: 'shift+a',
  sheet: { under: 'Interview', does: 'Clock: a minute more' },
  forViewers: true,
  forSeat: isHost,
  run: act('extend'),
} as const satisfies Command

export const CLOCK_COMMANDS: readonly Command[] = [TURN_CLOCK, NEXT_STEP, STEP_BACK, MORE_TIME]
