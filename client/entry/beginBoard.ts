import { isAway, type Answer } from '../api/answer.ts'
import type { BoardFacts } from '../api/boards.ts'
import { browserStorage } from '../memory/browserStorage.ts'
import { readRecentBoards } from '../memory/recentBoards.ts'
import { boardPath, readRoute } from '../navigation/route.ts'
import { canEdit } from '../../shared/protocol/seats.ts'
import { askEntry, type EntryAnswers } from './askEntry.ts'
import { BegunOpening } from './begunOpening.ts'
import { startFirstInk, type FirstInk } from './firstInk.ts'

/** What was begun for a board before the code that shows it was there. */
export interface BegunBoard {
  boardId: string
  boardKey: string
  answers: EntryAnswers
  ink: FirstInk
  opening: BegunOpening
}

/** Asks about the board of an address and lets strokes be drawn; undefined for other pages. */
export function beginBoard(address: { pathname: string; hash: string }): BegunBoard | undefined {
  const route = readRoute(address)
  if (route.page !== 'board') return undefined
  const { boardId, boardKey } = route
  tidyAddress(boardPath(boardId, boardKey))
  const answers = askEntry(boardId, boardKey)
  const ink = startFirstInk(answers.facts.then((facts) => mayDraw(facts, boardId, boardKey)))
  return { boardId, boardKey, answers, ink, opening: beginOpening(boardId, boardKey, answers, ink) }
}

/** Only where the server has said that there is such a board, and who this is: all else takes more than that. */
function beginOpening(boardId: string, boardKey: string, answers: EntryAnswers, ink: FirstInk): BegunOpening {
  const mayOpen = answers.facts.then((facts) => {
    if (!facts.ok) return undefined
    const { seat, purpose = 'board' } = facts.value
    const board = { boardId, boardKey, seat, purpose }
    return async (signal: AbortSignal) => (await import('./openEarly.ts')).openEarly(board, ink, signal)
  })
  return new BegunOpening(mayOpen, () => ink.pause())
}

/** A link that came with more than belongs to it is not handed on that way; and a key belongs behind the #. */
function tidyAddress(path: string): void {
  if (location.pathname + location.hash !== path) history.replaceState(history.state, '', path)
}

/** Without the server the board is opened with the seat that this browser had, and so is the ink. */
function mayDraw(facts: Answer<BoardFacts>, boardId: string, boardKey: string): boolean {
  if (facts.ok) return canEdit(facts.value.seat) && facts.value.isHeldBack !== true
  if (!isAway(facts.failure)) return false
  const known = readRecentBoards(browserStorage()).find(({ id, key }) => id === boardId && key === boardKey)
  return known !== undefined && canEdit(known.seat)
}
