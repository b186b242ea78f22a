import { BenchServer } from '../benchServer.ts'
import type { Contestant } from '../contestants.ts'
import { Client, Crowd, pause, quantile } from '../crowd.ts'

const WRITERS = 10
const MOVES_PER_SECOND = 30
const VIEWERS = 1_000
/** The others read their sockets and nothing in it, so that the server is measured and not a thousand readers. */
const SAMPLE_EVERY = 25
const AT_ONCE = 50
const WARM_UP_MS = 2_000
const DRAIN_MS = 2_000
const SECONDS = Number(process.env.HALL_SECONDS ?? 60)

/** Ten people who draw before a thousand who watch. Where there are no seats, viewers are people who never write. */
export async function hall(contestant: Contestant): Promise<Record<string, number>> {
  const server = await BenchServer.start(contestant, 1)
  const crowd = await Crowd.gather(server, WRITERS)
  const viewers = await seatViewers(server)
  const sample = viewers.filter((_, at) => at % SAMPLE_EVERY === 0)
  const latencies: number[] = []
  for (const viewer of sample) crowd.watch(viewer, latencies)
  let putOut = 0
  for (const { closed } of [...crowd.clients, ...viewers]) void closed.then(() => putOut++)
  await crowd.begin()
  await draw(crowd, WARM_UP_MS)
  for (const list of [crowd.latencies, latencies]) list.length = 0
  const before = { sent: crowd.sentMoves(), seen: movesOf(sample), cpu: cpuMs(await server.usage()) }
  await draw(crowd, SECONDS * 1_000)
  const { memory, cpu } = await server.usage()
  const sent = crowd.sentMoves() - before.sent
  await drained(() => movesOf(sample) - before.seen >= sent * sample.length)
  const figures = {
    writersP50Ms: quantile(crowd.latencies, 0.5),
    writersP99Ms: quantile(crowd.latencies, 0.99),
    viewersP50Ms: quantile(latencies, 0.5),
    viewersP99Ms: quantile(latencies, 0.99),
    arrived: (movesOf(sample) - before.seen) / (sent * sample.length),
    rssMB: memory.rss / 1e6,
    cpuShare: (cpuMs({ cpu }) - before.cpu) / SECONDS / 10,
    putOut,
  }
  for (const one of [crowd, ...viewers]) one.end()
  await server.clear()
  return figures
}

async function seatViewers(server: BenchServer): Promise<Client[]> {
  const [room] = server.rooms as [BenchServer['rooms'][number]]
  const seat = { ...room, ...room.viewer }
  const viewers: Client[] = []
  while (viewers.length < VIEWERS) {
    const group = Array.from({ length: AT_ONCE }, () => new Client(server, seat))
    await Promise.all(group.map(({ joined }) => joined))
    viewers.push(...group)
  }
  viewers.forEach((viewer, at) => {
    viewer.isDeaf = at % SAMPLE_EVERY !== 0
  })
  return viewers
}

/** Everybody's moves at an even pace, those of different people at different moments. */
async function draw(crowd: Crowd, ms: number): Promise<void> {
  const startMs = performance.now()
  for (let moves = 0, nowMs = startMs; nowMs < startMs + ms; nowMs = performance.now()) {
    const due = ((nowMs - startMs) / 1_000) * MOVES_PER_SECOND * WRITERS
    for (; moves < due; moves++) crowd.move(moves % WRITERS)
    await pause(1)
  }
}

async function drained(isDone: () => boolean): Promise<void> {
  const until = performance.now() + DRAIN_MS
  while (!isDone() && performance.now() < until) await pause(10)
}

function movesOf(clients: readonly Client[]): number {
  return clients.reduce((sum, { moves }) => sum + moves, 0)
}

function cpuMs({ cpu: { user, system } }: { cpu: NodeJS.CpuUsage }): number {
  return (user + system) / 1_000
}
