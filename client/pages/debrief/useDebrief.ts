import { react } from '@tldraw/state'
import { useEffect, useState } from 'react'
import type { BoardSource } from '../../../shared/debrief/boardSource.ts'
import type { Debrief, Handed } from '../../../shared/debrief/debrief.ts'
import { readCandidateDebrief, readHostDebrief, type SayTime } from '../../../shared/debrief/readDebrief.ts'
import type { BoardRecord } from '../../../shared/doc/boardRecord.ts'
import type { Kit } from '../../../shared/kit/kit.ts'
import { LIMITS } from '../../../shared/protocol/limits.ts'
import type { BoardPurpose } from '../../../shared/protocol/purpose.ts'
import type { SeatsHere } from '../../features/room/useSeats.ts'
import { browserStorage } from '../../memory/browserStorage.ts'
import { browserDice, formerNames, readPerson } from '../../memory/person.ts'
import { readRecentBoards } from '../../memory/recentBoards.ts'
import type { HostLane } from '../../sync/hostLane/openHostLane.ts'
import type { ReadBoard } from '../../sync/reading/readBoard.ts'
import { seenLane } from './useHostSource.ts'
import { whoSat, type SeenPeople, type WhoSat } from './whoSat.ts'

export interface DebriefParts {
  boardId: string
  board: ReadBoard
  purpose: BoardPurpose
  seats: SeatsHere
  isHost: boolean
  lane: HostLane | undefined
  kit: Kit | undefined
  handed: Handed
}

/** Both copies of a debrief: the host's only for hosts. */
export interface Debriefs {
  host: Debrief | undefined
  candidate: Debrief
  records: readonly BoardRecord[]
}

/** Rest after the last change before it is read again, and after that while a clock runs. */
const REST_MS = 300
const AGAIN_MS = 30_000

/** The debrief of a board, read again when something of it has changed. */
export function useDebrief(parts: DebriefParts): Debriefs {
  const { boardId, board, purpose, seats, isHost, lane, kit, handed } = parts
  const [debriefs, setDebriefs] = useState(() => readAll(parts))
  useEffect(() => {
    const current = { boardId, board, purpose, seats, isHost, lane, kit, handed }
    let timer: ReturnType<typeof setTimeout> | undefined
    const read = (): void => {
      timer = undefined
      setDebriefs(readAll(current))
    }
    read()
    // Not pushed on by every further change, or it would be out of date for as long as somebody drags.
    const stop = react('debrief', () => {
      follow(current)
      timer ??= setTimeout(read, REST_MS)
    })
    const again = setInterval(() => {
      if (board.facts.get('clock').get().phase === 'running') read()
    }, AGAIN_MS)
    return () => {
      stop()
      clearTimeout(timer)
      clearInterval(again)
    }
  }, [boardId, board, purpose, seats, isHost, lane, kit, handed])
  return debriefs
}

/** Reads all signals that a debrief is made from. */
function follow(parts: DebriefParts): void {
  sourceOf(parts)
  peopleOf(parts)
  parts.board.facts.get('pairings').get()
  parts.board.serverTime.nowMs()
  if (parts.lane !== undefined) seenLane(parts.lane)
}

function readAll(parts: DebriefParts): Debriefs {
  const { board, isHost, lane, kit, handed } = parts
  const source = sourceOf(parts)
  // Before the server's time is known, a clock that runs is read as it began: this computer's own may be hours off.
  const say: SayTime = { sayTime, sayBeside, nowMs: board.serverTime.closestMs(source.clock.sinceMs ?? Date.now()) }
  const { everybody, host: known } = peopleOf(parts)
  const host = { lane: lane && seenLane(lane), kit, pairings: board.facts.get('pairings').get() }
  return {
    host: isHost ? readHostDebrief({ ...source, ...known }, host, say) : undefined,
    candidate: readCandidateDebrief({ ...source, ...everybody }, handed, say),
    records: source.records,
  }
}

type WithoutPeople = Omit<BoardSource, keyof WhoSat>

function sourceOf({ purpose, board: { facts, records, texts, threads, here } }: DebriefParts): WithoutPeople {
  const all = records.get()
  const title = String(all.find(({ id }) => id === 'document:document')?.['name'] ?? '')
  return {
    title: title.slice(0, LIMITS.maxTitleLength), purpose,
    records: all, texts: texts.get(), threads: threads.get(),
    clock: facts.get('clock').get(), agenda: facts.get('agenda').get(), ended: facts.get('ended').get(),
    reveal: facts.get('reveal').get(), hints: facts.get('hints').get(),
    ai: facts.get('ai').get(), aiRecord: facts.get('aiRecord').get(), played: facts.get('curveball').get(),
    reader: { ...readPerson(browserStorage(), browserDice()), before: formerNames(browserStorage()) },
    here: here.get().map(({ name }) => name),
  }
}

function peopleOf({ boardId, board, purpose, seats }: DebriefParts): ReturnType<typeof whoSat> {
  const known = readRecentBoards(browserStorage()).find(({ id }) => id === boardId)
  const own = readPerson(browserStorage(), browserDice()).name
  const seat = board.seat.get()
  return whoSat({ purpose, seat, own, here: board.here.get(), seats, known, facts: practisedOf(board) })
}

function practisedOf({ facts }: ReadBoard): SeenPeople['facts'] {
  return { practised: facts.get('practised').get(), ended: facts.get('ended').get() }
}

const DAY = { day: 'numeric', month: 'short', year: 'numeric' } as const
const MINUTE = { hour: '2-digit', minute: '2-digit' } as const

function sayTime(ms: number): string {
  return new Date(ms).toLocaleString('en-GB', { ...DAY, ...MINUTE })
}

function sayBeside(ms: number, besideMs: number): string {
  const isSameDay = new Date(ms).toDateString() === new Date(besideMs).toDateString()
  return isSameDay ? new Date(ms).toLocaleTimeString('en-GB', MINUTE) : sayTime(ms)
}
