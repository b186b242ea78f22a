import { untoldFrame } from '../../../shared/protocol/ownFrames.ts'
import type { Clock } from '../../runtime/clock.ts'
import { ROOM_LIMITS } from '../roomLimits.ts'
import { PacedRounds, type Round } from '../wire/pacedRounds.ts'
import type { Seating } from '../wire/seating.ts'
import type { Session } from '../wire/session.ts'
import { toWire } from '../wire/wireFrames.ts'
import type { ToldPeople } from './toldPeople.ts'

export interface UntoldCountParts {
  told: ToldPeople
  seating: Seating
  clock: Clock
  onFailure(error: unknown): void
}

/** Tells who understands it how many people there are of whom nobody is told, beside themselves. */
export class UntoldCount {
  readonly #parts: UntoldCountParts
  readonly #rounds: PacedRounds
  #lastTold = 0

  constructor(parts: UntoldCountParts) {
    const { clock, onFailure } = parts
    this.#parts = parts
    this.#rounds = new PacedRounds({ clock, onFailure, begin: () => this.#begin() })
  }

  /** Somebody came or went, or is told now. */
  changed(): void {
    if (this.#parts.told.untoldCount !== this.#lastTold) this.#rounds.request()
  }

  /** For a session that enters. */
  framesFor(session: Session): Uint8Array[] {
    const { told } = this.#parts
    return session.wantsSaved && told.untoldCount > 0 ? [untoldFrame(this.#othersThan(session))] : []
  }

  destroy(): void {
    this.#rounds.destroy()
  }

  #othersThan(session: Session): number {
    const { told } = this.#parts
    return told.untoldCount - (told.isUntold(session) ? 1 : 0)
  }

  #begin(): Round {
    const { told, seating, clock } = this.#parts
    this.#lastTold = told.untoldCount
    const wires = new Map<number, Uint8Array>()
    const wireOf = (count: number): Uint8Array => {
      const wire = wires.get(count) ?? toWire([untoldFrame(count)])
      wires.set(count, wire)
      return wire
    }
    return {
      to: [...seating.all].filter(({ wantsSaved }) => wantsSaved),
      give: (session) => session.sendWire(wireOf(this.#othersThan(session)), clock.steadyMs()),
      gapMs: () => ROOM_LIMITS.untoldCountMs,
    }
  }
}
