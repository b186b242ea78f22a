import { ACCESS_LIMITS } from './accessLimits.ts'
import { TokenBucket } from './tokenBucket.ts'

/** Steps that a session has left: what its updates cost the server beyond their bytes, see `UPDATE_LIMITS.maxSteps`. */
export interface Work {
  readonly isLeft: boolean
  spend(steps: number): void
  /** Whether it may bring so many Yjs clients that nobody had seen. */
  mayBegin(clients: number): boolean
  /** For an update that would have cost more than any may. */
  spendAll(): void
}

/** Steps are taken from the buckets so many at once, because a message of somebody who drags takes a few only. */
const SETTLED_STEPS = 1_000

/** What all sessions of one address share. */
export interface AddressWork {
  steps: TokenBucket
  newClients: TokenBucket
}

export function newAddressWork(nowMs: number): AddressWork {
  return {
    steps: new TokenBucket(ACCESS_LIMITS.stepsPerAddress, nowMs),
    newClients: new TokenBucket(ACCESS_LIMITS.newClientsPerAddress, nowMs),
  }
}

/** Work of one session, and of all from its address. */
export class WorkMeter implements Work {
  readonly #buckets: readonly TokenBucket[]
  readonly #newClients: TokenBucket
  readonly #nowMs: () => number
  #isLeft = true
  /** Not taken from the buckets yet. */
  #owed = 0

  constructor({ steps, newClients }: AddressWork, nowMs: () => number) {
    this.#buckets = [new TokenBucket(ACCESS_LIMITS.stepsPerSession, nowMs()), steps]
    this.#newClients = newClients
    this.#nowMs = nowMs
  }

  get isLeft(): boolean {
    return this.#isLeft || this.#settle()
  }

  spend(steps: number): void {
    this.#owed += steps
    if (this.#owed >= SETTLED_STEPS) this.#settle()
  }

  mayBegin(clients: number): boolean {
    return this.#newClients.take(clients, this.#nowMs())
  }

  spendAll(): void {
    this.spend(ACCESS_LIMITS.stepsPerSession.burst)
  }

  /** Brings the buckets up to date; whether anything is left in them. */
  #settle(): boolean {
    const nowMs = this.#nowMs()
    for (const bucket of this.#buckets) bucket.drain(this.#owed, nowMs)
    this.#owed = 0
    this.#isLeft = this.#buckets.every((bucket) => bucket.has(1, nowMs))
    return this.#isLeft
  }
}

/** Of whoever needs no watching. */
export const UNMETERED: Work = { isLeft: true, spend() {}, mayBegin: () => true, spendAll() {} }
