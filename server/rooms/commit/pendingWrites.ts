import type { LogEntry } from '../../storage/port/storage.ts'
import { ROOM_LIMITS } from '../roomLimits.ts'
import type { Session } from '../wire/session.ts'
import type { ScannedUpdate } from '../../updates/scannedUpdate.ts'

/** A message that waits for its commit. */
export interface Write {
  session: Session
  /** How many sync payloads of its session are safe once this one is. */
  count: number
  /** Nothing for a message that brought nothing new. */
  entry: LogEntry | undefined
  /** What the entry holds; it follows on all entries before it. */
  update: ScannedUpdate | undefined
}

/** A write that brings something to be stored. */
export type StoredWrite = Write & { entry: LogEntry; update: ScannedUpdate }

export function storedOf(writes: readonly Write[]): StoredWrite[] {
  return writes.filter((write): write is StoredWrite => write.entry !== undefined)
}

/** What a room received and has not given to a commit yet. */
export class PendingWrites {
  #writes: Write[] = []
  #bytes = 0
  #sinceMs = 0

  get bytes(): number {
    return this.#bytes
  }

  /** What waits, the oldest first. */
  get all(): readonly Write[] {
    return this.#writes
  }

  get isEmpty(): boolean {
    return this.#writes.length === 0
  }

  add(write: Write, nowMs: number): void {
    if (this.isEmpty) this.#sinceMs = nowMs
    this.#writes.push(write)
    this.#bytes += sizeOf(write)
  }

  /**
   * Takes a room's share of one commit, from the oldest on, so that a room with much to store does not hold up the
   * others.
   */
  take(): { writes: readonly Write[]; sinceMs: number } {
    let bytes = 0
    let count = 0
    const most = Math.min(this.#writes.length, ROOM_LIMITS.maxBatchRows)
    while (count < most && bytes < ROOM_LIMITS.maxBatchBytes) bytes += sizeOf(this.#writes[count++])
    this.#bytes -= bytes
    return { writes: this.#writes.splice(0, count), sinceMs: this.#sinceMs }
  }
}

function sizeOf(write: Write | undefined): number {
  return write?.entry?.update.byteLength ?? 0
}
