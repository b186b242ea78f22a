import { UPDATE_LIMITS } from './updateLimits.ts'
import type { Id, UpdateParts } from './updateParts.ts'

/** Items that were taken out of stored updates without a trace, since they took no clock or one out of all reach. */
export class Gone {
  readonly #ids = new Set<string>()

  get isEmpty(): boolean {
    return this.#ids.size === 0
  }

  /** Whatever was written beside such an item names it, and would wait for it for ever. */
  has({ client, clock }: Id): boolean {
    return clock >= UPDATE_LIMITS.maxClock || this.#ids.has(`${client} ${clock}`)
  }

  /** Takes note of what mending these parts takes out of them. */
  note({ sections }: UpdateParts): void {
    for (const parts of sections.values()) {
      for (const { client, clock, length } of parts) {
        if (length === 0 || clock + length > UPDATE_LIMITS.maxClock) this.#ids.add(`${client} ${clock}`)
      }
    }
  }
}
