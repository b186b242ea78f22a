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

/** What all sessions of one address share. */
export interface AddressWork {
  steps: TokenBucket
  newClients: TokenBucket
}

export function newAddressWork(nowMs: number): AddressWork {
  return { steps: new TokenBucket(ACCESS_LIMITS.stepsPerAddress, nowMs), newClients: new TokenBucket(ACCESS_LIMITS.newClientsPerAddress, nowMs) }
}

/** Work of one session, and of all from its address. */
export class WorkMeter implements Work {
  readonly #buckets: readonly TokenBucket[]
  readonly #newClients: TokenBucket
  readonly #nowMs: () => number

  constructor({ steps, newClients }: AddressWork, nowMs: () => number) {
    this.#buckets = [new TokenBucket(ACCESS_LIMITS.stepsPerSession, nowMs()), steps]
    this.#newClients = newClients
    this.#nowMs = nowMs
  }

  get isLeft(): boolean {
    const nowMs = this.#nowMs()
    return this.#buckets.every((bucket) => bucket.has(1, nowMs))
  }

  spend(steps: number): void {
    const nowMs = this.#nowMs()
    for (const bucket of this.#buckets) bucket.drain(steps, nowMs)
  }

  mayBegin(clients: number): boolean {
    return this.#newClients.take(clients, this.#nowMs())
  }

  spendAll(): void {
    this.spend(ACCESS_LIMITS.stepsPerSession.burst)
  }
}

/** Of whoever needs no watching. */
export const UNMETERED: Work = { isLeft: true, spend() {}, mayBegin: () => true, spendAll() {} }
