import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client'
import { SEATS, type Seat } from '../../shared/protocol/seats.ts'
import type { Metrics } from './metrics.ts'

/** What is looked up when somebody asks, instead of being kept in step. */
export interface Occupancy {
  rooms: number
  sessions: Readonly<Record<Seat, number>>
}

export interface Prometheus extends Metrics {
  /** From now on, the pages say how full the rooms are. */
  watch(occupancy: () => Occupancy): void
  /** The page that Prometheus reads, and its content type. */
  page(): Promise<{ type: string; text: string }>
}

/** From a commit on a fast disk to one that people notice. */
const SECONDS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5]
const BROKEN_ROOMS = 'Rooms that failed and were opened anew; always 0 but for a fault of this server.'

/** Metrics as Prometheus takes them, with those of the process: memory, processor, delay of the event loop. */
export function createPrometheus(): Prometheus {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const counter = (name: string, help: string, labelNames: string[] = []): Counter =>
    new Counter({ name: `sevenstep_${name}`, help, labelNames, registers: [registry] })
  const seconds = (name: string, help: string): Histogram =>
    new Histogram({ name: `sevenstep_${name}`, help, buckets: SECONDS, registers: [registry] })
  const messages = counter('messages_total', 'Messages read, by type.', ['type'])
  const messageBytes = counter('message_bytes_total', 'Bytes of messages read, by type.', ['type'])
  const refused = counter('refused_total', 'Messages dropped and sessions closed, by reason.', ['reason'])
  const presence = counter('presence_dropped_total', 'Presence that went nowhere, by why.', ['why'])
  const updates = counter('updates_total', 'Updates stored.')
  const updateBytes = counter('update_bytes_total', 'Bytes of updates stored.')
  const failures = counter('commit_failures_total', 'Commits that failed and were tried again.')
  const compacted = counter('compacted_rows_total', 'Rows of logs that went into a base.')
  const broken = counter('broken_rooms_total', BROKEN_ROOMS)
  const commit = seconds('commit_seconds', 'Time that one commit to storage takes to be written.')
  const sync = seconds('sync_seconds', 'Time from there until it is on disk, and its writers are told.')
  const relay = seconds('relay_delay_seconds', 'Time from the first message of a commit to its relay.')
  return {
    received(type, bytes) {
      messages.inc({ type })
      messageBytes.inc({ type }, bytes)
    },
    refused: (reason) => refused.inc({ reason }),
    presenceDropped: (why) => presence.inc({ why }),
    committed(rows, bytes, ms) {
      updates.inc(rows)
      updateBytes.inc(bytes)
      commit.observe(ms / 1000)
    },
    synced: (ms) => sync.observe(ms / 1000),
    commitFailed: () => failures.inc(),
    relayed: (delayMs) => relay.observe(delayMs / 1000),
    compacted: (rows) => compacted.inc(rows),
    roomBroke: () => broken.inc(),
    watch: (occupancy) => watch(registry, occupancy),
    page: async () => ({ type: registry.contentType, text: await registry.metrics() }),
  }
}

function watch(registry: Registry, occupancy: () => Occupancy): void {
  registry.registerMetric(new Gauge({
    name: 'sevenstep_rooms',
    help: 'Boards in memory.',
    registers: [],
    collect() {
      this.set(occupancy().rooms)
    },
  }))
  registry.registerMetric(new Gauge({
    name: 'sevenstep_sessions',
    help: 'Open sessions, by seat.',
    labelNames: ['seat'],
    registers: [],
    collect() {
      for (const seat of SEATS) this.set({ seat }, occupancy().sessions[seat])
    },
  }))
}
