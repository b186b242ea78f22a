import { BenchServer } from '../benchServer.ts'
import type { Contestant } from '../contestants.ts'
import { Client, pause, quantile } from '../crowd.ts'
import { rectangle } from '../workRecords.ts'
import { seeded } from '../../../fakes/random.ts'
import type { BoardRecord } from '../../../../shared/doc/boardRecord.ts'

const RECORDS_PER_MESSAGE = 250
const DRAGGED = 50
const GROUP = 10
/** No session of ours may send more at once. */
const MESSAGES_PER_SOCKET = 4_000
const JOINS = 3
const OPEN_JOINS = 9
/** Longer than any server here waits before it stores, or before it closes an empty room and tidies up. */
const STORE_MS = 12_000

/** A board of many records, each written once. */
export function* manyRecords(count: number): Generator<BoardRecord[]> {
  for (let at = 0; at < count; at += RECORDS_PER_MESSAGE) yield Array.from({ length: RECORDS_PER_MESSAGE }, (_, n) => rectangle(`shape:r${at + n}`, at, n))
}

/** A small board whose records were dragged about in groups of ten. */
export function* manyDrags(count: number): Generator<BoardRecord[]> {
  const random = seeded(3)
  yield Array.from({ length: DRAGGED }, (_, n) => rectangle(`shape:r${n}`, 0, n))
  for (let drag = 0; drag < count; drag++) {
    const first = random.int(DRAGGED - GROUP)
    yield Array.from({ length: GROUP }, (_, n) => rectangle(`shape:r${first + n}`, random.int(4000), random.int(3000)))
  }
}

/**
 * What it costs to join a board: the server is started again, so that nothing is in memory, and the clock runs from the
 * connection to the last byte, and to the records in a store like the editor's.
 */
export async function joining(contestant: Contestant, changes: Iterable<readonly BoardRecord[]>, shapes: number): Promise<Record<string, number>> {
  const server = await BenchServer.start(contestant, 1)
  await fill(server, changes)
  const joins: Joined[] = []
  for (let join = 0; join < JOINS; join++) {
    await server.end()
    await server.launch()
    joins.push(await measureJoin(server, shapes))
  }
  await server.clear()
  return medianOf(joins)
}

/** The same while somebody has the board open who saw it grow. */
export async function joiningOpen(contestant: Contestant, changes: Iterable<readonly BoardRecord[]>, shapes: number): Promise<Record<string, number>> {
  const server = await BenchServer.start(contestant, 1)
  const stays = new Client(server, server.rooms[0]!)
  await stays.joined
  await fill(server, changes)
  const joins: Joined[] = []
  for (let join = 0; join < OPEN_JOINS; join++) joins.push(await measureJoin(server, shapes))
  stays.end()
  await server.clear()
  return medianOf(joins)
}

function medianOf(joins: readonly Joined[]): Record<string, number> {
  const pick = (key: keyof Joined): number => quantile(joins.map((join) => join[key]), 0.5)
  return { receivedMs: pick('receivedMs'), appliedMs: pick('appliedMs'), kB: pick('kB') }
}

interface Joined {
  receivedMs: number
  appliedMs: number
  kB: number
}

async function measureJoin(server: BenchServer, shapes: number): Promise<Joined> {
  const { dialect } = server.contestant
  const startMs = performance.now()
  const client = new Client(server, server.rooms[0]!, true)
  await client.joined
  let receivedMs = performance.now() - startMs
  let found = dialect.apply(client.frames)
  // Some say that all is there before it is; the clock runs on until it is.
  for (let frames = client.frames.length; found < shapes; frames = client.frames.length) {
    while (client.frames.length === frames) await pause(1)
    receivedMs = performance.now() - startMs
    found = dialect.apply(client.frames)
  }
  const appliedMs = performance.now() - startMs
  client.end()
  return { receivedMs, appliedMs, kB: client.receivedBytes / 1000 }
}

/** Sends changes over one socket after the other, each time until somebody else has got them. */
async function fill(server: BenchServer, changes: Iterable<readonly BoardRecord[]>): Promise<void> {
  const room = server.rooms[0]!
  const { dialect } = server.contestant
  const messages = dialect.write(room, changes)[Symbol.iterator]()
  let next = messages.next()
  for (let part = 0; !next.done; part++) {
    const [writer, reader] = [new Client(server, room), new Client(server, room)]
    await Promise.all([writer.joined, reader.joined])
    for (let count = 0; count < MESSAGES_PER_SOCKET && !next.done; count++, next = messages.next()) {
      writer.send(next.value)
      if (count % 100 === 99) await pause(0)
    }
    // A move behind them all, so that the reader tells when they are through.
    writer.send(dialect.begin(room, part))
    writer.send(dialect.move(room, part, 1))
    while (reader.seen(part) < 1) await pause(5)
    writer.end()
    reader.end()
  }
  await pause(STORE_MS)
}
