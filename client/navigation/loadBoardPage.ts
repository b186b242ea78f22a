import { whenIdle } from './whenIdle.ts'

/** The board's code, which carries tldraw: a chunk of its own, so that home stays light. */
export function loadBoardPage() {
  return import('../pages/board/BoardPage.tsx')
}

/** Fetches the board's code while the browser has nothing else to do; answers with a cancel function. */
export function prefetchBoardPage(): () => void {
  // A failed prefetch is no news: opening a board tries again and tells.
  return whenIdle(() => void loadBoardPage().catch(() => undefined))
}
