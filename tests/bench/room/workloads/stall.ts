import { tmpdir } from 'node:os'
import { buildPowercut, whyNoPowercut } from '../../../fakes/disk/buildPowercut.ts'
import { BenchServer } from '../benchServer.ts'
import type { Contestant } from '../contestants.ts'
import { Crowd, pause, quantile } from '../crowd.ts'

const ROOMS = 20
const PER_ROOM = 5
const GAP_MS = 1000 / 30
const WARM_UP_MS = 1_000
/** Longer than any server here waits before it stores what has come. */
const MEASURE_MS = Number(process.env.STALL_SECONDS ?? 20) * 1000
const STALL_MS = 500
const STALL_PERCENT = 33
/** For what is under way at the end, a sync behind another among it. */
const DRAIN_MS = 5_000

/** How much later others hear of a move, and its writer that it is saved, when about each third sync of the disk takes half a second. */
export async function stall(contestant: Contestant): Promise<Record<string, number>> {
  const why = whyNoPowercut()
  if (why !== undefined) throw new Error(`No disk can be made to stall here, because ${why}.`)
  const calm = await measure(contestant, 0)
  const stalled = await measure(contestant, STALL_PERCENT)
  return { calmP99Ms: calm.p99Ms, p99Ms: stalled.p99Ms, ratio: stalled.p99Ms / calm.p99Ms, longestMs: stalled.longestMs, ...(stalled.savedMs > 0 && { calmSavedMs: calm.savedMs, savedMs: stalled.savedMs }) }
}

interface Measured {
  p99Ms: number
  longestMs: number
  /** The longest until `saved` came; 0 where nobody says it. */
  savedMs: number
}

async function measure(contestant: Contestant, percent: number): Promise<Measured> {
  const server = await BenchServer.start(contestant, ROOMS, (dataDir) => stalling(dataDir, percent))
  const crowd = await Crowd.gather(server, PER_ROOM)
  await crowd.begin()
  await drag(crowd, WARM_UP_MS)
  await crowd.settle(crowd.sentMoves() * (PER_ROOM - 1), DRAIN_MS)
  crowd.latencies = []
  crowd.savings = []
  const before = crowd.sentMoves()
  await drag(crowd, MEASURE_MS)
  await crowd.settle(crowd.sentMoves() * (PER_ROOM - 1), DRAIN_MS)
  const sent = crowd.sentMoves() - before
  const until = performance.now() + DRAIN_MS
  while (crowd.savings.length > 0 && crowd.savings.length < sent && performance.now() < until) await pause(10)
  crowd.end()
  await server.clear()
  return { p99Ms: quantile(crowd.latencies, 0.99), longestMs: quantile(crowd.latencies, 1), savedMs: crowd.savings.reduce((most, ms) => Math.max(most, ms), 0) }
}

function stalling(dataDir: string, percent: number): NodeJS.ProcessEnv {
  return { LD_PRELOAD: buildPowercut(tmpdir()), POWERCUT_STALL_UNDER: dataDir, POWERCUT_STALL_MS: String(STALL_MS), POWERCUT_STALL_PERCENT: String(percent) }
}

/** One in each room moves something, at an even pace. */
async function drag(crowd: Crowd, ms: number): Promise<void> {
  const startMs = performance.now()
  let turn = 0
  for (let nowMs = startMs; nowMs < startMs + ms; nowMs = performance.now()) {
    for (const due = ((nowMs - startMs) / GAP_MS) * ROOMS; turn < due; turn++) crowd.move((turn % ROOMS) * PER_ROOM)
    await pause(1)
  }
}
