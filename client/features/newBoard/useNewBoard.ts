import { useCallback, useState } from 'react'
import type { Agenda } from '../../../shared/interview/agenda.ts'
import type { AiPolicy } from '../../../shared/interview/aiPolicy.ts'
import type { KitLayer } from '../../../shared/kit/layers.ts'
import type { BoardPurpose, Hints } from '../../../shared/protocol/purpose.ts'
import { createKey, keepCreateKey } from '../../memory/createKey.ts'
import { markFresh } from '../../memory/freshBoard.ts'
import { putImport } from '../../memory/importHandover.ts'
import type { RecentBoard } from '../../memory/recentBoards.ts'
import { createBoard, type BoardWish } from '../../api/boards.ts'
import { sayUndone } from '../../api/sayFailure.ts'
import { boardPath } from '../../navigation/route.ts'
import { navigate } from '../../navigation/useRoute.ts'
import { START_WAYS } from '../../controls/startWays.ts'
import { readBoardFile } from './boardFile.ts'

/** What somebody chose of a new board before it is made. */
export interface StartChoice {
  use?: BoardPurpose
  layer?: KitLayer
  /** As is usual for its use when not given. */
  hints?: Hints
  agenda?: Agenda
  /** What a candidate may use of AI helpers. */
  ai?: AiPolicy
  /** A question of one's own, where there is no case study. */
  question?: string
  /** What the numbers of its case study are dealt with; the usual ones without. */
  seed?: string
}

/** A case study; all of it is on the board unless its use or a layer says otherwise. Or a blank. */
export interface KitStart extends StartChoice {
  from: 'kit'
  id: string
}

/** What a new board starts from. */
export type Start = ({ from: 'blank' } & StartChoice) | KitStart | { from: 'file'; file: File }

export interface Problem {
  what: string
  todo: string
  /** Absent when trying the same again cannot help. */
  again?: Start
}

export interface NewBoard {
  /** What is being made right now. */
  busy: Start | undefined
  problem: Problem | undefined
  /** What waits for the server's create key; undefined when none is asked for. */
  asksKeyFor: Start | undefined
  giveKey: (key: string) => void
  start: (start: Start) => void
  dismiss: () => void
}

/** Makes a board and goes to it; failures stay on the page as a problem. */
export function useNewBoard(remember: (board: RecentBoard) => void): NewBoard {
  const [busy, setBusy] = useState<Start>()
  const [problem, setProblem] = useState<Problem>()
  const [asksKeyFor, setAsksKeyFor] = useState<Start>()
  const run = async (start: Start) => {
    setBusy(start)
    setProblem(undefined)
    setAsksKeyFor(undefined)
    const made = await make(start, remember)
    if (made === 'needs key') setAsksKeyFor(start)
    else setProblem(made)
    setBusy(undefined)
  }
  const start = (next: Start) => {
    if (busy === undefined) void run(next)
  }
  const giveKey = (key: string) => {
    keepCreateKey(key)
    if (asksKeyFor !== undefined) start(asksKeyFor)
  }
  const dismiss = useCallback(() => {
    setProblem(undefined)
    setAsksKeyFor(undefined)
  }, [])
  return { busy, problem, asksKeyFor, giveKey, start, dismiss }
}

async function make(start: Start, remember: (board: RecentBoard) => void): Promise<Problem | 'needs key' | undefined> {
  const file = start.from === 'file' ? await readBoardFile(start.file) : undefined
  if (file?.ok === false) return { what: file.problem, todo: 'No board was made.' }
  const made = await createBoard(start.from === 'file' ? { title: file?.title } : wishOf(start), createKey())
  if (!made.ok && made.failure.kind === 'needsCreateKey') return 'needs key'
  if (!made.ok) {
    const { what, safe, todo } = sayUndone(made.failure, navigator.onLine)
    return { what: `No board was made. ${what}`, todo: `${safe} ${todo}`, again: start }
  }
  const { id, title, hostKey } = made.value
  const stored = file === undefined || (await putImport(id, file.text).then(() => true, () => false))
  if (!stored)
    return {
      what: 'This browser could not hand the file over.',
      todo: 'Leave private browsing or free some disk space, then open it again.',
      again: start,
    }
  // At once and not when the board has opened, because the host key exists nowhere else.
  remember({ id, key: hostKey, seat: 'host', title, lastOpenedAt: Date.now() })
  if (start.from !== 'file' && start.use === 'interview') markFresh(id)
  navigate(boardPath(id, hostKey))
  return undefined
}

function wishOf({ use = 'board', hints, agenda, ai, question, ...start }: Exclude<Start, { from: 'file' }>): BoardWish {
  const rules = { ...(hints && { hints }), ...(agenda && { agenda }), ...(ai && { ai }), ...(question && { question }) }
  const wish = { purpose: use, ...rules }
  if (start.from !== 'kit') return wish
  const { id, seed, layer = START_WAYS[use].layer } = start
  return { ...wish, kit: id, layer, ...(seed !== undefined && { seed }) }
}
