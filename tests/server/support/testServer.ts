import { randomBytes } from 'node:crypto'
import { layOutBlank, type Blank } from '../../../shared/kit/blank.ts'
import type { KitForm } from '../../../shared/kit/deal/form.ts'
import type { Kit } from '../../../shared/kit/kit.ts'
import type { CreatedBoard, KitShelf } from '../../../server/boards/createBoard.ts'
import { createSystemClock, type Clock } from '../../../server/runtime/clock.ts'
import { readConfig, type Config, type Env } from '../../../server/config.ts'
import { createInlineCompactor } from '../../../server/compaction/compactor.ts'
import { createServer, type ClientSource, type Server } from '../../../server/createServer.ts'
import { openSqliteStorage } from '../../../server/storage/sqlite/sqliteStorage.ts'
import type { Storage } from '../../../server/storage/port/storage.ts'

export interface TestServer {
  server: Server
  storage: Storage
  /** `http://127.0.0.1:<port>` */
  url: string
  create(body?: object): Promise<CreatedBoard>
  get(path: string, key?: string): Promise<Response>
}

export interface TestServerOptions {
  storage?: Storage
  clock?: Clock
  kits?: readonly Kit[]
  forms?: readonly KitForm[]
  privateKits?: ReadonlySet<string>
  curveballs?: KitShelf['curveballs']
  /** How a kit becomes records; into none by default. */
  layOut?: KitShelf['layOut']
  blanks?: readonly Blank[]
  client?: ClientSource
  env?: Env
}

const NO_CLIENT: ClientSource = { isDevelopment: false, add: async () => async () => {} }

/** A real server on a free port of this machine, with its boards in memory. Close it with `server.close()`. */
export async function startTestServer({ storage = openSqliteStorage(':memory:'), clock = createSystemClock(), kits = [], forms = [], privateKits, curveballs, blanks = [], layOut = () => [], client = NO_CLIENT, env = {} }: TestServerOptions = {}): Promise<TestServer> {
  const shelf = { kits, forms: new Map(forms.map((form) => [form.id, form])), privateKits, curveballs, blanks, layOut, layOutBlank }
  const compactor = createInlineCompactor({ storage, nowMs: () => clock.nowMs(), pause: async () => {} })
  const server = await createServer({ config: testConfig(env), version: '0.0.0', storage, compactor, clock, random: randomBytes, shelf, client })
  const url = `http://127.0.0.1:${await server.listen()}`
  return {
    server,
    storage,
    url,
    create: async (body = {}) => {
      const response = await fetch(`${url}/api/boards`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
      return (await response.json()) as CreatedBoard
    },
    get: (path, key) => fetch(url + path, { headers: key === undefined ? {} : { authorization: `Bearer ${key}` } }),
  }
}

function testConfig(env: Env): Config {
  const result = readConfig({ HOST: '127.0.0.1', PORT: '0', LOG_LEVEL: 'silent', ...env })
  if (!result.ok) throw new Error(result.sentence)
  return result.config
}
