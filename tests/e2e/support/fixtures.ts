import { test as base, expect, type Browser, type BrowserContextOptions, type Page } from 'playwright/test'
import { createGuard, type Guard } from './guard.ts'
import { beKnown } from './known.ts'
import { createProduct, type Product } from './product.ts'

interface Options {
  /** Whether the test has a server for itself, because it stops, kills or blocks it; set it with `test.use({ ownServer: true })`. */
  ownServer: boolean
  /** Whether people are new in their browsers, and are asked for a name. */
  stranger: boolean
}

interface WorkerFixtures {
  /** One server for all tests of a worker, which run one after the other: a start costs more than most tests. */
  sharedServer: Product
}

interface Fixtures {
  /** The built product, running; nobody but this test talks to it meanwhile. */
  server: Product
  /** Fails the test when a page asked another host or wrote an error to the console. Covers `page` and every `person()`. */
  guard: Guard
  /** A further person: a page with its own storage. */
  person: (options?: BrowserContextOptions) => Promise<Page>
}

export { expect }

export const test = base.extend<Options & Fixtures, WorkerFixtures>({
  ownServer: [false, { option: true }],
  stranger: [false, { option: true }],

  sharedServer: [({}, use) => withServer(use), { scope: 'worker' }],

  server: async ({ ownServer, sharedServer }, use, testInfo) => {
    const run = async (server: Product): Promise<void> => {
      const before = server.log().length
      await use(server)
      if (testInfo.status !== testInfo.expectedStatus) await testInfo.attach('server log', { body: server.log().slice(before), contentType: 'text/plain' })
    }
    await (ownServer ? withServer(run) : run(sharedServer))
  },

  baseURL: ({ server }, use) => use(server.url),

  guard: async ({ server }, use) => {
    const guard = createGuard(server.url)
    await use(guard)
    expect(guard.faults(), 'no request to another host and no error in the console').toEqual([])
  },

  context: async ({ context, guard, stranger }, use) => {
    guard.watch(context)
    if (!stranger) await beKnown(context)
    await use(context)
  },

  person: async ({ browser, guard, server, stranger }, use) => {
    const open = peopleIn(browser, guard, server.url, stranger)
    await use(open.person)
    await open.close()
  },
})

async function withServer(use: (server: Product) => Promise<void>): Promise<void> {
  const server = await createProduct()
  try {
    await server.start()
    await use(server)
  } finally {
    await server.dispose()
  }
}

function peopleIn(browser: Browser, guard: Guard, baseURL: string, stranger: boolean) {
  const closing: (() => Promise<void>)[] = []
  return {
    async person(options: BrowserContextOptions = {}): Promise<Page> {
      const context = await browser.newContext({ baseURL, ...options })
      guard.watch(context)
      if (!stranger) await beKnown(context)
      closing.push(() => context.close())
      return context.newPage()
    },
    async close(): Promise<void> {
      await Promise.all(closing.map((close) => close()))
    },
  }
}
