import { EditorAtom, type Editor } from 'tldraw'
import type { PlayedCard } from '../../../shared/interview/curveballs.ts'

/** How this screen shows the card that was played last. A card is told by when it was played. */
export interface CardView {
  /** Put away by the person here. */
  awayMs: number | undefined
  /** To be read also when it runs no more. */
  keptMs: number | undefined
}

const VIEW = new EditorAtom<CardView>('view of the curveball', () => ({ awayMs: undefined, keptMs: undefined }))

export function cardView(editor: Editor): CardView {
  return VIEW.get(editor)
}

export function setCardView(editor: Editor, view: Partial<CardView>): void {
  VIEW.update(editor, (before) => ({ ...before, ...view }))
}

/** Whole, as one line that opens it, or not at all. */
export type CardLook = 'whole' | 'line' | 'none'

export function lookOf(last: PlayedCard | undefined, isRunning: boolean, { awayMs, keptMs }: CardView): CardLook {
  if (last === undefined) return 'none'
  if (isRunning) return awayMs === last.fromMs ? 'line' : 'whole'
  return keptMs === last.fromMs ? 'whole' : 'none'
}

/** Puts the card away, or shows it again. */
export function turnCard(editor: Editor, last: PlayedCard | undefined, isRunning: boolean): void {
  if (last !== undefined) setCardView(editor, turnedView(last, isRunning, cardView(editor)))
}

export function turnedView(last: PlayedCard, isRunning: boolean, view: CardView): CardView {
  if (lookOf(last, isRunning, view) === 'whole') return { awayMs: last.fromMs, keptMs: undefined }
  // One that runs is not kept beyond its end by that: its host may take it away.
  return { awayMs: undefined, keptMs: isRunning ? undefined : last.fromMs }
}
