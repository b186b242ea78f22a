import { test as base, expect, type Browser, type BrowserContextOptions, type Page } from 'playwright/test'
import { createGuard, type Guard } from './guard.ts'
import { createProduct, type Product } from './product.ts'

interface Options {
  /** More environment variables for the server; set them with `test.use({ settings: { … } })`. */
  settings: Readonly<Record<string, string>>
}

interface Fixtures {
  /** The built product, running, for this test alone. */
  server: Product
  /** Fails the test when a page asked another host or wrote an error to the console. Covers `page` and every `person()`. */
  guard: Guard
  /** A further person: a page with its own storage. */
  person: (options?: BrowserContextOptions) => Promise<Page>
}

export { expect }

export const test = base.extend<Options & Fixtures>({
  settings: [{}, { option: true }],

  server: async ({ settings }, use, testInfo) => {
    const server = await createProduct(settings)
    try {
      await server.start()
      await use(server)
    } finally {
      if (testInfo.status !== testInfo.expectedStatus) await testInfo.attach('server log', { body: server.log(), contentType: 'text/plain' })
      await server.dispose()
    }
  },

  baseURL: ({ server }, use) => use(server.url),

  guard: async ({ server }, use) => {
    const guard = createGuard(server.url)
    await use(guard)
    expect(guard.faults(), 'no request to another host and no error in the console').toEqual([])
  },

  context: async ({ context, guard }, use) => {
    guard.watch(context)
    await use(context)
  },

  person: async ({ browser, guard, server }, use) => {
    const open = peopleIn(browser, guard, server.url)
    await use(open.person)
    await open.close()
  },
})

function peopleIn(browser: Browser, guard: Guard, baseURL: string) {
  const closing: (() => Promise<void>)[] = []
  return {
    async person(options: BrowserContextOptions = {}): Promise<Page> {
      const context = await browser.newContext({ baseURL, ...options })
      guard.watch(context)
      closing.push(() => context.close())
      return context.newPage()
    },
    async close(): Promise<void> {
      await Promise.all(closing.map((close) => close()))
    },
  }
}
