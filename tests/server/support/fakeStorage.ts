import type { LogEntry, LogRow, Storage, StoredBoard } from '../../../server/storage/storage.ts'

/** Storage in memory whose appends can be held back and made to fail. */
export class FakeStorage implements Storage {
  readonly boards = new Map<string, StoredBoard>()
  readonly log: LogRow[] = []
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

  async append(entries: readonly LogEntry[]): Promise<void> {
    this.appends.push(entries)
    await this.#hold
    const failure = this.failures.shift()
    if (failure !== undefined) throw failure
    this.#add(entries)
  }

  async readLog(boardId: string): Promise<LogRow[]> {
    this.readsStarted++
    await this.#hold
    const failure = this.failures.shift()
    if (failure !== undefined) throw failure
    return this.log.filter((row) => row.boardId === boardId)
  }

  async ping(): Promise<void> {}

  async close(): Promise<void> {
    this.isClosed = true
  }

  #add(entries: readonly LogEntry[]): void {
    for (const entry of entries) this.log.push({ ...entry, seq: this.log.length + 1 })
  }
}
