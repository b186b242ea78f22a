import { useEffect, useState } from 'react'
import type { PracticeRun } from '../../shared/interview/practiceRun.ts'
import { browserStorage } from './browserStorage.ts'
import { forgetAllRuns, forgetRun, keepRun, PRACTICE_RUNS_KEY, readRuns } from './practiceRuns.ts'

export interface PracticeRuns {
  /** The last one first. */
  runs: readonly PracticeRun[]
  forget: (run: PracticeRun) => void
  putBack: (run: PracticeRun) => void
  forgetAll: () => void
}

/** The runs of this browser, kept up to date with its other tabs. */
export function usePracticeRuns(): PracticeRuns {
  const [runs, setRuns] = useState(() => readRuns(browserStorage()))
  useEffect(() => {
    const onStorage = ({ key }: StorageEvent): void => {
      if (key === PRACTICE_RUNS_KEY || key === null) setRuns(readRuns(browserStorage()))
    }
    addEventListener('storage', onStorage)
    return () => removeEventListener('storage', onStorage)
  }, [])
  return {
    runs,
    forget: (run) => setRuns(forgetRun(browserStorage(), run)),
    putBack: (run) => setRuns(keepRun(browserStorage(), run)),
    forgetAll: () => setRuns(forgetAllRuns(browserStorage())),
  }
}
