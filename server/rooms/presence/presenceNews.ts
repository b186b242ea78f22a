import type { Metrics } from '../../metrics/metrics.ts'
import { presenceFrame, type PresenceEntry } from '../../../shared/protocol/frames.ts'
import { ROOM_LIMITS } from '../roomLimits.ts'
import type { Session } from '../wire/session.ts'
import { toWire } from '../wire/wireFrames.ts'
import type { PresenceTable } from './presenceTable.ts'

/** The last that is to be told of somebody, and the session that brought it. */
export interface Change {
  entry: PresenceEntry
  by: Session
}

/** What changed, as frames whose bytes are made once for all from whom nothing is hidden. */
export class PresenceNews {
  readonly #changes: readonly Change[]
  readonly #table: PresenceTable<Session>
  readonly #metrics: Metrics
  readonly #wires: readonly Uint8Array[]

  constructor(changes: readonly Change[], table: PresenceTable<Session>, metrics: Metrics) {
    this.#changes = changes
    this.#table = table
    this.#metrics = metrics
    this.#wires = wiresOf(changes.map(({ entry }) => entry))
  }

  get frames(): number {
    return this.#wires.length
  }

  get bytes(): number {
    return this.#wires.reduce((sum, { byteLength }) => sum + byteLength, 0)
  }

  /** Tells a session all of it but what it brought itself; one that is behind goes without. */
  give(session: Session, nowMs: number): void {
    if (this.#changes.every(({ by }) => by === session)) return
    const wires = this.#table.hidesAny(session) ? wiresOf(this.#visible(session)) : this.#wires
    for (const wire of wires) {
      if (session.isBehind) this.#metrics.presenceDropped('behind')
      else session.sendWire(wire, nowMs)
    }
  }

  #visible(session: Session): PresenceEntry[] {
    const entries = this.#changes.map(({ entry }) => entry)
    return entries.filter(({ clientId }) => !this.#table.hides(session, clientId))
  }
}

function wiresOf(entries: readonly PresenceEntry[]): Uint8Array[] {
  return cut(entries).map((frame) => toWire([frame]))
}

/** Bytes of an entry beside its state. */
const ENTRY_BYTES = 32

/** Frames that hold all entries and stay below the limit, as far as single entries do. */
export function cut(entries: readonly PresenceEntry[]): Uint8Array[] {
  const frames: PresenceEntry[][] = []
  let bytes = Number.POSITIVE_INFINITY
  for (const entry of entries) {
    bytes += sizeOf(entry)
    if (bytes > ROOM_LIMITS.presenceFrameBytes) {
      frames.push([])
      bytes = sizeOf(entry)
    }
    frames.at(-1)?.push(entry)
  }
  return frames.map(presenceFrame)
}

function sizeOf({ json }: PresenceEntry): number {
  return Buffer.byteLength(json) + ENTRY_BYTES
}
