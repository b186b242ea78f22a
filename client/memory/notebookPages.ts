import { STEPS } from '../../shared/kit/steps.ts'
import type { StepId } from '../../shared/notebook/pages.ts'
import { browserStorage, readJson, type StorageLike } from './browserStorage.ts'

const KEY = 'sevenstep.notebook.pages'
/** As many boards, the last used first. */
const MAX_BOARDS = 20

/** The page of the notebook that this browser had open last on a board; the first of one that it knows nothing of. */
export function readPage(board: string, storage: StorageLike = browserStorage()): StepId {
  const page = stored(storage).find(([id]) => id === board)?.[1]
  return STEPS.find(({ id }) => id === page)?.id ?? STEPS[0].id
}

export function rememberPage(board: string, page: StepId, storage: StorageLike = browserStorage()): void {
  const others = stored(storage).filter(([id]) => id !== board)
  storage.setItem(KEY, JSON.stringify([[board, page], ...others.slice(0, MAX_BOARDS - 1)]))
}

export function forgetPage(board: string, storage: StorageLike = browserStorage()): void {
  storage.setItem(KEY, JSON.stringify(stored(storage).filter(([id]) => id !== board)))
}

function stored(storage: StorageLike): [board: string, page: string][] {
  const value = readJson(storage, KEY)
  if (!Array.isArray(value)) return []
  return value.slice(0, MAX_BOARDS).flatMap((one: unknown) => {
    const [board, page] = Array.isArray(one) ? (one as unknown[]) : []
    return typeof board === 'string' && typeof page === 'string' ? [[board, page] as [string, string]] : []
  })
}
