import type { LogEntry } from '../../storage/port/storage.ts'
import { joinUpdates } from '../../updates/joinUpdates.ts'
import type { StoredWrite } from './pendingWrites.ts'
import type { ScannedUpdate } from '../../updates/scannedUpdate.ts'

/** A stretch of what one Yjs client wrote, without a gap. */
interface Stretch {
  client: number
  fromClock: number
  endClock: number
}

interface Row {
  entry: LogEntry
  /** What it holds so far; undefined for one that nothing may be added to. */
  stretch: Stretch | undefined
  parts: ScannedUpdate[]
}

/**
 * The rows that writes become: what one person wrote in one commit is one row, because a row costs more than what is in
 * it. A write joins an earlier row only when it builds on nothing but its own client's items, so that no row waits for
 * a later one.
 */
export function rowsOf(stored: readonly StoredWrite[]): LogEntry[] {
  const rows: Row[] = []
  const lastOf = new Map<string, Row>()
  for (const { entry, update } of stored) {
    const last = lastOf.get(entry.actor)
    const stretch = ownStretch(update)
    if (last?.stretch !== undefined && stretch !== undefined && follows(stretch, last.stretch)) {
      last.stretch.endClock = stretch.endClock
      last.parts.push(update)
      continue
    }
    const row = { entry, stretch, parts: [update] }
    rows.push(row)
    lastOf.set(entry.actor, row)
  }
  return rows.map(({ entry, parts }) => (parts.length > 1 ? { ...entry, update: joinUpdates(parts) } : entry))
}

function follows(next: Stretch, last: Stretch): boolean {
  return next.client === last.client && next.fromClock === last.endClock
}

/** What an update writes, or undefined for one that is of several clients or refers to what others wrote. */
function ownStretch({ sections, deletes }: ScannedUpdate): Stretch | undefined {
  const [section] = sections
  if (section === undefined || sections.length > 1 || section.foreign !== undefined) return undefined
  const { client, fromClock, endClock } = section
  return deletes.every((range) => range.client === client) ? { client, fromClock, endClock } : undefined
}
