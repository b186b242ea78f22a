import { useCallback, useState } from 'react'
import type { KitLayer } from '../../../shared/kit/layers.ts'
import { createKey, keepCreateKey } from '../../memory/createKey.ts'
import { putImport } from '../../memory/importHandover.ts'
import type { RecentBoard } from '../../memory/recentBoards.ts'
import { createBoard, type BoardWish } from '../../api/boards.ts'
import { sayFailure } from '../../api/sayFailure.ts'
import { boardPath } from '../../navigation/route.ts'
import { navigate } from '../../navigation/useRoute.ts'
import { START_WAYS, type KitUse } from '../../controls/startWays.ts'
import { readBoardFile } from './boardFile.ts'

/** A case study; all of it is on the board unless its use or a layer says otherwise. */
export interface KitStart {
  from: 'kit'
  id: string
  use?: KitUse
  layer?: KitLayer
}

/** What a new board starts from. */
export type Start = { from: 'blank' } | KitStart | { from: 'file'; file: File }

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
  const made = await createBoard(start.from === 'kit' ? wishOf(start) : { title: file?.title }, createKey())
  if (!made.ok && made.failure.kind === 'needsCreateKey') return 'needs key'
  if (!made.ok) {
    const { what, safe, todo } = sayFailure(made.failure, navigator.onLine)
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
  navigate(boardPath(id, hostKey))
  return undefined
}

function wishOf({ id, use = 'reference', layer = START_WAYS[use].layer }: KitStart): BoardWish {
  return { kit: id, layer, practice: use === 'practise' }
}
