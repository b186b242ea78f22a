import { createHash } from 'node:crypto'
import * as Y from 'yjs'
import { SEATS } from '../../shared/protocol/seats.ts'
import { applyBase } from '../compaction/base.ts'
import { loadLog } from '../rooms/doc/loadDoc.ts'
import type { Inspection } from '../storage/port/backend.ts'
import { storageAt } from '../storage/index.ts'
import { boardLog, boardOf, laneOf, type LogId } from '../storage/port/logId.ts'
import type { AssetStore, LogStore, Storage } from '../storage/port/storage.ts'
import { scanUpdate } from '../updates/scanUpdate.ts'

/** What a data directory holds, and every damage found in it, one sentence each. */
export interface Diagnosis {
  boards: number
  rows: number
  bytes: number
  findings: readonly string[]
}

const ROWS_PER_READ = 500

/**
 * Reads all that boards are made of and changes nothing; safe while a server runs. Resolves also when all is damaged.
 */
export async function examine(dataDir: string): Promise<Diagnosis> {
  try {
    const { backend, place } = storageAt(dataDir)
    const { maintain } = backend
    if (maintain === undefined) return nothing(`The boards of ${dataDir} are nowhere but in their server.`)
    const inspected = maintain.inspect(place)
    return inspected.ok ? await examineAll(maintain.openBeside(place), inspected) : nothing(inspected.sentence)
  } catch (error) {
    return nothing(`The boards of ${dataDir} cannot be read: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function nothing(finding: string): Diagnosis {
  return { boards: 0, rows: 0, bytes: 0, findings: [finding] }
}

async function examineAll(storage: Storage, { boardIds, findings }: Found): Promise<Diagnosis> {
  const boards: PartDiagnosis[] = []
  // One after the other, because each holds its whole doc in memory.
  for (const id of boardIds) boards.push(await examineBoard(storage, id))
  await storage.close()
  const sum = sumOf(boards)
  return { ...sum, boards: boardIds.length, findings: [...findings, ...sum.findings] }
}

type Found = Extract<Inspection, { ok: true }>
type PartDiagnosis = Omit<Diagnosis, 'boards'>

async function examineBoard(storage: Storage, id: string): Promise<PartDiagnosis> {
  const board = await storage.findBoard(id)
  const missing = SEATS.filter((seat) => board?.seats.every((stored) => stored.seat !== seat))
  const findings = missing.map((seat) => `Board ${id} has no key for the ${seat}.`)
  findings.push(...(await examineAssets(storage, id)))
  const logs = new Set([boardLog(id), ...(await storage.listLogs(id))])
  const parts: PartDiagnosis[] = [{ rows: 0, bytes: 0, findings }]
  for (const log of logs) parts.push(await examineLog(storage, log))
  return sumOf(parts)
}

function sumOf(parts: readonly PartDiagnosis[]): PartDiagnosis {
  const sum = (pick: (part: PartDiagnosis) => number): number => parts.reduce((total, part) => total + pick(part), 0)
  const findings = parts.flatMap((part) => part.findings)
  return { rows: sum(({ rows }) => rows), bytes: sum(({ bytes }) => bytes), findings }
}

/** A picture is named by its bytes, so every one of them can be checked. */
async function examineAssets(storage: AssetStore, id: string): Promise<string[]> {
  const findings: string[] = []
  for (const { hash } of await storage.listAssets(id)) {
    const asset = await storage.findAsset(id, hash)
    const found = createHash('sha256').update(asset?.bytes ?? new Uint8Array()).digest('hex')
    if (found === hash) continue
    findings.push(`Board ${id}: the picture ${hash} is damaged; it is shown as it is or not at all.`)
  }
  return findings
}

async function examineLog(storage: LogStore, log: LogId): Promise<PartDiagnosis> {
  const name = nameOf(log)
  const findings: string[] = []
  for (const base of await storage.readBases(log)) {
    const why = applyBase(new Y.Doc(), base)
    if (why === undefined) continue
    const what = `the base at row ${base.uptoSeq} cannot be read (${why})`
    findings.push(`${name}: ${what}; the board opens from an older one.`)
  }
  for (const { kind, seq, reason } of await storage.readQuarantine(log)) {
    findings.push(`${name}: the ${kind} ${seq} is in quarantine (${reason}).`)
  }
  const rows = await examineRows(storage, log)
  const { damage, waiting } = await loadLog(storage, log)
  for (const { kind, seq, reason, mended } of damage) {
    if (kind !== 'row' || mended === undefined) continue
    const what = `row ${seq} would harm whoever reads it (${reason})`
    findings.push(`${name}: ${what}; the board opens with what is left of it.`)
  }
  if (waiting.length > 0) {
    findings.push(`${name} waits for updates that are not in its log; what builds on them is not shown.`)
  }
  return { ...rows, findings: [...findings, ...rows.findings] }
}

async function examineRows(storage: LogStore, log: LogId): Promise<PartDiagnosis> {
  const found = { rows: 0, bytes: 0, findings: [] as string[] }
  for (let last = 0, isMore = true; isMore; ) {
    const rows = await storage.readLog(log, last, ROWS_PER_READ)
    for (const { seq, update } of rows) {
      last = seq
      found.bytes += update.byteLength
      if (scanUpdate(update) !== undefined) continue
      found.findings.push(`${nameOf(log)}: row ${seq} cannot be read; the board opens without it.`)
    }
    found.rows += rows.length
    isMore = rows.length === ROWS_PER_READ
  }
  if (found.rows === 0) found.findings.push(`${nameOf(log)} has no log.`)
  return found
}

function nameOf(log: LogId): string {
  return log === boardLog(boardOf(log)) ? `Board ${boardOf(log)}` : `Board ${boardOf(log)}, lane ${laneOf(log)}`
}
