import { BenchServer } from '../benchServer.ts'
import type { Contestant } from '../contestants.ts'
import { Crowd, pause, quantile } from '../crowd.ts'

const CLIENTS = 10
const MOVES = 240
const GAP_MS = 1000 / 60
const WARM_UP = 40

/** Milliseconds from one person's move to the nine others, at the pace of a drag. */
export async function latency(contestant: Contestant): Promise<Record<string, number>> {
  const server = await BenchServer.start(contestant, 1)
  const crowd = await Crowd.gather(server, CLIENTS)
  await crowd.begin(1)
  let cpu = 0
  for (let move = 0; move < MOVES; move++) {
    if (move === WARM_UP) {
      crowd.latencies = []
      cpu = cpuMicros((await server.usage()).cpu)
    }
    crowd.move(0)
    await pause(GAP_MS)
  }
  await pause(200)
  const cpuPerDelivery = (cpuMicros((await server.usage()).cpu) - cpu) / (MOVES - WARM_UP) / (CLIENTS - 1)
  crowd.end()
  await server.clear()
  return { p50Ms: quantile(crowd.latencies, 0.5), p99Ms: quantile(crowd.latencies, 0.99), arrived: crowd.latencies.length / (MOVES - WARM_UP) / (CLIENTS - 1), cpuPerDelivery }
}

function cpuMicros({ user, system }: NodeJS.CpuUsage): number {
  return user + system
}
