/** Something in memory that can be given up alone. */
export interface Held {
  /** About how many bytes it takes. */
  readonly weight: number
  /** Gives it up; it opens again from what is stored. */
  giveUp(): void
}

/** After so many bytes more, it is added up anew what all hold together. */
const LOOK_AFTER_BYTES = 32 * 1024 * 1024

/**
 * How much memory all rooms of a server may take together. When it is more, the heaviest goes, again and again: one
 * board that somebody fills must not end the process for all the others.
 */
export class MemoryBudget {
  readonly #maxBytes: number
  readonly #held = new Set<Held>()
  #grownBytes = 0

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes
  }

  /** Counts this in; returns the way to count it out. */
  join(held: Held): () => void {
    this.#held.add(held)
    this.grew(held.weight)
    return () => void this.#held.delete(held)
  }

  /** Something has taken so many bytes more. */
  grew(bytes: number): void {
    this.#grownBytes += bytes
    if (this.#grownBytes < LOOK_AFTER_BYTES) return
    this.#grownBytes = 0
    this.#relieve()
  }

  #relieve(): void {
    const heaviestFirst = [...this.#held].sort((a, b) => b.weight - a.weight)
    let sum = heaviestFirst.reduce((bytes, { weight }) => bytes + weight, 0)
    for (const held of heaviestFirst) {
      if (sum <= this.#maxBytes) return
      sum -= held.weight
      this.#held.delete(held)
      held.giveUp()
    }
  }
}
