import { RawSocket } from './rawSocket.ts'
import type { BenchServer } from './benchServer.ts'
import type { BenchRoom, Reader } from './dialect.ts'

/** Somebody in a room: counts what arrives. */
export class Client implements Reader {
  readonly room: BenchRoom
  readonly joined: Promise<void>
  readonly closed: Promise<number>
  /** Moves of others that arrived. */
  moves = 0
  /** Every frame that arrived, if asked for. */
  readonly frames: Buffer[] = []
  wantsMoves = true
  /** It reads its socket, and none of what comes. */
  isDeaf = false
  /** The writer that this client is, whose moves some servers send back. */
  own: number | undefined
  onMoved = (_writer: number, _from: number, _upto: number): void => {}
  onSaved = (_writes: number): void => {}
  readonly #socket: RawSocket
  readonly #seen = new Map<number, number>()
  #resolveJoined = (): void => {}

  constructor({ contestant: { dialect }, url }: BenchServer, room: BenchRoom, keepsFrames = false) {
    this.room = room
    this.joined = new Promise((resolve) => {
      this.#resolveJoined = resolve
    })
    const onFrame = (payload: Buffer): void => {
      if (keepsFrames) this.frames.push(payload)
      if (!this.isDeaf) dialect.read(payload, this)
    }
    this.#socket = new RawSocket({ url, path: room.path, protocols: room.protocols, isText: dialect.isText, onFrame })
    this.closed = this.#socket.closed
    void this.#socket.opened.then(() => {
      for (const frame of dialect.hello(room)) this.#socket.send(frame)
      if (!dialect.welcomes) this.#resolveJoined()
    })
  }

  get receivedBytes(): number {
    return this.#socket.receivedBytes
  }

  send(frame: Uint8Array): void {
    this.#socket.send(frame)
  }

  end(): void {
    this.#socket.end()
  }

  onJoined(): void {
    this.#resolveJoined()
  }

  onCount(moves: number): void {
    this.moves += moves
  }

  onMoves(writer: number, upto: number): void {
    const last = this.#seen.get(writer) ?? 0
    if (upto <= last || writer === this.own) return
    this.#seen.set(writer, upto)
    this.moves += upto - last
    this.onMoved(writer, last + 1, upto)
  }

  /** The last move of a writer that arrived here. */
  seen(writer: number): number {
    return this.#seen.get(writer) ?? 0
  }
}

/** People who each move a rectangle of their own, spread over the rooms of a server. */
export class Crowd {
  readonly clients: readonly Client[]
  readonly #server: BenchServer
  readonly #sent: number[]
  /** Per writer, when each of its moves went out. */
  readonly #sentAt: number[][]
  /** Milliseconds from sending to arrival, of moves that reached the sampled clients. */
  latencies: number[] = []
  /** Milliseconds from sending until the writer was told that the move is saved. */
  savings: number[] = []
  /** Per writer, the last of its moves that it was told is saved. */
  readonly #saved: number[]

  private constructor(server: BenchServer, perRoom: number, sampleEvery: number) {
    this.#server = server
    this.clients = server.rooms.flatMap((room) => Array.from({ length: perRoom }, () => new Client(server, room)))
    this.#sent = this.clients.map(() => 0)
    this.#sentAt = this.clients.map(() => [])
    this.#saved = this.clients.map(() => 0)
    this.clients.forEach((client, at) => {
      client.own = at
      client.onSaved = (writes) => this.#isSaved(at, writes)
      client.wantsMoves = at % sampleEvery === 0
      if (client.wantsMoves) client.onMoved = (writer, from, upto) => this.#arrived(writer, from, upto, this.latencies)
    })
  }

  static async gather(server: BenchServer, perRoom: number, sampleEvery = 1): Promise<Crowd> {
    const crowd = new Crowd(server, perRoom, sampleEvery)
    await Promise.all(crowd.clients.map(({ joined }) => joined))
    return crowd
  }

  /** Everyone makes the rectangle it will move; resolves when the server has had time to tell. */
  async begin(writers = this.clients.length): Promise<void> {
    const { dialect } = this.#server.contestant
    this.clients.slice(0, writers).forEach((client, writer) => client.send(dialect.begin(client.room, writer)))
    await pause(300)
    for (const client of this.clients) client.moves = 0
  }

  move(writer: number): void {
    const client = this.clients[writer]!
    const n = ++this.#sent[writer]!
    this.#sentAt[writer]![n] = performance.now()
    client.send(this.#server.contestant.dialect.move(client.room, writer, n))
  }

  /** Keeps the latencies of what arrives at somebody who is none of the crowd. */
  watch(client: Client, latencies: number[]): void {
    client.onMoved = (writer, from, upto) => this.#arrived(writer, from, upto, latencies)
  }

  sentMoves(): number {
    return this.#sent.reduce((sum, count) => sum + count, 0)
  }

  arrivedMoves(): number {
    return this.clients.reduce((sum, { moves }) => sum + moves, 0)
  }

  /** Resolves when so many moves have arrived since `begin`, or after a while without the rest. */
  async settle(expected: number, maxMs: number): Promise<void> {
    const until = performance.now() + maxMs
    while (this.arrivedMoves() < expected && performance.now() < until) await pause(10)
  }

  end(): void {
    for (const client of this.clients) client.end()
  }

  /** Its first write made the rectangle. */
  #isSaved(writer: number, writes: number): void {
    const nowMs = performance.now()
    while (this.#saved[writer]! < writes - 1) this.savings.push(nowMs - this.#sentAt[writer]![++this.#saved[writer]!]!)
  }

  #arrived(writer: number, from: number, upto: number, latencies: number[]): void {
    const nowMs = performance.now()
    const sentAt = this.#sentAt[writer]
    for (let n = from; n <= upto; n++) {
      const sentMs = sentAt?.[n]
      if (sentMs !== undefined) latencies.push(nowMs - sentMs)
    }
  }
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

/** The value below which this share of the values lies; Infinity of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.POSITIVE_INFINITY
}
