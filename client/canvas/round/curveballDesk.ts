import { EditorAtom, type Editor } from 'tldraw'
import type { Curveball } from '../../../shared/interview/curveballs.ts'
import { turnHostPage } from '../hostLane/hostPages.ts'

/** What a host does with curveballs. */
export interface CurveballActs {
  play: (card: Pick<Curveball, 'id' | 'title'>, minutes: number) => void
  end: () => void
  isBusy: boolean
}

interface Desk {
  /** Undefined for everybody but hosts, and once the board has ended. */
  acts: CurveballActs | undefined
  /** The cards, for hosts alone, where one that was played says what it touches to nobody else. */
  deck: readonly Curveball[] | undefined
  /** How often the cards were asked for. */
  asked: number
  /** They were, and have not taken the keys yet. */
  isAwaited: boolean
}

const DESK = new EditorAtom<Desk>('desk of curveballs', () => {
  return { acts: undefined, deck: undefined, asked: 0, isAwaited: false }
})

export function curveballDesk(editor: Editor): Desk {
  return DESK.get(editor)
}

export function giveCurveballActs(editor: Editor, acts: CurveballActs | undefined): void {
  DESK.update(editor, (desk) => ({ ...desk, acts }))
}

export function giveDeck(editor: Editor, deck: readonly Curveball[] | undefined): void {
  DESK.update(editor, (desk) => ({ ...desk, deck }))
}

/** Takes the keys to the cards, in the host's panel. */
export function askForCurveballs(editor: Editor): void {
  turnHostPage(editor, 'case')
  DESK.update(editor, (desk) => ({ ...desk, asked: desk.asked + 1, isAwaited: true }))
}

/** The cards have the keys now. */
export function cardsAreThere(editor: Editor): void {
  DESK.update(editor, (desk) => ({ ...desk, isAwaited: false }))
}
