import { closeSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs'
import type { Random } from '../../fakes/random.ts'

const HEADER_BYTES = 32
const FRAME_HEADER_BYTES = 24
/** Offsets in SQLite's write-ahead log, https://www.sqlite.org/fileformat2.html#the_write_ahead_log */
const AT = { pageSize: 8, salts: 16, frameDbSize: 4, frameSalts: 8 } as const

/** What a write-ahead log promises to keep: everything up to the end of its last commit. */
interface WalShape {
  pageBytes: number
  /** Bytes from the start of the file to the end of the last commit; what follows was never durable. */
  committedBytes: number
  /** Pages of the database that the commits hold, by number from 1 on. */
  pages: readonly number[]
  salts: Uint8Array
}

/** Reads how far a write-ahead log is committed; undefined when there is none or no commit in it. */
function readWal(file: string): WalShape | undefined {
  const wal = readFileSync(`${file}-wal`)
  if (wal.byteLength < HEADER_BYTES) return undefined
  const pageBytes = wal.readUInt32BE(AT.pageSize)
  // Zeros that nothing was written over yet.
  if (pageBytes === 0) return undefined
  const salts = wal.subarray(AT.salts, AT.salts + 8)
  const shape = { pageBytes, committedBytes: HEADER_BYTES, pages: [] as number[], salts }
  const pages: number[] = []
  for (let at = HEADER_BYTES; at + FRAME_HEADER_BYTES + pageBytes <= wal.byteLength; at += FRAME_HEADER_BYTES + pageBytes) {
    // Frames of an earlier round of the log have other salts.
    if (wal.compare(salts, 0, 8, at + AT.frameSalts, at + AT.frameSalts + 8) !== 0) break
    pages.push(wal.readUInt32BE(at))
    if (wal.readUInt32BE(at + AT.frameDbSize) === 0) continue
    shape.committedBytes = at + FRAME_HEADER_BYTES + pageBytes
    shape.pages = [...pages]
  }
  return shape
}

/** As if the power went while the next commit was being written: one and a half frames of it, with the right salts and garbage in them. */
export function tearTail(file: string, random: Random): void {
  const wal = readWal(file)
  if (wal === undefined) return
  const frameBytes = FRAME_HEADER_BYTES + wal.pageBytes
  const torn = Buffer.from(Uint8Array.from({ length: frameBytes + random.int(frameBytes) }, () => random.int(256)))
  for (let at = 0; at + AT.frameSalts + 8 <= torn.byteLength; at += frameBytes) torn.set(wal.salts, at + AT.frameSalts)
  write(`${file}-wal`, torn, wal.committedBytes)
}

/** As if the power went while a checkpoint copied a page from the log to the database: half of it is garbage. */
export function tearPage(file: string, random: Random): void {
  const wal = readWal(file)
  if (wal === undefined || wal.pages.length === 0) return
  const half = Uint8Array.from({ length: wal.pageBytes / 2 }, () => random.int(256))
  write(file, half, (random.pick(wal.pages) - 1) * wal.pageBytes, false)
}

/** Cuts the last commit in two, which no disk that keeps its word does to what was synced. */
export function tearCommit(file: string): void {
  const wal = readWal(file)
  if (wal !== undefined) write(`${file}-wal`, new Uint8Array(), wal.committedBytes - wal.pageBytes / 2)
}

function write(file: string, bytes: Uint8Array, at: number, isEnd = true): void {
  const handle = openSync(file, 'r+')
  writeSync(handle, bytes, 0, bytes.byteLength, at)
  if (isEnd) ftruncateSync(handle, at + bytes.byteLength)
  closeSync(handle)
}
