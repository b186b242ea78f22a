import { createServer } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'playwright/test'
import { createGuard } from './support/guard.ts'

// The guard decides whether every other browser test fails, so that it is tried on pages that must fail.
const BAD_PAGES = {
  'a request to another host': ['<img src="http://other.invalid/a.png">', /a request went to http:\/\/other\.invalid\/a\.png/],
  'a socket to another host': ['<script>new WebSocket("ws://other.invalid/ws")</script>', /a request went to ws:\/\/other\.invalid\/ws/],
  'an error in the console': ['<script>console.error("broken")</script>', /console error: broken/],
  'an uncaught error': ['<script>throw new Error("thrown")</script>', /uncaught: .*thrown/],
  'a rejected promise': ['<script>Promise.reject(new Error("rejected"))</script>', /uncaught: .*rejected/],
} as const

for (const [name, [html, fault]] of Object.entries(BAD_PAGES)) {
  test(`the guard sees ${name}`, async ({ context }) => {
    const { url, close } = await serve(html)
    const guard = createGuard(url)
    guard.watch(context)
    const watched = await context.newPage()
    await watched.goto(url)
    await expect.poll(() => guard.faults()).toContainEqual(expect.stringMatching(fault))
    guard.allow(/./)
    expect(guard.faults().every((one) => one.startsWith('a request went to'))).toBe(true)
    close()
  })
}

test('the guard lets a good page pass', async ({ context }) => {
  const { url, close } = await serve('<link rel="icon" href="data:,"><img alt="" src="data:image/gif;base64,R0lGODlhAQABAAAAACw="><script>console.log("hello")</script>')
  const guard = createGuard(url)
  guard.watch(context)
  const page = await context.newPage()
  await page.goto(url)
  expect(guard.faults()).toEqual([])
  close()
})

async function serve(body: string): Promise<{ url: string; close: () => void }> {
  const server = createServer((_request, response) => response.setHeader('content-type', 'text/html').end(`<!doctype html><title>page</title>${body}`))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() }
}
