import { closeSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { Random } from '../../../../fakes/random.ts'

const NOTE_BYTES = 14
/** What a disk writes whole or not at all. */
const SECTOR_BYTES = 512

interface Note {
  what: 'W' | 'T' | 'B' | 'E'
  file: number
  /** Offset, length, or the number of a sync. */
  number: number
  bytes: Uint8Array
}

function readJournal(file: string): Note[] {
  const journal = readFileSync(file)
  const notes: Note[] = []
  for (let at = 0; at + NOTE_BYTES <= journal.byteLength;) {
    const count = journal.readUInt32LE(at + 10)
    const bytes = journal.subarray(at + NOTE_BYTES, at + NOTE_BYTES + count)
    // The process ended within the last one.
    if (bytes.byteLength < count) break
    const what = String.fromCharCode(journal[at] ?? 0) as Note['what']
    notes.push({ what, file: journal[at + 1] ?? 0, number: Number(journal.readBigUInt64LE(at + 2)), bytes })
    at += NOTE_BYTES + count
  }
  return notes
}

/** The last sync of each file that ended, as the place in the journal at which it began. */
function syncedUpTo(notes: readonly Note[]): number[] {
  const begun = new Map<number, number>()
  const upTo = [0, 0]
  for (const [at, { what, file, number }] of notes.entries()) {
    if (what === 'B') begun.set(number, at)
    if (what === 'E') upTo[file] = Math.max(upTo[file] ?? 0, begun.get(number) ?? 0)
  }
  return upTo
}

/**
 * Makes in an empty folder what the disk would hold had the power gone when the journal ends: all that was synced, and of
 * the rest any sectors at all, whole, in any choice. Returns how often the log was begun anew.
 */
export function cutPower(journal: string, targetDir: string, random: Random): number {
  const notes = readJournal(journal)
  const upTo = syncedUpTo(notes)
  const files = ['boards.db', 'boards.db-wal'].map((name) => openSync(join(targetDir, name), 'w+'))
  // Some cuts keep hardly anything, some hardly lose anything.
  const keptOf100 = random.pick([0, 3, 50, 97])
  for (const [at, note] of notes.entries()) {
    const isSynced = at < (upTo[note.file] ?? 0)
    const handle = files[note.file] ?? -1
    if (note.what === 'T' && (isSynced || random.int(100) < keptOf100)) ftruncateSync(handle, note.number)
    if (note.what === 'W') writeSectors(handle, note, () => isSynced || random.int(100) < keptOf100)
  }
  for (const handle of files) closeSync(handle)
  return notes.filter(({ what, file, number }) => what === 'W' && file === 1 && number === 0).length - 1
}

function writeSectors(handle: number, { number: offset, bytes }: Note, isKept: () => boolean): void {
  for (let at = 0; at < bytes.byteLength;) {
    const length = Math.min(SECTOR_BYTES - ((offset + at) % SECTOR_BYTES), bytes.byteLength - at)
    if (isKept()) writeSync(handle, bytes, at, length, offset + at)
    at += length
  }
}
