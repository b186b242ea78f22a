import { useEffect } from 'react'
import { RECENT_BOARDS_KEY } from '../../memory/recentBoards.ts'

export interface Tab {
  window: EventTarget
  document: EventTarget & Pick<Document, 'visibilityState'>
}

/**
 * Calls `act` whenever a page may be looked at again, also as it comes back from the browser's own memory, and when
 * another tab has opened a board: once for all that happens together. Returns what ends it.
 */
export function watchComingIntoView({ window, document }: Tab, act: () => void): () => void {
  let isDue = false
  let isOver = false
  const soon = (): void => {
    if (isDue) return
    isDue = true
    queueMicrotask(() => {
      isDue = false
      if (!isOver) act()
    })
  }
  const seen = (): void => {
    if (document.visibilityState === 'visible') soon()
  }
  const stored = (event: Event): void => {
    if ((event as StorageEvent).key === RECENT_BOARDS_KEY) soon()
  }
  const ears = [
    [document, 'visibilitychange', seen], [window, 'focus', seen], [window, 'pageshow', seen],
    [window, 'storage', stored],
  ] as const
  for (const [target, name, hear] of ears) target.addEventListener(name, hear)
  return () => {
    isOver = true
    for (const [target, name, hear] of ears) target.removeEventListener(name, hear)
  }
}

export function useComingIntoView(act: () => void): void {
  useEffect(() => watchComingIntoView({ window, document }, act), [act])
}
