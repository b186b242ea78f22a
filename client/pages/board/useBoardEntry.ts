import { useCallback, useEffect, useState } from 'react'
import type { Seat } from '../../../shared/protocol/seats.ts'
import { browserStorage } from '../../memory/browserStorage.ts'
import { findLicenseProblem, type LicenseProblem } from '../../license/canRunTldraw.ts'
import { readRecentBoards } from '../../memory/recentBoards.ts'
import type { Failure } from '../../api/answer.ts'
import { getBoard, type BoardKitFacts } from '../../api/boards.ts'
import { getConfig } from '../../api/config.ts'

/** What a link grants, found out before the canvas mounts. */
export type BoardEntry =
  | { kind: 'entering' }
  | { kind: 'entered'; seat: Seat; licenseKey: string | undefined; kit?: BoardKitFacts }
  | { kind: 'licence'; problem: LicenseProblem }
  | { kind: 'failed'; failure: Failure }

/**
 * Asks the server for the seat; offline, a board this browser has opened before is entered with the seat and the case
 * study it had then.
 */
export function useBoardEntry(boardId: string, boardKey: string): { entry: BoardEntry; retry: () => void } {
  const [entry, setEntry] = useState<BoardEntry>({ kind: 'entering' })
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    let current = true
    void enter(boardId, boardKey).then((next) => current && setEntry(next))
    return () => { current = false }
  }, [boardId, boardKey, attempt])
  const retry = useCallback(() => {
    setEntry({ kind: 'entering' })
    setAttempt((count) => count + 1)
  }, [])
  return { entry, retry }
}

async function enter(boardId: string, boardKey: string): Promise<BoardEntry> {
  const [config, facts] = await Promise.all([getConfig(), getBoard(boardId, boardKey)])
  const licenseKey = config.ok ? config.value.tldrawLicenseKey : undefined
  const problem = findLicenseProblem(location, licenseKey, new Date())
  // Without the server's answer there may still be a key, so only a certain problem is one.
  if (problem !== undefined && config.ok) return { kind: 'licence', problem }
  if (facts.ok) return { kind: 'entered', seat: facts.value.seat, licenseKey, kit: facts.value.kit }
  const known = readRecentBoards(browserStorage()).find(({ id, key }) => id === boardId && key === boardKey)
  if (facts.failure.kind === 'offline' && known !== undefined)
    return { kind: 'entered', seat: known.seat, licenseKey, kit: known.kit }
  return { kind: 'failed', failure: facts.failure }
}
