import type { ServerTime } from './serverTime.ts'

interface Watching {
  setNetwork(isThere: boolean): void
  serverTime: ServerTime
}

/**
 * A socket notices a lost network only when nothing has come for half a minute; the browser says so at once. A page
 * that is looked at again may have slept.
 */
export function watchNetwork(connection: Watching): () => void {
  const up = (): void => connection.setNetwork(true)
  const down = (): void => connection.setNetwork(false)
  const seen = (): void => { if (document.visibilityState === 'visible') connection.serverTime.ask() }
  addEventListener('online', up)
  addEventListener('offline', down)
  document.addEventListener('visibilitychange', seen)
  return () => {
    removeEventListener('online', up)
    removeEventListener('offline', down)
    document.removeEventListener('visibilitychange', seen)
  }
}
