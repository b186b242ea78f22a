import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { layOut } from '../../../shared/kit/layOut.ts'
import { addClientFiles } from '../../../server/http/clientFiles.ts'
import { createSystemClock, type Clock } from '../../../server/runtime/clock.ts'
import { CASE_CURVEBALLS } from '../../../templates/curveballs/cases.ts'
import { COMMON_CURVEBALLS } from '../../../templates/curveballs/common.ts'
import { BLANKS, FORMS, KITS } from '../../../templates/index.ts'
import { startTestServer } from '../../server/support/testServer.ts'
import { test as base } from './boards.ts'

const CLIENT = join(import.meta.dirname, '../../../dist/client')
const MINUTE_MS = 60_000

/** The time on the wall of a server, which a test sets forward, and whoever must be told. */
interface SharedTime {
  clock: Clock
  people: Page[]
  passedMs: number
}

interface TimeFixtures {
  time: SharedTime
  /** So many minutes pass at once on the server; pages ask it for the time, as when somebody looks at them again. */
  minutesPass: (minutes: number) => Promise<void>
}

/** As `test` of boards, with the built product in this process, on a time of its own. */
export const test = base.extend<TimeFixtures>({
  time: async ({}, use) => {
    const system = createSystemClock()
    const time: SharedTime = { people: [], passedMs: 0, clock: { ...system, nowMs: () => system.nowMs() + time.passedMs } }
    await use(time)
  },

  server: async ({ time }, use) => {
    const client = { isDevelopment: false, add: async (app: Parameters<typeof addClientFiles>[0]) => addClientFiles(app, CLIENT).then(() => async () => {}) }
    const curveballs = { common: COMMON_CURVEBALLS, cases: CASE_CURVEBALLS }
    const { server, url } = await startTestServer({ clock: time.clock, kits: KITS, forms: FORMS, curveballs, blanks: BLANKS, layOut, client })
    const none = async (): Promise<void> => {}
    await use({ url, dataDir: '', log: () => '', start: none, stop: async () => null, kill: none, dispose: none })
    await server.close()
  },

  person: async ({ person, time }, use) => {
    await use(async (options) => {
      const page = await person(options)
      time.people.push(page)
      return page
    })
  },

  minutesPass: async ({ time }, use) => {
    await use(async (minutes) => {
      time.passedMs += minutes * MINUTE_MS
      await Promise.all(time.people.map((page) => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))))
    })
  },
})
