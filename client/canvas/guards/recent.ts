/** As long as what somebody else does may still have been done without knowing of it, ms: a slow network, and a moment. */
const RECENT_MS = 10_000

/** Ids of what was done a moment ago. */
export class Recent {
  readonly #since = new Map<string, number>()

  note(id: string, nowMs: number): void {
    this.#since.set(id, nowMs)
  }

  /** The ids that are recent still; the others are forgotten. */
  at(nowMs: number): ReadonlySet<string> {
    for (const [id, sinceMs] of this.#since) if (nowMs - sinceMs > RECENT_MS) this.#since.delete(id)
    return new Set(this.#since.keys())
  }
}
