import type { AddressInfo } from 'node:net'
import { getHeapStatistics } from 'node:v8'
import type { FastifyInstance } from 'fastify'
import { CLOSE } from '../shared/protocol/closeCodes.ts'
import { ACCESS_LIMITS } from './access/accessLimits.ts'
import type { Random } from './access/keys.ts'
import { Reservations } from './access/reservations.ts'
import { SocketGate } from './access/socketGate.ts'
import { Traffic } from './access/traffic.ts'
import { addAssetRoutes } from './assets/assetRoutes.ts'
import type { KitShelf } from './boards/createBoard.ts'
import { seedDrawer } from './boards/dealtKit.ts'
import { Retention } from './boards/retention.ts'
import { Wiper } from './boards/wiper.ts'
import { waitAtMost, type Clock } from './runtime/clock.ts'
import type { Config } from './config.ts'
import { addBoardRoutes } from './http/boardRoutes.ts'
import { addClockRoutes } from './http/clockRoutes.ts'
import { addCurveballRoutes } from './http/curveballRoutes.ts'
import { addDeletionRoutes } from './http/deletionRoutes.ts'
import { addRoomRoutes } from './http/roomRoutes.ts'
import { addSharedRoutes } from './http/sharedRoutes.ts'
import { addFactRoutes } from './http/factRoutes.ts'
import { addHealthRoutes } from './http/healthRoutes.ts'
import { createHttpApp } from './http/httpApp.ts'
import { addHostRoutes } from './http/hostRoutes.ts'
import { addInfoRoutes, type ClientConfig } from './http/infoRoutes.ts'
import { addKitRoutes } from './http/kitRoutes.ts'
import { addMetricsRoute } from './http/metricsRoute.ts'
import { attachSocketServer, type SocketServer } from './http/socketServer.ts'
import type { Compactor } from './compaction/compactor.ts'
import { NO_METRICS, type Metrics } from './metrics/metrics.ts'
import { createPrometheus, type Prometheus } from './metrics/prometheus.ts'
import { GroupCommit } from './rooms/commit/groupCommit.ts'
import { MemoryBudget } from './rooms/memoryBudget.ts'
import { openRoom } from './rooms/registry/openRoom.ts'
import { ROOM_LIMITS } from './rooms/roomLimits.ts'
import { RoomRegistry } from './rooms/registry/roomRegistry.ts'
import { Rounds } from './rooms/rounds.ts'
import type { Log } from './runtime/log.ts'
import type { Storage } from './storage/port/storage.ts'

export interface ServerParts {
  config: Config
  version: string
  storage: Storage
  compactor: Compactor
  clock: Clock
  random: Random
  shelf: KitShelf
  client: ClientSource
}

/** Adds whatever serves the client's pages, and returns the way to stop it. */
export interface ClientSource {
  /** The client comes from its sources: Vite puts scripts into the page and has a socket of its own on this port. */
  isDevelopment: boolean
  add(app: FastifyInstance): Promise<() => Promise<void>>
}

export interface Server {
  /** Starts to listen; resolves with the port. Rejects when the port cannot be had. */
  listen(): Promise<number>
  /**
   * Takes nothing new, makes durable what was received (within `flushMs`), sends everyone away and closes the storage.
   */
  close(flushMs?: number): Promise<void>
  rooms: RoomRegistry
}

const FLUSH_MS = 3_000

/** Puts the server together from its parts; nothing runs before `listen`. */
export async function createServer(parts: ServerParts): Promise<Server> {
  const { config, storage, compactor, clock, random } = parts
  const wasDeleted = async (boardId: string): Promise<boolean> => (await storage.findDeletion(boardId)) !== undefined
  const app = await createHttpApp({ ...config, clock, contentPolicy: !parts.client.isDevelopment, wasDeleted })
  const log = app.log
  const prometheus = config.metricsKey === undefined ? undefined : createPrometheus()
  const metrics = prometheus ?? NO_METRICS
  const { commit, rooms } = roomsOf(parts, log, metrics)
  const stopping = new Stopping()
  const drawSeed = seedDrawer(random)
  const limits = { ...config, nowMs: () => clock.steadyMs() }
  const [gate, traffic] = [new SocketGate(limits), new Traffic(limits)]
  const wiper = new Wiper({ storage, rooms, clock, log })
  const retention = new Retention({ storage, rooms, clock, log, wiper, traffic, days: config.retentionDays })
  addBoardRoutes(app, { ...parts, ...config, rooms, drawSeed, retention })
  addDeletionRoutes(app, { storage, rooms, clock, wiper, traffic })
  addInterviewRoutes(app, { ...parts, rooms })
  addAssetRoutes(app, { storage, clock, assetBytesPerBoard: config.assetBytesPerBoard })
  addInfoRoutes(app, clientConfig(parts))
  addKitRoutes(app, { ...parts, ...config, drawSeed })
  if (prometheus !== undefined) addMetrics(app, prometheus, rooms, config.metricsKey ?? '')
  addHealthRoutes(app, storage, () => stopping.hasBegun)
  const stopClient = await parts.client.add(app)
  const unfinished = new Reservations(ACCESS_LIMITS.unfinished)
  const door = { storage, rooms, clock, random, log, metrics, gate, traffic, unfinished }
  const sockets = attachSocketServer(app.server, door, parts.client.isDevelopment)
  const running = { app, sockets, rooms, commit, storage, compactor, clock, wiper, retention, stopClient }
  return {
    rooms,
    listen: async () => {
      // A server that ended in between has left it to this one.
      void wiper.request()
      retention.start()
      return listen(app, config)
    },
    close: (flushMs = FLUSH_MS) => stopping.once(() => shutDown(running, flushMs)),
  }
}

/** The rooms of the server, and the commit that they share. */
function roomsOf({ config, storage, compactor, clock }: ServerParts, log: Log, metrics: Metrics): ServedRooms {
  const onFailure = (err: unknown, attempt: number): void => {
    log.error({ err, attempt }, 'updates could not be stored; trying again')
  }
  const commit = new GroupCommit({ storage, clock, metrics, relayAfter: config.relayAfter, onFailure })
  const rounds = new Rounds(clock, ROOM_LIMITS.watchIntervalMs)
  const memory = new MemoryBudget(getHeapStatistics().heap_size_limit / 2)
  const roomParts = { storage, compactor, clock, rounds, memory, commit, log, metrics }
  const rooms = new RoomRegistry({
    clock,
    idleMs: config.roomIdleMs,
    openRoom: (id, onBroken) => openRoom(id, roomParts, onBroken),
    onFailure: (err) => log.error({ err }, 'a room could not be closed well'),
  })
  return { commit, rooms }
}

interface ServedRooms {
  commit: GroupCommit
  rooms: RoomRegistry
}

function clientConfig({ config, version }: ServerParts): ClientConfig {
  const { tldrawLicenseKey, createKey } = config
  return { tldrawLicenseKey, version, ...(createKey !== undefined && { needsCreateKey: true }) }
}

/** What the people on a board do beside drawing. */
function addInterviewRoutes(app: FastifyInstance, parts: ServerParts & { rooms: RoomRegistry }): void {
  addHostRoutes(app, parts)
  addFactRoutes(app, parts)
  addClockRoutes(app, parts)
  addCurveballRoutes(app, parts)
  addRoomRoutes(app, parts)
  addSharedRoutes(app, parts)
}

function addMetrics(app: FastifyInstance, prometheus: Prometheus, rooms: RoomRegistry, key: string): void {
  prometheus.watch(() => ({ rooms: rooms.roomCount, sessions: rooms.sessionCounts }))
  addMetricsRoute(app, prometheus, key)
}

/** A stop that runs once, however often it is asked for. */
class Stopping {
  #done: Promise<void> | undefined

  get hasBegun(): boolean {
    return this.#done !== undefined
  }

  once(stop: () => Promise<void>): Promise<void> {
    this.#done ??= stop()
    return this.#done
  }
}

async function listen(app: FastifyInstance, { host, port }: Config): Promise<number> {
  await app.listen({ host, port })
  return (app.server.address() as AddressInfo).port
}

interface Running extends Pick<ServerParts, 'storage' | 'compactor' | 'clock'> {
  app: FastifyInstance
  sockets: SocketServer
  rooms: RoomRegistry
  commit: GroupCommit
  wiper: Wiper
  retention: Retention
  stopClient: () => Promise<void>
}

async function shutDown(running: Running, flushMs: number): Promise<void> {
  const { app, sockets, rooms, commit, storage, compactor, clock, wiper, retention, stopClient } = running
  retention.stop()
  wiper.stop()
  sockets.drain()
  await waitAtMost(clock, flushMs, rooms.flush())
  rooms.closeSessions(CLOSE.restart)
  await sockets.close()
  commit.stop()
  await compactor.close()
  await rooms.destroy()
  await stopClient()
  await app.close()
  await storage.close()
}
