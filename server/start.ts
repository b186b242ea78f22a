import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { findPackageJSON } from 'node:module'
import { dirname } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { layOutBlank } from '../shared/kit/blank.ts'
import { layOut } from '../shared/kit/layOut.ts'
import { CASE_CURVEBALLS } from '../templates/curveballs/cases.ts'
import { COMMON_CURVEBALLS } from '../templates/curveballs/common.ts'
import { BLANKS, FORMS, KITS } from '../templates/index.ts'
import type { KitShelf } from './boards/createBoard.ts'
import { readKitFolder } from './boards/kitFolder.ts'
import { createSystemClock, type Clock } from './runtime/clock.ts'
import { createInlineCompactor, type Compactor } from './compaction/compactor.ts'
import { createWorkerCompactor } from './compaction/workerCompactor.ts'
import { readConfig, type Config, type Env } from './config.ts'
import { createServer, type ClientSource, type Server } from './createServer.ts'
import { LastResort } from './lastResort.ts'
import { codeOf, StartFailure } from './runtime/startFailure.ts'
import { storageAt } from './storage/index.ts'
import type { LogStore } from './storage/port/storage.ts'
import { warmUp } from './warmUp.ts'

const STOP_DEADLINE_MS = 5_000

/** Absolute path of the repository; this file lies elsewhere in it once it is built. */
export const REPO_DIR = dirname(findPackageJSON(import.meta.url) ?? '.')

/** Runs a server as this process, until a signal stops it. A reason not to start is one sentence and exit code 1. */
export async function runProcess(env: Env, client: ClientSource): Promise<void> {
  try {
    const result = readConfig(env)
    if (!result.ok) throw new StartFailure(result.sentence)
    const server = await start(result.config, client)
    stopOnSignals(server)
    const [say, exit] = [(line: string) => console.error(line), (code: number) => process.exit(code)]
    new LastResort({ server, deadlineMs: STOP_DEADLINE_MS, say, exit }).watch()
  } catch (error) {
    console.error(error instanceof StartFailure ? error.message : error)
    process.exit(1)
  }
}

async function start(config: Config, client: ClientSource): Promise<Server> {
  const clock = createSystemClock()
  const { backend, place } = storageAt(config.dataDir)
  const storage = backend.open(place)
  const compactor = backend.maintain === undefined ? compactHere(storage, clock) : createWorkerCompactor(config.dataDir)
  const shelf = fillShelf(config)
  const parts = { config, storage, compactor, clock, shelf, client }
  const server = await createServer({ ...parts, version: readVersion(), random: randomBytes })
  await warmUp(clock)
  const port = await server.listen().catch((error: unknown) => {
    throw listenFailure(config, error)
  })
  console.log(`Sevenstep is ready on http://${urlHost(config.host)}:${port}`)
  return server
}

/** Compacts between the messages of everybody, where no other thread can. */
function compactHere(storage: LogStore, clock: Clock): Compactor {
  return createInlineCompactor({ storage, nowMs: () => clock.nowMs(), pause: () => nextTurn() })
}

/** Our kits, then those of the team's folder. */
function fillShelf({ kitsDir }: Config): KitShelf {
  const taken = [...KITS, ...BLANKS].map(({ id }) => id)
  const own = kitsDir === undefined ? { kits: [], problems: [] } : readKitFolder(kitsDir, taken)
  for (const problem of own.problems) console.error(`KITS_DIR: ${problem} This kit is left out.`)
  // What a team wrote is for its interviewers, and candidates use the same server, so it has to say so when it is for
  // all.
  const privateKits = new Set(own.kits.filter((kit) => kit.public !== true).map(({ id }) => id))
  const forms = new Map(FORMS.map((form) => [form.id, form]))
  const curveballs = { common: COMMON_CURVEBALLS, cases: CASE_CURVEBALLS }
  return { kits: [...KITS, ...own.kits], forms, curveballs, blanks: BLANKS, privateKits, layOut, layOutBlank }
}

function listenFailure({ host, port }: Config, error: unknown): unknown {
  switch (codeOf(error)) {
    case 'EADDRINUSE':
      return new StartFailure(`Port ${port} is in use by another program; stop it or set PORT to another number.`)
    case 'EACCES':
      return new StartFailure(`Port ${port} may not be used by this account; set PORT to a number above 1023.`)
    case 'ENOTFOUND':
    case 'EADDRNOTAVAIL':
    case 'EAI_AGAIN':
      return new StartFailure(`HOST is "${host}", which is not an address of this machine.`)
    default:
      return error
  }
}

/** An address that means "every interface" is nothing to open in a browser. */
function urlHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}

function stopOnSignals(server: Server): void {
  const stop = (): void => {
    // What is not durable by now was never acknowledged, so its writers still hold it.
    setTimeout(() => process.exit(1), STOP_DEADLINE_MS).unref()
    server.close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error)
        process.exit(1)
      },
    )
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}

function readVersion(): string {
  const { version } = JSON.parse(readFileSync(`${REPO_DIR}/package.json`, 'utf8')) as { version: string }
  return version
}
