import { once } from 'node:events'
import { request } from 'node:http'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { CLOSE } from '../../../shared/protocol/closeCodes.ts'
import { isHostAllowed } from '../../../server/access/origin.ts'
import { startTestServer, type TestServer } from '../support/testServer.ts'

let started: TestServer

beforeEach(async () => {
  started = await startTestServer({ env: { BOARDS_PER_HOUR: '1', ALLOWED_ORIGINS: 'https://wiki.example' } })
})
afterEach(() => started.server.close())

/** A request with exactly these headers, as a browser makes it and `fetch` does not let one. */
function ask(method: string, path: string, headers: Record<string, string>): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const asked = request(`${started.url}${path}`, { method, headers }, (answer) => {
      let body = ''
      answer.on('data', (chunk: Buffer) => void (body += chunk.toString()))
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body }))
    })
    asked.on('error', reject)
    asked.end()
  })
}

const own = (): string => new URL(started.url).host

test.each([
  ['a page of another site', { origin: 'https://evil.example' }],
  ['one that the browser calls another site', { 'sec-fetch-site': 'cross-site' }],
  ['one on another port of this machine', { 'sec-fetch-site': 'same-site', origin: 'http://127.0.0.1:1' }],
  ['one whose origin is kept secret', { origin: 'null' }],
  ['one whose origin is no address', { origin: 'http://[' }],
])('W1: %s makes no board, and nobody is counted for it', async (_name, headers) => {
  for (let count = 0; count < 3; count++) {
    const { status, body } = await ask('POST', '/api/boards', headers)
    expect([status, JSON.parse(body)]).toEqual([403, { message: expect.stringContaining('ALLOWED_ORIGINS') }])
  }
  expect((await ask('POST', '/api/boards', { 'sec-fetch-site': 'same-origin', origin: `http://${own()}` })).status).toBe(201)
})

test.each([['no browser', {}], ['a page of ours behind a proxy that hides its name', { 'sec-fetch-site': 'same-origin', origin: 'https://public.example' }], ['a site that is named', { 'sec-fetch-site': 'cross-site', origin: 'https://wiki.example' }]])('W1: %s makes one', async (_name, headers) => {
  expect((await ask('POST', '/api/boards', headers)).status).toBe(201)
})

test('W1: another site cannot use up what somebody may ask, but may link to a page', async () => {
  expect((await ask('GET', '/api/kits', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' })).status).toBe(403)
  expect((await ask('GET', '/%61pi/kits', { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
  expect((await ask('GET', '/api/kits', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' })).status).toBe(403)
  expect((await ask('GET', '/api/kits', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' })).status).toBe(200)
  expect((await ask('GET', '/readyz', { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
  expect((await ask('GET', '/healthz', { 'sec-fetch-site': 'cross-site' })).status).toBe(200)
})

test('W2: a name that was led to this machine opens nothing, over HTTP or by a socket', async () => {
  const rebound = { host: 'evil.example:4747', origin: 'http://evil.example:4747' }
  for (const [method, path] of [['GET', '/api/config'], ['POST', '/api/boards'], ['GET', '/healthz']] as const) expect((await ask(method, path, rebound)).status).toBe(403)
  const socket = new WebSocket(`${started.url.replace('http', 'ws')}/ws/x`, { headers: rebound })
  expect((await once(socket, 'close'))[0]).toBe(CLOSE.origin.code)
})

const local = { host: 'localhost', allowedOrigins: [], proxies: 0 }
test.each([
  ['localhost:4747', local, true],
  ['LOCALHOST', local, true],
  ['127.0.0.1:80', local, true],
  ['[::1]:4747', local, true],
  ['127.0.0.1.evil.example', local, false],
  ['localhost.evil.example:4747', local, false],
  ['', local, false],
  ['board.example', { ...local, host: '0.0.0.0' }, true],
  ['board.example', { ...local, proxies: 1 }, true],
  ['board.example', { ...local, allowedOrigins: ['https://board.example'] }, true],
  ['other.example', { ...local, allowedOrigins: ['https://board.example'] }, false],
  ['board.example', { ...local, allowedOrigins: ['*'] }, true],
])('W2: the host "%s" is let in by %j: %s', (host, sites, isAllowed) => {
  expect(isHostAllowed({ host }, sites)).toBe(isAllowed)
})
