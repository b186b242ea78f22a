import { parseRun, RUN_LIMITS, type PracticeRun } from '../../shared/interview/practiceRun.ts'
import { readJson, type StorageLike } from './browserStorage.ts'

export const PRACTICE_RUNS_KEY = 'sevenstep.practiceRuns'

/** Which run: of which board, and when it began. */
export type RunKey = Pick<PracticeRun, 'board' | 'startedMs'>

/** The runs of this browser, the last first; what is damaged is left out. They are never sent anywhere. */
export function readRuns(storage: StorageLike): PracticeRun[] {
  const stored = readJson(storage, PRACTICE_RUNS_KEY)
  if (!Array.isArray(stored)) return []
  return stored.slice(0, RUN_LIMITS.runs).flatMap((one: unknown) => parseRun(one) ?? []).sort(lastFirst)
}

/** Writes a run in place of what was known of it; beyond the limit the earliest are forgotten. */
export function keepRun(storage: StorageLike, run: PracticeRun): PracticeRun[] {
  return write(storage, [run, ...readRuns(storage).filter((one) => !isSame(one, run))])
}

export function findRun(storage: StorageLike, key: RunKey): PracticeRun | undefined {
  return readRuns(storage).find((one) => isSame(one, key))
}

/** The run of a board that was scored though no clock was started. */
export function findRunWithoutClock(storage: StorageLike, board: string): PracticeRun | undefined {
  return readRuns(storage).find((one) => one.board === board && one.hasNoClock)
}

export function forgetRun(storage: StorageLike, key: RunKey): PracticeRun[] {
  return write(storage, readRuns(storage).filter((one) => !isSame(one, key)))
}

export function forgetRunsOf(storage: StorageLike, board: string): PracticeRun[] {
  return write(storage, readRuns(storage).filter((one) => one.board !== board))
}

export function forgetAllRuns(storage: StorageLike): PracticeRun[] {
  return write(storage, [])
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
