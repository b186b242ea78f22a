import type { BoardRecord } from '../../../shared/doc/boardRecord.ts'

/**
 * What the clients are: `own` ones write as ours do, only what changed; `foreign` ones are stock clients that write each
 * record anew as a whole.
 */
export const MIXES = ['own', 'foreign'] as const
export type Mix = (typeof MIXES)[number]

/** A room of a server under test. */
export interface BenchRoom {
  name: string
  path: string
  protocols: readonly string[]
  /** How somebody comes who only watches, where there is such a seat. */
  viewer?: Pick<BenchRoom, 'path' | 'protocols'>
}

export interface Reader {
  /** Whether moves are to be told one by one; otherwise their number will do. */
  wantsMoves: boolean
  /** All that the server had when this client came is here. */
  onJoined(): void
  /** This client has got the moves of `writer` up to and with its n-th. */
  onMoves(writer: number, upto: number): void
  onCount(moves: number): void
  /** The first so many writes of this client are safe; only of servers that say so. */
  onSaved(writes: number): void
}

/** How a kind of server is talked to. Everything here is as cheap as can be, so that servers are measured and not clients. */
export interface Dialect {
  readonly isText: boolean
  /** Whether a client that enters is told what there is. */
  readonly welcomes: boolean
  /** What a client says as soon as its socket is open. */
  hello(room: BenchRoom): Uint8Array[]
  /** Makes the rectangle that only this writer moves. */
  begin(room: BenchRoom, writer: number): Uint8Array
  /** The writer's n-th move, from 1 on: one step of a drag. */
  move(room: BenchRoom, writer: number, n: number): Uint8Array
  read(payload: Buffer, reader: Reader): void
  /** Turns changes of a board, each a list of records as they are afterwards, into messages. */
  write(room: BenchRoom, changes: Iterable<readonly BoardRecord[]>): Iterable<Uint8Array>
  /** Brings into a store what joining delivered, as a client does, and returns how many shapes there are. */
  apply(payloads: readonly Buffer[]): number
}
