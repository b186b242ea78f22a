import type { Erased } from '../../../server/storage/port/erasure.ts'
import { boardOf, type LogId } from '../../../server/storage/port/logId.ts'
import {
  LARGE_FACT,
  RefusedLogs,
  type Appending,
  type Asset,
  type AssetFacts,
  type Damage,
  type LogBase,
  type LogEntry,
  type LogRow,
  type RowMerge,
  type Storage,
  type StoredBoard,
  type StoredFact,
  type StoredSeat,
} from '../../../server/storage/port/storage.ts'
import { FakeErasure, kindOf } from './fakeErasure.ts'
import { Turnstile } from './turnstile.ts'

const KEPT_BASES = 2

/** Storage in memory that keeps what Storage promises, and whose appends and disk can be held back and made to fail. */
export class FakeStorage extends FakeErasure implements Storage {
  readonly boards = new Map<string, StoredBoard>()
  readonly facts = new Map<string, Map<string, StoredFact>>()
  log: LogRow[] = []
  bases: (LogBase & { log: LogId })[] = []
  readonly assets: (Asset & { boardId: string })[] = []
  readonly quarantined: (Damage & { log: LogId })[] = []
  readonly visits = new Map<LogId, Map<number, string>>()
  /** What every `append` brought, one list each. */
  readonly appends: (readonly LogEntry[])[] = []
  /** What reads and appends go through. */
  readonly #log = new Turnstile()
  /** What brings appends to the disk goes through it. */
  readonly disk = new Turnstile()
  readsStarted = 0
  isClosed = false
  #lastSeq = 0

  /** Errors for the next appends, first come first served. */
  set failures(errors: Error[]) {
    this.#log.failures = errors
  }

  get failures(): Error[] {
    return this.#log.failures
  }

  /** Appends wait from now on until `release`. */
  hold(): void {
    this.#log.hold()
  }

  release(): void {
    this.#log.release()
  }

  async createBoard(board: StoredBoard, first: LogEntry): Promise<void> {
    if (this.boards.has(board.id)) throw new Error(`Board ${board.id} is there already.`)
    if (this.deletions.has(board.id)) throw new Error(`Board ${board.id} was deleted.`)
    this.boards.set(board.id, board)
    this.usedAtMs.set(board.id, board.createdAtMs)
    this.#add([first])
  }

  protected erase(boardId: string): Erased {
    const isIts = ({ log }: { log: LogId }): boolean => boardOf(log) === boardId
    const [rows, bases] = [this.log.filter(isIts), this.bases.filter(isIts)]
    const pictures = this.assets.filter((asset) => asset.boardId === boardId)
    const lanes = [...this.visits].filter(([log]) => boardOf(log) === boardId)
    const quarantined = this.quarantined.filter(isIts)
    const erased: Erased = {
      updates: kindOf(rows.map(({ update }) => update)),
      bases: kindOf(bases.map(({ bytes }) => bytes)),
      quarantine: { count: quarantined.length, bytes: 0 },
      pictures: kindOf(pictures.map(({ bytes }) => bytes)),
      facts: kindOf([...(this.facts.get(boardId)?.values() ?? [])].map(({ value }) => Buffer.from(JSON.stringify(value)))),
      keys: kindOf((this.boards.get(boardId)?.seats ?? []).map(({ keyHash }) => keyHash)),
      visits: kindOf(lanes.flatMap(([, visits]) => [...visits.values()].map((visit) => Buffer.from(visit)))),
    }
    this.log = this.log.filter((row) => !isIts(row))
    this.bases = this.bases.filter((base) => !isIts(base))
    for (const kept of [this.assets, this.quarantined] as { boardId?: string; log?: LogId }[][]) {
      const others = kept.filter((one) => (one.boardId ?? boardOf(one.log ?? '/')) !== boardId)
      kept.splice(0, kept.length, ...others)
    }
    for (const [log] of lanes) this.visits.delete(log)
    this.facts.delete(boardId)
    this.boards.delete(boardId)
    return erased
  }

  async findBoard(boardId: string): Promise<StoredBoard | undefined> {
    return this.boards.get(boardId)
  }

  async findBoardOfKey(keyHash: Uint8Array): Promise<StoredBoard | undefined> {
    const isIts = (seat: StoredSeat): boolean => Buffer.from(seat.keyHash).equals(keyHash)
    return [...this.boards.values()].find(({ seats }) => seats.some(isIts))
  }

  async setTitle(boardId: string, title: string): Promise<void> {
    const board = this.boards.get(boardId)
    if (board !== undefined) this.boards.set(boardId, { ...board, title })
  }

  async setSeats(boardId: string, seats: readonly StoredSeat[]): Promise<void> {
    const board = this.boards.get(boardId)
    if (board === undefined) return
    const changed = board.seats.map((old) => seats.find(({ seat }) => seat === old.seat) ?? old)
    this.boards.set(boardId, { ...board, seats: changed })
  }

  async readFacts(boardId: string): Promise<ReadonlyMap<string, StoredFact>> {
    return new Map([...(this.facts.get(boardId) ?? [])].filter(([name]) => name !== LARGE_FACT))
  }

  async readFact(boardId: string, name: string): Promise<StoredFact | undefined> {
    return this.facts.get(boardId)?.get(name)
  }

  async setFact(boardId: string, name: string, expected: number | undefined, value: unknown) {
    this.#know(boardId)
    const facts = this.facts.get(boardId) ?? new Map<string, StoredFact>()
    const version = facts.get(name)?.version ?? 0
    if (expected !== undefined && expected !== version) return undefined
    const kept = JSON.parse(JSON.stringify(value)) as unknown
    this.facts.set(boardId, facts.set(name, { version: version + 1, value: kept }))
    return version + 1
  }

  async addAsset(boardId: string, asset: Asset, maxBytes: number): Promise<boolean> {
    this.#know(boardId)
    const held = this.assets.filter((one) => one.boardId === boardId)
    if (held.some(({ hash }) => hash === asset.hash)) return true
    const isKept = held.reduce((sum, { bytes }) => sum + bytes.byteLength, asset.bytes.byteLength) <= maxBytes
    if (isKept) this.assets.push({ boardId, ...asset })
    return isKept
  }

  async findAsset(boardId: string, wanted: string): Promise<Asset | undefined> {
    return this.assets.find((asset) => asset.boardId === boardId && asset.hash === wanted)
  }

  async listAssets(boardId: string): Promise<AssetFacts[]> {
    const held = this.assets.filter((asset) => asset.boardId === boardId)
    const facts = held.map(({ hash, type, bytes }) => ({ hash, type, size: bytes.byteLength }))
    return facts.sort((a, b) => (a.hash < b.hash ? -1 : 1))
  }

  append(entries: readonly LogEntry[]): Appending {
    const written = entries.length === 0 ? Promise.resolve() : this.#append(entries)
    const synced = written.then(() => this.disk.pass())
    synced.catch(() => {})
    return { written, synced }
  }

  async readLog(log: LogId, afterSeq = 0, limit = Number.POSITIVE_INFINITY): Promise<LogRow[]> {
    this.readsStarted++
    await this.#log.pass()
    return this.log.filter((row) => row.log === log && row.seq > afterSeq).slice(0, limit)
  }

  async listLogs(boardId: string): Promise<LogId[]> {
    return [...new Set(this.log.map(({ log }) => log))].filter((log) => boardOf(log) === boardId)
  }

  async readVisits(log: LogId): Promise<ReadonlyMap<number, string>> {
    return new Map(this.visits.get(log))
  }

  async setVisit(log: LogId, client: number, visit: string): Promise<void> {
    this.#know(boardOf(log))
    this.visits.set(log, (this.visits.get(log) ?? new Map<number, string>()).set(client, visit))
  }

  async readBases(of: LogId, limit = Number.POSITIVE_INFINITY): Promise<LogBase[]> {
    return this.bases.filter(({ log }) => log === of).sort((a, b) => b.uptoSeq - a.uptoSeq).slice(0, limit)
  }

  async addBase(log: LogId, base: LogBase): Promise<void> {
    this.#know(boardOf(log))
    const others = (await this.readBases(log)).filter(({ uptoSeq }) => uptoSeq !== base.uptoSeq)
    const kept = [base, ...others].sort((a, b) => b.uptoSeq - a.uptoSeq).slice(0, KEPT_BASES)
    this.bases = [...this.bases.filter((one) => one.log !== log), ...kept.map((one) => ({ ...one, log }))]
  }

  async mergeRows(log: LogId, merges: readonly RowMerge[]): Promise<void> {
    const gone = new Set(merges.flatMap(({ seqs }) => seqs))
    const there = this.log.filter((row) => row.log === log && gone.has(row.seq))
    if (there.length < gone.size) throw new Error(`Rows of ${log} are not there to be merged.`)
    const rows = [...this.log.filter((row) => !there.includes(row)), ...merges.map(({ row }) => row)]
    this.log = rows.sort((a, b) => a.seq - b.seq)
  }

  async quarantine(log: LogId, damage: Damage): Promise<void> {
    const isRow = damage.kind === 'row'
    const row = isRow ? this.log.find((one) => one.log === log && one.seq === damage.seq) : undefined
    const base = isRow ? undefined : this.bases.find((one) => one.log === log && one.uptoSeq === damage.seq)
    if (row === undefined && base === undefined) return
    this.quarantined.push({ log, ...damage })
    this.bases = this.bases.filter((one) => one !== base)
    const mended = row !== undefined && damage.mended !== undefined ? [{ ...row, update: damage.mended }] : []
    this.log = this.log.flatMap((one) => (one === row ? mended : [one]))
  }

  async readQuarantine(of: LogId): Promise<Damage[]> {
    return this.quarantined.filter(({ log }) => log === of).map(({ log: _log, ...damage }) => damage)
  }

  async ping(): Promise<'ready' | 'busy'> {
    return 'ready'
  }

  async close(): Promise<void> {
    this.isClosed = true
  }

  async #append(entries: readonly LogEntry[]): Promise<void> {
    this.appends.push(entries)
    await this.#log.pass()
    const refused = entries.filter(({ log }) => !this.boards.has(boardOf(log)))
    if (refused.length > 0) throw new RefusedLogs(new Map(refused.map(({ log }) => [log, 'an unknown board'])))
    this.#add(entries)
  }

  /** A row's number is never used again, also when the row is gone. */
  #add(entries: readonly LogEntry[]): void {
    for (const entry of entries) this.log.push({ ...entry, seq: ++this.#lastSeq })
  }

  #know(boardId: string): void {
    if (!this.boards.has(boardId)) throw new Error(`There is no board ${boardId}.`)
  }
}
