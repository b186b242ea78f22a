import { parseRun, RUN_LIMITS, type PracticeRun } from '../../shared/interview/practiceRun.ts'
import { readJson, type StorageLike } from './browserStorage.ts'

export const PRACTICE_RUNS_KEY = 'sevenstep.practiceRuns'
const DELETED_KEY = 'sevenstep.practiceRuns.deleted'
const MOST_DELETED = 500

/** Which run: of which board, and when it began. */
export type RunKey = Pick<PracticeRun, 'board' | 'startedMs'>

/** The runs of this browser, the last first; what is damaged is left out. They are never sent anywhere. */
export function readRuns(storage: StorageLike): PracticeRun[] {
  const stored = readJson(storage, PRACTICE_RUNS_KEY)
  if (!Array.isArray(stored)) return []
  return stored.slice(0, RUN_LIMITS.runs).flatMap((one: unknown) => parseRun(one) ?? []).sort(lastFirst)
}

/**
 * Writes a run in place of what was known of it, unless somebody deleted it: its board is still there, and tells of it
 * each time that it is opened.
 */
export function recordRun(storage: StorageLike, run: PracticeRun): PracticeRun[] {
  return readDeleted(storage).includes(idOf(run)) ? readRuns(storage) : keepRun(storage, run)
}

/** Writes a run even if it was deleted; beyond the limit the earliest are forgotten. */
export function keepRun(storage: StorageLike, run: PracticeRun): PracticeRun[] {
  const [deleted, id] = [readDeleted(storage), idOf(run)]
  if (deleted.includes(id)) writeDeleted(storage, deleted.filter((one) => one !== id))
  return write(storage, [run, ...readRuns(storage).filter((one) => !isSame(one, run))])
}

export function findRun(storage: StorageLike, key: RunKey): PracticeRun | undefined {
  return readRuns(storage).find((one) => isSame(one, key))
}

/** The run of a board that was scored though no clock was started. */
export function findRunWithoutClock(storage: StorageLike, board: string): PracticeRun | undefined {
  return readRuns(storage).find((one) => one.board === board && one.hasNoClock)
}

/** Deletes a run for good: it is not recorded again. */
export function forgetRun(storage: StorageLike, run: PracticeRun): PracticeRun[] {
  addDeleted(storage, [run])
  return dropRun(storage, run)
}

/** Takes out a run in whose place another is recorded. */
export function dropRun(storage: StorageLike, key: RunKey): PracticeRun[] {
  return write(storage, readRuns(storage).filter((one) => !isSame(one, key)))
}

export function forgetRunsOf(storage: StorageLike, board: string): PracticeRun[] {
  return write(storage, readRuns(storage).filter((one) => one.board !== board))
}

export function forgetAllRuns(storage: StorageLike): PracticeRun[] {
  addDeleted(storage, readRuns(storage))
  return write(storage, [])
}

function readDeleted(storage: StorageLike): readonly unknown[] {
  const stored = readJson(storage, DELETED_KEY)
  return Array.isArray(stored) ? stored : []
}

function addDeleted(storage: StorageLike, runs: readonly PracticeRun[]): void {
  writeDeleted(storage, [...new Set([...readDeleted(storage), ...runs.map(idOf)])])
}

function writeDeleted(storage: StorageLike, deleted: readonly unknown[]): void {
  storage.setItem(DELETED_KEY, JSON.stringify(deleted.slice(-MOST_DELETED)))
}

/** One without a clock begins anew whenever it is looked at, so that its start says nothing. */
function idOf({ board, startedMs, hasNoClock }: PracticeRun): string {
  return `${board} ${hasNoClock ? 'scored' : startedMs}`
}

function isSame(one: RunKey, other: RunKey): boolean {
  return one.board === other.board && one.startedMs === other.startedMs
}

function lastFirst(a: RunKey, b: RunKey): number {
  return b.startedMs - a.startedMs
}

function write(storage: StorageLike, runs: readonly PracticeRun[]): PracticeRun[] {
  const kept = runs.toSorted(lastFirst).slice(0, RUN_LIMITS.runs)
  storage.setItem(PRACTICE_RUNS_KEY, JSON.stringify(kept))
  return kept
}
