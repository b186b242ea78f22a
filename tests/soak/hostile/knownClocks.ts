import * as Y from 'yjs'
import type { Id } from '../../fakes/hostileUpdates.ts'
import type { Random } from '../../fakes/random.ts'

/** What an attacker knows of who wrote how much: what it wrote itself, and what it was relayed of the others. */
export class KnownClocks {
  readonly #random: Random
  readonly #next = new Map<number, number>()
  readonly #own: number[] = []
  readonly #honest: number[] = []

  constructor(random: Random, own: readonly number[]) {
    this.#random = random
    this.#own.push(...own)
  }

  /** Takes note of an honest update. */
  hear(update: Uint8Array): void {
    for (const [client, clock] of Y.parseUpdateMeta(update).to) {
      this.meet(client)
      this.wrote(client, clock)
    }
  }

  /** Takes note of somebody honest, who may not have written yet. */
  meet(client: number): void {
    if (!this.#honest.includes(client)) this.#honest.push(client)
  }

  wrote(client: number, endClock: number): void {
    this.#next.set(client, Math.max(this.nextOf(client), endClock))
  }

  nextOf(client: number): number {
    return this.#next.get(client) ?? 0
  }

  /** Mostly an own one, now and then that of an honest person or a new one. */
  client(): number {
    const chance = this.#random.int(20)
    if (chance < 2 && this.#honest.length > 0) return this.#random.pick(this.#honest)
    if (chance === 2) this.#own.push(50_000 + this.#random.int(1_000))
    return this.#random.pick(this.#own)
  }

  honest(): number | undefined {
    return this.#honest.length === 0 ? undefined : this.#random.pick(this.#honest)
  }

  /** An id that is likely to be there; sometimes one that is not, or not yet. */
  id(): Id {
    const client = this.#random.int(3) === 0 ? (this.honest() ?? this.client()) : this.client()
    const next = Math.min(this.nextOf(client), 2 ** 50)
    return { client, clock: this.#random.int(10) === 0 ? next + this.#random.int(4) : this.#random.int(Math.max(1, next)) }
  }

  /** Where a new section begins: where the last one ended, before that, or behind a gap. */
  start(client: number): number {
    const next = this.nextOf(client)
    const chance = this.#random.int(20)
    if (chance === 0) return next + 1 + this.#random.int(3)
    return chance < 4 ? Math.max(0, next - 1 - this.#random.int(3)) : next
  }
}
