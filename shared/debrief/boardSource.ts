import type { Thread } from '../comments/threads.ts'
import type { BoardRecord } from '../doc/boardRecord.ts'
import type { Agenda } from '../interview/agenda.ts'
import type { AiPolicy } from '../interview/aiPolicy.ts'
import type { AiRecord } from '../interview/aiRecord.ts'
import type { RoundClock } from '../interview/clock.ts'
import type { PlayedCard } from '../interview/curveballs.ts'
import type { NotebookTexts } from '../notebook/pages.ts'
import type { Ended, Revealed } from '../protocol/facts.ts'
import type { BoardPurpose, Hints } from '../protocol/purpose.ts'
import type { DebriefPerson } from './debrief.ts'

/** What everybody on a board can read of it. */
export interface BoardSource {
  title: string
  purpose: BoardPurpose
  /** Names of who sat in the candidate's seat, or practised. */
  candidates: readonly string[]
  records: readonly BoardRecord[]
  texts: NotebookTexts
  threads: readonly Thread[]
  clock: RoundClock
  agenda: Agenda
  ended: Ended | null
  reveal: Revealed | null
  hints: Hints
  ai: AiPolicy
  aiRecord: AiRecord
  played: readonly PlayedCard[]
  /** Who is known to be here, or to have been. */
  people: readonly DebriefPerson[]
  /** Whoever reads, and the names of those who are here: by them it is known who changed theirs. */
  reader?: Reader
  here?: readonly string[]
}

/** Whoever reads: their id, what they are called, and were before. */
export interface Reader {
  id: string
  name: string
  before: readonly string[]
}
