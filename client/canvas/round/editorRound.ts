import { EditorAtom, type Editor } from 'tldraw'
import type { ClockAct, RoundClock } from '../../../shared/interview/clock.ts'
import type { PlayedCard } from '../../../shared/interview/curveballs.ts'

/** The round of a board, as its canvas knows it. */
export interface EditorRound {
  clock(): RoundClock
  /** By the server's clock; undefined before it is known. */
  nowMs(): number | undefined
  /** The curveball that runs. */
  curveball(): PlayedCard | undefined
  /** The one that was played last, whether it runs or not. */
  lastCurveball(): PlayedCard | undefined
  /** What a host does to the clock; undefined for everybody else. */
  act: ((act: ClockAct) => void) | undefined
}

const ROUND = new EditorAtom<EditorRound | undefined>('round', () => undefined)

/** The round of the board that an editor shows; undefined for an editor without one. */
export function roundOf(editor: Editor): EditorRound | undefined {
  return ROUND.get(editor)
}

export function giveRound(editor: Editor, round: EditorRound): void {
  ROUND.set(editor, round)
}

const IS_BROUGHT = new EditorAtom('brought', () => false)

/** Whether what is put on the board now was drawn by nobody on it. */
export function isBrought(editor: Editor): boolean {
  return IS_BROUGHT.get(editor)
}

/** Runs what brings a case study onto the board. */
export function bringing(editor: Editor, run: () => void): void {
  IS_BROUGHT.set(editor, true)
  try {
    run()
  } finally {
    IS_BROUGHT.set(editor, false)
  }
}
