import { BenchServer } from '../benchServer.ts'
import type { Contestant } from '../contestants.ts'
import { Client, pause } from '../crowd.ts'

const ROOMS = 500
const AT_ONCE = 50
/** Long enough for what servers do a while after somebody came. */
const SETTLE_MS = 11_000
/** A server pings in some of it; so long as several of its rounds tells more than the default. */
const IDLE_MS = Number(process.env.IDLE_SECONDS ?? 20) * 1000

/** What idle connections take: one in each of 500 rooms, then a second one in each. */
export async function memory(contestant: Contestant): Promise<Record<string, number>> {
  const server = await BenchServer.start(contestant, ROOMS)
  const clients: Client[] = []
  await join(server, clients, 5)
  const empty = await used(server)
  await join(server, clients, ROOMS)
  const first = await used(server)
  await join(server, clients, ROOMS)
  const second = await used(server)
  const idlePercent = await idleCpu(server)
  for (const client of clients) client.end()
  await server.clear()
  const perConnection = (pick: (used: Used) => number): number => (pick(second) - pick(empty)) / (2 * ROOMS)
  return {
    kBPerConnection: perConnection(({ rss }) => rss),
    heapPerConnection: perConnection(({ heap }) => heap),
    residentMB: second.rss / 1000,
    idlePercent,
    heapPerRoom: (2 * first.heap - empty.heap - second.heap) / ROOMS,
  }
}

async function join(server: BenchServer, clients: Client[], count: number): Promise<void> {
  for (let at = 0; at < count; at += AT_ONCE) {
    const group = server.rooms.slice(at, Math.min(count, at + AT_ONCE)).map((room) => new Client(server, room))
    await Promise.all(group.map(({ joined }) => joined))
    group.forEach((client, n) => client.send(server.contestant.dialect.begin(client.room, clients.length + n)))
    clients.push(...group)
  }
}

interface Used {
  rss: number
  /** What is reachable, in and outside of V8's heap. */
  heap: number
}

/** In kB. */
async function used(server: BenchServer): Promise<Used> {
  await pause(SETTLE_MS)
  const { rss, heapUsed, external } = (await server.usage()).memory
  return { rss: rss / 1000, heap: (heapUsed + external) / 1000 }
}

/** % of a core. */
async function idleCpu(server: BenchServer): Promise<number> {
  const before = { cpu: await server.cpuMicros(), ms: performance.now() }
  await pause(IDLE_MS)
  return ((await server.cpuMicros()) - before.cpu) / (performance.now() - before.ms) / 10
}
