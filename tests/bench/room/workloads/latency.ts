import { BenchServer } from '../benchServer.ts'
import type { Contestant } from '../contestants.ts'
import { Crowd, pause, quantile } from '../crowd.ts'

const WARM_UP_MOVES = 40
const MOVES = 200
/** A server that cannot keep up is late by as long as it is asked to; what is not there by then is not counted. */
const MAX_LATE_MS = 5_000
const GAP_MS = 1000 / 60

interface Size {
  clients: number
  writers: number
}

/** Milliseconds from somebody's move to everybody else, at the pace of a drag. */
export async function latency(contestant: Contestant, { clients, writers }: Size): Promise<Record<string, number>> {
  const server = await BenchServer.start(contestant, 1)
  const crowd = await Crowd.gather(server, clients)
  await crowd.begin(writers)
  await drag(crowd, writers, WARM_UP_MOVES)
  await crowd.settle(crowd.sentMoves() * (clients - 1), MAX_LATE_MS)
  crowd.latencies = []
  const cpu = await server.cpuMicros()
  await drag(crowd, writers, MOVES)
  await crowd.settle(crowd.sentMoves() * (clients - 1), MAX_LATE_MS)
  const deliveries = MOVES * writers * (clients - 1)
  const cpuPerDelivery = ((await server.cpuMicros()) - cpu) / deliveries
  crowd.end()
  await server.clear()
  return { p50Ms: quantile(crowd.latencies, 0.5), p99Ms: quantile(crowd.latencies, 0.99), arrived: crowd.latencies.length / deliveries, cpuPerDelivery }
}

/** So many moves of each writer, in turn, at an even pace. */
async function drag(crowd: Crowd, writers: number, moves: number): Promise<void> {
  const startMs = performance.now()
  for (let turn = 0; turn < moves * writers;) {
    for (const due = ((performance.now() - startMs) / GAP_MS) * writers; turn < Math.min(due, moves * writers); turn++) crowd.move(turn % writers)
    await pause(1)
  }
}
