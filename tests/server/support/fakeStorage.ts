import type { Asset, AssetFacts, Damage, LogBase, LogEntry, LogRow, RowMerge, Storage, StoredBoard, StoredSeat } from '../../../server/storage/storage.ts'

/** Storage in memory whose appends can be held back and made to fail. */
export class FakeStorage implements Storage {
  readonly boards = new Map<string, StoredBoard>()
  log: LogRow[] = []
  readonly bases: (LogBase & { boardId: string })[] = []
  readonly assets: (Asset & { boardId: string })[] = []
  readonly quarantined: (Damage & { boardId: string })[] = []
  /** What every `append` brought, one list each. */
  readonly appends: (readonly LogEntry[])[] = []
  /** Errors for the next appends, first come first served. */
  failures: Error[] = []
  readsStarted = 0
  isClosed = false
  #hold: Promise<void> | undefined
  #release = (): void => {}

  /** Appends wait from now on until `release`. */
  hold(): void {
    this.#hold = new Promise((resolve) => {
      this.#release = resolve
    })
  }

  release(): void {
    this.#hold = undefined
    this.#release()
  }

  async createBoard(board: StoredBoard, first: LogEntry): Promise<void> {
    this.boards.set(board.id, board)
    this.#add([first])
  }

  async findBoard(boardId: string): Promise<StoredBoard | undefined> {
    return this.boards.get(boardId)
  }

  async setTitle(boardId: string, title: string): Promise<void> {
    const board = this.boards.get(boardId)
    if (board !== undefined) this.boards.set(boardId, { ...board, title })
  }

  async setSeats(boardId: string, seats: readonly StoredSeat[]): Promise<void> {
    const board = this.boards.get(boardId)
    if (board !== undefined) this.boards.set(boardId, { ...board, seats: board.seats.map((old) => seats.find(({ seat }) => seat === old.seat) ?? old) })
  }

  async setPaused(boardId: string, pausedAtMs: number | undefined): Promise<void> {
    const board = this.boards.get(boardId)
    if (board !== undefined) this.boards.set(boardId, { ...board, pausedAtMs })
  }

  async addAsset(boardId: string, asset: Asset, maxBytes: number): Promise<boolean> {
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
    return this.assets.filter((asset) => asset.boardId === boardId).map(({ hash, type, bytes }) => ({ hash, type, size: bytes.byteLength }))
  }

  async append(entries: readonly LogEntry[]): Promise<void> {
    this.appends.push(entries)
    await this.#hold
    const failure = this.failures.shift()
    if (failure !== undefined) throw failure
    this.#add(entries)
  }

  async readLog(boardId: string, afterSeq = 0, limit = Number.POSITIVE_INFINITY): Promise<LogRow[]> {
    this.readsStarted++
    await this.#hold
    const failure = this.failures.shift()
    if (failure !== undefined) throw failure
    return this.log.filter((row) => row.boardId === boardId && row.seq > afterSeq).slice(0, limit)
  }

  readonly visits = new Map<number, string>()

  async readVisits(): Promise<ReadonlyMap<number, string>> {
    return this.visits
  }

  async setVisit(_boardId: string, client: number, visit: string): Promise<void> {
    this.visits.set(client, visit)
  }

  async readBases(boardId: string, limit = Number.POSITIVE_INFINITY): Promise<LogBase[]> {
    return this.bases.filter((base) => base.boardId === boardId).sort((a, b) => b.uptoSeq - a.uptoSeq).slice(0, limit)
  }

  async addBase(boardId: string, base: LogBase): Promise<void> {
    this.bases.push({ boardId, ...base })
  }

  async mergeRows(_boardId: string, merges: readonly RowMerge[]): Promise<void> {
    const gone = new Set(merges.flatMap(({ seqs }) => seqs))
    this.log = [...this.log.filter(({ seq }) => !gone.has(seq)), ...merges.map(({ row }) => row)].sort((a, b) => a.seq - b.seq)
  }

  async quarantine(boardId: string, damage: Damage): Promise<void> {
    this.quarantined.push({ boardId, ...damage })
    if (damage.kind !== 'row') return
    const { seq: damaged, mended } = damage
    this.log = this.log.flatMap((row) => (row.seq !== damaged ? [row] : mended === undefined ? [] : [{ ...row, update: mended }]))
  }

  async readQuarantine(boardId: string): Promise<Damage[]> {
    return this.quarantined.filter((damage) => damage.boardId === boardId)
  }

  async ping(): Promise<void> {}

  async close(): Promise<void> {
    this.isClosed = true
  }

  #add(entries: readonly LogEntry[]): void {
    for (const entry of entries) this.log.push({ ...entry, seq: (this.log.at(-1)?.seq ?? 0) + 1 })
  }
}
