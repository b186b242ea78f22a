import type { BrowserContext } from 'playwright/test'

/** Watches everything a browser does for two faults: a request to another host than the server, and an error in the console. */
export interface Guard {
  watch(context: BrowserContext): void
  /** Lets matching console errors pass: for tests that cut the network or break something on purpose. */
  allow(expected: RegExp): void
  /** What went wrong so far, one sentence each. */
  faults(): string[]
}

/** Addresses that never leave the browser. */
const LOCAL_SCHEME = /^(data|blob|about|chrome|chrome-extension|devtools):/

export function createGuard(serverUrl: string): Guard {
  const { host } = new URL(serverUrl)
  const allowed: RegExp[] = []
  const errors: string[] = []
  const requests = new Set<string>()
  const seeRequest = (url: string): void => {
    if (!LOCAL_SCHEME.test(url) && new URL(url).host !== host) requests.add(`a request went to ${url}`)
  }
  return {
    watch(context) {
      context.on('request', (request) => seeRequest(request.url()))
      context.on('page', (page) => page.on('websocket', (socket) => seeRequest(socket.url())))
      context.on('weberror', (error) => errors.push(`uncaught: ${error.error().stack ?? error.error().message}`))
      context.on('console', (message) => {
        if (message.type() === 'error') errors.push(`console error: ${message.text()} (${message.location().url})`)
      })
    },
    allow: (expected) => void allowed.push(expected),
    // Judged at the end, so that a test may allow what a step has just caused.
    faults: () => [...requests, ...errors.filter((error) => !allowed.some((expected) => expected.test(error)))],
  }
}
