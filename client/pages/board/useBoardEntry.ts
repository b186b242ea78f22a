import { useCallback, useEffect, useState } from 'react'
import type { BoardPurpose } from '../../../shared/protocol/purpose.ts'
import type { Seat } from '../../../shared/protocol/seats.ts'
import { browserStorage } from '../../memory/browserStorage.ts'
import { keptLicenseKey, keepLicenseKey } from '../../license/keptLicenseKey.ts'
import { findLicenseProblem, type LicenseProblem } from '../../license/canRunTldraw.ts'
import { readRecentBoards } from '../../memory/recentBoards.ts'
import { isAway, type Failure } from '../../api/answer.ts'
import type { BoardKitFacts } from '../../api/boards.ts'
import { forgetLaneCopy } from '../../sync/hostLane/laneCopy.ts'
import { askEntry, type EntryAnswers } from '../../entry/askEntry.ts'

/** What a link grants, found out before the canvas mounts. */
export type BoardEntry =
  | { kind: 'entering' }
  | { kind: 'entered'; seat: Seat; purpose: BoardPurpose; licenseKey: string | undefined; kit?: BoardKitFacts }
  | { kind: 'licence'; problem: LicenseProblem }
  | { kind: 'failed'; failure: Failure }

/**
 * Asks the server for the seat; while it is away, or says nothing for a while, a board this browser has opened before
 * is entered with the seat and the case study it had then. What it allows is the server's to say in any case.
 */
export function useBoardEntry(
  boardId: string, boardKey: string, asked: EntryAnswers | undefined,
): { entry: BoardEntry; retry: () => void } {
  const [entry, setEntry] = useState<BoardEntry>({ kind: 'entering' })
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    let current = true
    const answers = attempt === 0 && asked !== undefined ? asked : askEntry(boardId, boardKey)
    const show = (next: BoardEntry): void => { if (current) setEntry(next) }
    void enter(boardId, boardKey, answers, show).then(show)
    return () => { current = false }
  }, [boardId, boardKey, asked, attempt])
  const retry = useCallback(() => {
    setEntry({ kind: 'entering' })
    setAttempt((count) => count + 1)
  }, [])
  return { entry, retry }
}

/** How long a board that this browser keeps waits for the server. */
const PATIENCE_MS = 3_000

/** @param meanwhile told what there is to go on with while the server says nothing */
async function enter(
  boardId: string, boardKey: string, answers: EntryAnswers, meanwhile: (entry: BoardEntry) => void,
): Promise<BoardEntry> {
  const storage = browserStorage()
  const known = readRecentBoards(storage).find(({ id, key }) => id === boardId && key === boardKey)
  const kept = known && { kind: 'entered' as const, purpose: 'board' as const, seat: known.seat, kit: known.kit }
  const goOn = (): void => { if (kept) meanwhile({ ...kept, licenseKey: keptLicenseKey(storage) }) }
  const waiting = setTimeout(goOn, PATIENCE_MS)
  const [config, facts] = await Promise.all([answers.config, answers.facts])
  clearTimeout(waiting)
  if (config.ok) keepLicenseKey(storage, config.value.tldrawLicenseKey)
  const licenseKey = config.ok ? config.value.tldrawLicenseKey : keptLicenseKey(storage)
  const problem = findLicenseProblem(location, licenseKey, new Date())
  // Without the server's answer there may still be a key, so only a certain problem is one.
  if (problem !== undefined && config.ok) return { kind: 'licence', problem }
  if (facts.ok) return { kind: 'entered', licenseKey, purpose: 'board', ...facts.value }
  if (isAway(facts.failure) && kept !== undefined) return { ...kept, licenseKey }
  // The key was replaced while this page was closed: what was for hosts alone does not stay here.
  if (facts.failure.kind === 'notFound' && known?.seat === 'host') forgetLaneCopy(boardId)
  return { kind: 'failed', failure: facts.failure }
}
