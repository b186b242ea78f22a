export interface ReservationLimits {
  /** At once. */
  countPerAddress: number
  bytesPerAddress: number
  bytesInAll: number
}

/** Memory that was set aside, until `release`; or who has too much of it already. */
export type Reservation = { type: 'kept'; release(): void } | { type: 'refused'; by: 'address' | 'all' }

interface Held {
  count: number
  bytes: number
}

/**
 * Memory for what comes and goes slowly: set aside before the bytes are there, so that many who stop half-way fill
 * nothing.
 */
export class Reservations {
  readonly #limits: ReservationLimits
  readonly #held = new Map<string, Held>()
  #bytes = 0

  constructor(limits: ReservationLimits) {
    this.#limits = limits
  }

  /** What all have set aside. */
  get bytes(): number {
    return this.#bytes
  }

  take(address: string, bytes: number): Reservation {
    const { countPerAddress, bytesPerAddress, bytesInAll } = this.#limits
    const held = this.#held.get(address) ?? { count: 0, bytes: 0 }
    if (held.count >= countPerAddress || held.bytes + bytes > bytesPerAddress) return { type: 'refused', by: 'address' }
    if (this.#bytes + bytes > bytesInAll) return { type: 'refused', by: 'all' }
    this.#held.set(address, held)
    this.#add(held, 1, bytes)
    let isKept = true
    return { type: 'kept', release: () => {
      if (!isKept) return
      isKept = false
      this.#add(held, -1, -bytes)
      if (held.count === 0) this.#held.delete(address)
    } }
  }

  #add(held: Held, count: number, bytes: number): void {
    held.count += count
    held.bytes += bytes
    this.#bytes += bytes
  }
}
