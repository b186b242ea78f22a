import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'

const LIMIT_MS = 30_000
const ASK_AGAIN_MS = 100

/** Asks again until there is an answer; `what` says what did not come. */
export async function soon<T>(what: string, ask: () => Promise<T | undefined>): Promise<T> {
  const deadline = Date.now() + LIMIT_MS
  let last: unknown
  while (Date.now() < deadline) {
    const answer = await ask().catch((error: unknown) => { last = error })
    if (answer !== undefined) return answer as T
    await pause(ASK_AGAIN_MS)
  }
  throw new Error(`${what}: not within ${LIMIT_MS / 1000} s${last === undefined ? '' : `, ${String(last)}`}`)
}

/** Ends a program that was started here, and waits for it. */
export async function endOf(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  const limit = new AbortController()
  const late = pause(5_000, 'late', { signal: limit.signal }).catch(() => 'ended')
  if ((await Promise.race([ended, late])) === 'late') child.kill('SIGKILL')
  limit.abort()
}
