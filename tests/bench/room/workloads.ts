import type { Contestant } from './contestants.ts'
import type { Mix } from './dialect.ts'
import { capacity } from './workloads/capacity.ts'
import { hall } from './workloads/hall.ts'
import { joining, joiningOpen, manyDrags, manyRecords } from './workloads/joining.ts'
import { kills } from './workloads/kills.ts'
import { latency } from './workloads/latency.ts'
import { memory } from './workloads/memory.ts'
import { stall } from './workloads/stall.ts'

export type Figures = Record<string, number>

/** A figure in the table. */
export interface Row {
  key: string
  title: string
  better: 'high' | 'low'
  digits: number
}

export interface Workload {
  title: string
  rows: readonly Row[]
  /** How often it is run; its rows are medians. */
  repeats: number
  /** Leaves out servers that keep nothing. */
  needsStorage: boolean
  /** Leaves out what answers nothing. */
  needsAnswers?: boolean
  /** Who the clients are; our own alone unless it says so. */
  mixes?: readonly Mix[]
  run(contestant: Contestant): Promise<Figures>
}

const RECORDS = 10_000
const DRAGS = 100_000
const DRAGGED_RECORDS = 50
const KILLS = 100
const BOTH: readonly Mix[] = ['own', 'foreign']

const low = (key: string, title: string, digits: number): Row => ({ key, title, better: 'low', digits })
const high = (key: string, title: string): Row => ({ key, title, better: 'high', digits: 0 })

export const WORKLOADS: Readonly<Record<string, Workload>> = {
  latency: latencyOf(10, 1, 'From one person to nine others, 60 moves a second'),
  latency10of10: latencyOf(10, 10, 'From each of ten people to nine others, 60 moves a second each'),
  latency10of50: latencyOf(50, 10, 'From each of ten people to 49 others, 60 moves a second each'),
  room: {
    title: 'One room of 50, everyone moves something: delivered moves a second at p99 below 100 ms',
    rows: [high('delivered', 'delivered/s')],
    repeats: 3,
    needsStorage: false,
    run: (contestant) => capacity(contestant, { rooms: 1, perRoom: 50, from: 400 }),
    mixes: BOTH,
  },
  rooms: {
    title: '200 rooms of 2, the same',
    rows: [high('delivered', 'delivered/s')],
    repeats: 3,
    needsStorage: false,
    run: (contestant) => capacity(contestant, { rooms: 200, perRoom: 2, from: 1_000 }),
    mixes: BOTH,
  },
  hall: {
    title: 'A lecture hall: 10 people who make 30 moves a second each, and 1,000 who watch',
    rows: [
      low('writersP50Ms', 'p50 ms to who writes', 1), low('writersP99Ms', 'p99 ms to who writes', 1), low('viewersP50Ms', 'p50 ms to viewers', 1), low('viewersP99Ms', 'p99 ms to viewers', 1),
      { ...high('arrived', 'share that arrived'), digits: 3 }, low('rssMB', 'resident MB', 0), low('cpuShare', '% of a core', 0), low('putOut', 'put out', 0),
    ],
    repeats: 3,
    needsStorage: false,
    run: hall,
  },
  join: {
    title: `Joining a board of ${RECORDS} records after a restart`,
    rows: [low('receivedMs', 'ms to the last byte', 0), low('appliedMs', 'ms to the records in a store', 0), low('kB', 'kB', 0)],
    repeats: 1,
    needsStorage: true,
    mixes: BOTH,
    run: (contestant) => joining(contestant, manyRecords(RECORDS), RECORDS),
  },
  joinOpen: {
    title: `Joining a board of ${RECORDS} records that somebody has open`,
    rows: [low('receivedMs', 'ms to the last byte', 0), low('appliedMs', 'ms to the records in a store', 0), low('kB', 'kB', 0)],
    repeats: 1,
    needsStorage: false,
    needsAnswers: true,
    mixes: BOTH,
    run: (contestant) => joiningOpen(contestant, manyRecords(RECORDS), RECORDS),
  },
  growth: {
    title: `Joining a board of ${DRAGGED_RECORDS} records after ${DRAGS} drags of ten and a restart`,
    rows: [low('receivedMs', 'ms to the last byte', 0), low('appliedMs', 'ms to the records in a store', 0), low('kB', 'kB', 0)],
    repeats: 1,
    needsStorage: true,
    run: (contestant) => joining(contestant, manyDrags(DRAGS), DRAGGED_RECORDS),
  },
  memory: {
    title: '1,000 idle connections over 500 rooms',
    rows: [
      low('kBPerConnection', 'resident kB per connection', 1), low('heapPerConnection', 'reachable kB per connection', 1), low('heapPerRoom', 'reachable kB per room', 1),
      low('residentMB', 'resident MB in all', 1), low('idlePercent', '% of a core while idle', 2),
    ],
    repeats: 3,
    needsStorage: false,
    run: memory,
  },
  stall: {
    title: '20 rooms of five, one of them moves something 30 times a second, on a disk on which a third of the syncs take 500 ms longer',
    rows: [
      low('calmP99Ms', 'p99 ms without stalls', 1), low('p99Ms', 'p99 ms', 1), low('ratio', 'p99 to that without', 2), low('longestMs', 'longest, ms', 0),
      low('calmSavedMs', 'longest to saved without, ms', 0), low('savedMs', 'longest to saved, ms', 0),
    ],
    repeats: 3,
    needsStorage: true,
    run: stall,
  },
  kills: {
    title: `${KILLS} kills under load: writes that others had seen and that were gone`,
    rows: [low('lost', 'lost', 0), high('shown', 'of')],
    repeats: 1,
    needsStorage: true,
    run: (contestant) => kills(contestant, KILLS),
  },
}

function latencyOf(clients: number, writers: number, title: string): Workload {
  return {
    title,
    rows: [low('p50Ms', 'p50 ms', 2), low('p99Ms', 'p99 ms', 2), low('cpuPerDelivery', 'µs of server CPU per delivery', 1)],
    repeats: 3,
    needsStorage: false,
    mixes: BOTH,
    run: (contestant) => latency(contestant, { clients, writers }),
  }
}
