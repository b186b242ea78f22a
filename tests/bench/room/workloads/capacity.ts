import { BenchServer } from '../benchServer.ts'
import type { Contestant } from '../contestants.ts'
import { Crowd, pause, quantile } from '../crowd.ts'

const MAX_P99_MS = 100
/** Moves that may be missing at the end of a step: the last ones of a step are counted by the next. */
const MIN_ARRIVED = 0.98
const WARM_UP_MS = 250
const MEASURE_MS = 800
const DRAIN_MS = 600
const HALVINGS = 3
const FRAME_MS = 1000 / 60
/** Of the first step, which any server passes when the machine is not busy with something else. */
const MAX_RETRIES = 5

export interface Room {
  rooms: number
  perRoom: number
  /** Moves per second of the first step, all writers together. */
  from: number
}

/** Delivered moves per second at the highest rate of moves at which 99 of 100 arrive within 100 ms. Everyone writes. */
export async function capacity(contestant: Contestant, { rooms, perRoom, from }: Room): Promise<Record<string, number>> {
  const server = await BenchServer.start(contestant, rooms)
  const crowd = await Crowd.gather(server, perRoom, 5)
  await crowd.begin()
  const search = async (rate: number): Promise<Step> => {
    const step = await runStep(crowd, rate, perRoom - 1)
    if (process.env.BENCH_VERBOSE) console.error(contestant.id, rate.toFixed(0), JSON.stringify(step))
    return step
  }
  let best = 0
  let retries = 0
  let [low, high] = [from, from]
  for (;;) {
    const step = await search(high)
    if (!step.passed && best === 0 && retries++ < MAX_RETRIES) continue
    if (!step.passed) break
    best = step.delivered
    low = high
    high *= 2
  }
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = Math.sqrt(low * high)
    await pause(DRAIN_MS)
    const step = await search(middle)
    if (step.passed) best = Math.max(best, step.delivered)
    if (step.passed) low = middle
    else high = middle
  }
  crowd.end()
  await server.clear()
  return { delivered: best }
}

interface Step {
  passed: boolean
  /** Per second. */
  delivered: number
  p99Ms: number
  arrived: number
}

async function runStep(crowd: Crowd, rate: number, readers: number): Promise<Step> {
  await send(crowd, rate, WARM_UP_MS)
  crowd.latencies = []
  const before = { arrived: crowd.arrivedMoves(), sent: crowd.sentMoves(), ms: performance.now() }
  await send(crowd, rate, MEASURE_MS)
  const seconds = (performance.now() - before.ms) / 1000
  const sent = crowd.sentMoves() - before.sent
  const inTime = crowd.arrivedMoves() - before.arrived
  await crowd.settle(sent * readers + before.arrived, DRAIN_MS)
  const p99Ms = quantile(crowd.latencies, 0.99)
  const arrived = (crowd.arrivedMoves() - before.arrived) / (sent * readers)
  const keptPace = sent / seconds > rate * 0.9
  return { passed: p99Ms < MAX_P99_MS && arrived >= MIN_ARRIVED && keptPace, delivered: inTime / seconds, p99Ms, arrived }
}

/**
 * Moves of everybody at an even pace. Each sends once in a frame of the screen what it has moved since, as a browser does; the
 * frames of different people begin at different moments. A turn that comes late makes up for what it missed.
 */
async function send(crowd: Crowd, rate: number, ms: number): Promise<void> {
  const { length } = crowd.clients
  const sent = crowd.clients.map(() => 0)
  const startMs = performance.now()
  let turns = 0
  for (let nowMs = startMs; nowMs < startMs + ms; nowMs = performance.now()) {
    for (const due = ((nowMs - startMs) / FRAME_MS) * length; turns < due; turns++) {
      const writer = turns % length
      // What is due at the moment of this turn, not of the loop, so that a late turn sends no more than it should have.
      const moves = Math.floor(((turns / length) * FRAME_MS * rate) / 1000 / length + writer / length)
      for (; sent[writer]! < moves; sent[writer]!++) crowd.move(writer)
    }
    await pause(1)
  }
}
