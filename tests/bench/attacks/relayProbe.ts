import type { CreatedBoard } from '../../../server/boards/createBoard.ts'
import { RawClient } from '../../server/support/rawClient.ts'

const PERIOD_MS = 20

export interface Delays {
  p50: number
  p99: number
  max: number
}

/** One who writes and one who reads, on a board that nobody attacks: what everybody else on the server feels. */
export class RelayProbe {
  readonly #writer: RawClient
  readonly #reader: RawClient
  readonly #timer: NodeJS.Timeout
  readonly #sentMs: number[] = []
  #arrived = 0
  #delays: number[] = []

  private constructor(writer: RawClient, reader: RawClient) {
    this.#writer = writer
    this.#reader = reader
    this.#reader.onFrame = () => this.#look()
    this.#timer = setInterval(() => this.#send(), PERIOD_MS)
  }

  static async start(url: string, board: CreatedBoard): Promise<RelayProbe> {
    const [writer, reader] = ['host', 'editor'].map((seat) => new RawClient(url, board.id, board.keys[seat as 'host' | 'editor'])) as [RawClient, RawClient]
    for (const client of [writer, reader]) await client.until(() => client.hasPage('page:page'))
    return new RelayProbe(writer, reader)
  }

  /** Milliseconds since the oldest write that has not arrived. */
  get stalledMs(): number {
    const sent = this.#sentMs[this.#arrived]
    return sent === undefined ? 0 : performance.now() - sent
  }

  /** What was measured since the last call; what is still on its way counts as long as it has been. */
  take(): Delays {
    const sorted = [...this.#delays.splice(0), ...(this.stalledMs > PERIOD_MS ? [this.stalledMs] : [])].sort((a, b) => a - b)
    const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
    return { p50: at(0.5), p99: at(0.99), max: at(1) }
  }

  end(): void {
    clearInterval(this.#timer)
    for (const { socket } of [this.#writer, this.#reader]) socket.terminate()
  }

  #send(): void {
    if (this.#writer.socket.readyState !== this.#writer.socket.OPEN) return
    this.#sentMs.push(performance.now())
    const name = String(this.#sentMs.length)
    this.#writer.records.transact('probe', () => this.#writer.records.set({ id: 'page:probe', typeName: 'page', name, index: 'a2', meta: {} }))
  }

  #look(): void {
    const seen = Number(this.#reader.records.get('page:probe')?.name ?? 0)
    for (; this.#arrived < seen; this.#arrived++) this.#delays.push(performance.now() - (this.#sentMs[this.#arrived] ?? 0))
  }
}
