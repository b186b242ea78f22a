import { EditorAtom, type Editor } from 'tldraw'
import { BALL_COUNTS, type BallCount } from '../../../../shared/interview/ballMoments.ts'
import { LEVELS, type Level } from '../../../../shared/interview/rubric.ts'
import { hostLaneOf, hostLaneState } from '../../../canvas/hostLane/editorHostLane.ts'
import { browserStorage } from '../../../memory/browserStorage.ts'

const ASKS_KEY = 'sevenstep.practice.asks'
const BALLS_KEY = 'sevenstep.practice.curveballs'
const LEVEL_KEY = 'sevenstep.practice.level'

/** What probes are for as long as nobody chose. */
export const USUAL_LEVEL: Level = 'senior'

/** A question to be answered aloud, and what a good answer holds. */
export interface AskedCard {
  kind: 'Probe' | 'Curveball'
  /** Beside its kind: where it belongs, at which level. */
  place: string
  ask: string
  lookFor: string
  /** A curveball that was ended before its time was up. */
  isCutShort?: boolean
}

interface PracticeState {
  /** Whether probes come by themselves while the clock runs. */
  asks: boolean
  /** How many curveballs do. */
  balls: BallCount
  /** When the round began, ms since 1970 by the server's clock; 0 before. */
  startedMs: number
  /** Whom the due ones are for. */
  level: Level | undefined
  /** Probes whose time has come in this round. */
  due: readonly AskedCard[]
  /** Curveballs of this round that are over. */
  over: readonly AskedCard[]
  /** What was asked and put away on this page; the lane of hosts says it, too, once it is there. */
  closed: ReadonlySet<string>
}

const STATE = new EditorAtom<PracticeState>('practice', () => ({
  asks: browserStorage().getItem(ASKS_KEY) !== 'no',
  balls: BALL_COUNTS.find((one) => String(one) === browserStorage().getItem(BALLS_KEY)) ?? 0,
  startedMs: 0, level: undefined, due: [], over: [], closed: new Set(),
}))

export function practiceWishes(editor: Editor): Pick<PracticeState, 'asks' | 'balls'> {
  const { asks, balls } = STATE.get(editor)
  return { asks, balls }
}

export function setAsking(editor: Editor, asks: boolean): void {
  browserStorage().setItem(ASKS_KEY, asks ? 'yes' : 'no')
  STATE.update(editor, (state) => ({ ...state, asks }))
}

export function setBallCount(editor: Editor, balls: BallCount): void {
  browserStorage().setItem(BALLS_KEY, String(balls))
  STATE.update(editor, (state) => ({ ...state, balls }))
}

/** The level that was chosen, here or beside the scores; undefined as long as none was. */
export function practiceLevel(editor: Editor): Level | undefined {
  return hostLaneOf(editor)?.sheet.level
}

/**
 * Remembers the level that is chosen, and begins with the one of the last practice where none is; answers whether that
 * is done.
 */
export function followLevel(editor: Editor, isBegun: boolean): boolean {
  const sheet = hostLaneOf(editor)?.sheet
  if (sheet === undefined) return isBegun
  const last = LEVELS.find((one) => one === browserStorage().getItem(LEVEL_KEY))
  if (sheet.level !== undefined) browserStorage().setItem(LEVEL_KEY, sheet.level)
  // Once: who takes it back has no level.
  else if (last !== undefined && !isBegun) sheet.setLevel(last)
  return true
}

/**
 * The level that is asked for: the chosen one, else the usual one. Undefined as long as the choice is being read, as
 * after a reload: a card for another level would come and go.
 */
export function askedLevel(editor: Editor): Level | undefined {
  return isReadingLane(editor) ? undefined : practiceLevel(editor) ?? USUAL_LEVEL
}

function isReadingLane(editor: Editor): boolean {
  const { kind } = hostLaneState(editor)
  return kind === 'none' || kind === 'opening'
}

/** A round that somebody of a level takes. */
export interface AskedRound {
  /** When it began, ms since 1970 by the server's clock; 0 before. */
  startedMs: number
  level: Level | undefined
}

/**
 * Says which of the planned probes a round has come to. What came stays, also when the time is put right; those of
 * another round were another's, and those of another level are asked as its own plan says, as after a reload.
 */
export function setDue(
  editor: Editor, { startedMs, level }: AskedRound, plan: readonly AskedCard[], isDue: (card: AskedCard) => boolean,
): void {
  STATE.update(editor, (state) => {
    const isSame = state.startedMs === startedMs
    const came = new Set(isSame && state.level === level ? state.due.map(({ ask }) => ask) : [])
    const due = plan.filter((card) => came.has(card.ask) || isDue(card))
    return { ...state, startedMs, level, due, ...(!isSame && { closed: new Set(), over: [] }) }
  })
}

export function setOver(editor: Editor, over: readonly AskedCard[]): void {
  STATE.update(editor, (state) => ({ ...state, over }))
}

/** The cards that wait for an answer, the first one first; none until it can be read which were answered. */
export function openCards(editor: Editor): AskedCard[] {
  if (isReadingLane(editor)) return []
  const { asks, startedMs, due, over, closed } = STATE.get(editor)
  const cards = [...over, ...(asks ? due : [])]
  if (cards.length === 0) return []
  const notes = hostLaneOf(editor)?.notes.all() ?? []
  const answered = new Set(notes.flatMap(({ source, about, atMs }) => (
    source === 'probe' && atMs >= startedMs ? [about] : []
  )))
  return cards.filter(({ ask }) => !closed.has(ask) && !answered.has(ask))
}

/** How an answer was, as who gave it sees it; `passed` for a question that was put away unanswered. */
export type Answered = 'good' | 'lacking' | 'passed'

const TAGS = { good: 'strength', lacking: 'concern', passed: 'plain' } as const

/** Puts a card away, and notes how it went for the scores. */
export function closeCard(editor: Editor, { ask }: AskedCard, answered: Answered): void {
  STATE.update(editor, (state) => ({ ...state, closed: new Set([...state.closed, ask]) }))
  hostLaneOf(editor)?.notes.add({ text: ask, tag: TAGS[answered], source: 'probe', about: ask })
}
