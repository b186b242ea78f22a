const KEY = 'sevenstep.lobby'

/** Says for this tab that an interview was just made here; a reload does not forget it. */
export function markFresh(boardId: string): void {
  attempt(() => sessionStorage.setItem(KEY, boardId))
}

export function isFresh(boardId: string): boolean {
  return attempt(() => sessionStorage.getItem(KEY)) === boardId
}

export function forgetFresh(boardId: string): void {
  if (isFresh(boardId)) attempt(() => sessionStorage.removeItem(KEY))
}

/** Blocked storage must not stop a board. */
function attempt<T>(run: () => T): T | undefined {
  try {
    return run()
  } catch {
    return undefined
  }
}
