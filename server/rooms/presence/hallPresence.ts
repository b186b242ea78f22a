import { LIMITS } from '../../../shared/protocol/limits.ts'
import { SERVER_LIMITS } from '../../../shared/protocol/serverLimits.ts'
import type { Metrics } from '../../metrics/metrics.ts'
import type { Clock } from '../../runtime/clock.ts'
import { PacedRounds, type Round } from '../wire/pacedRounds.ts'
import type { Seating } from '../wire/seating.ts'
import type { Session } from '../wire/session.ts'
import { PresenceNews, type Change } from './presenceNews.ts'
import type { PresenceTable } from './presenceTable.ts'

/** Telling viewers may take one part in so many of the time. */
const SHARE = 3

const { bytesPerSeat, messagesPerSeat } = SERVER_LIMITS.access
/** What all viewers together may echo: half of what a seat may send, because they send something of their own, too. */
const ECHOED = { messagesPerMs: messagesPerSeat.perSecond / 2_000, bytesPerMs: bytesPerSeat.perSecond / 2_000 }

/** A stock client sends every presence frame back, masked. */
const MASK_BYTES = 4

export interface HallPresenceParts {
  table: PresenceTable<Session>
  seating: Seating
  clock: Clock
  metrics: Metrics
  onFailure(error: unknown): void
}

/**
 * Tells the viewers of a hall about the others: the latest of each, as often as the time that it takes allows, and no
 * more than their echoes may weigh. Beyond that all of them would be put out for what stock clients do by themselves.
 */
export class HallPresence {
  readonly #parts: HallPresenceParts
  readonly #rounds: PacedRounds
  #changed = new Map<number, Change>()

  constructor(parts: HallPresenceParts) {
    const { clock, onFailure } = parts
    this.#parts = parts
    this.#rounds = new PacedRounds({ clock, onFailure, begin: () => this.#begin() })
  }

  add(changes: readonly Change[]): void {
    for (const change of changes) this.#changed.set(change.entry.clientId, change)
    this.#rounds.request()
  }

  destroy(): void {
    this.#rounds.destroy()
  }

  #begin(): Round {
    const { table, seating, clock, metrics } = this.#parts
    const news = new PresenceNews([...this.#changed.values()], table, metrics)
    this.#changed = new Map()
    const to = seating.viewers
    return {
      to,
      give: (viewer) => news.give(viewer, clock.steadyMs()),
      gapMs: (spentMs) => Math.max(LIMITS.presenceIntervalMs, spentMs * SHARE, echoMs(news, to.length)),
    }
  }
}

function echoMs({ frames, bytes }: PresenceNews, viewers: number): number {
  const [messages, echoed] = [frames * viewers, (bytes + frames * MASK_BYTES) * viewers]
  return Math.max(messages / ECHOED.messagesPerMs, echoed / ECHOED.bytesPerMs)
}
