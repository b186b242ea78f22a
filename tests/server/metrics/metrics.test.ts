import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { RawClient } from '../support/rawClient.ts'
import { startTestServer, type TestServer } from '../support/testServer.ts'

let started: TestServer
const clients: RawClient[] = []

beforeEach(async () => {
  started = await startTestServer({ env: { METRICS_KEY: 'watch' } })
})
afterEach(async () => {
  for (const { socket } of clients.splice(0)) socket.terminate()
  await started.server.close()
})

function join(id: string, key: string): RawClient {
  const client = new RawClient(started.url, id, key)
  clients.push(client)
  return client
}

async function page(): Promise<string> {
  return (await started.get('/metrics', 'watch')).text()
}

/** The value of a line of the page, labels included. */
async function value(line: string): Promise<number> {
  return Number((await page()).split('\n').find((one) => one.startsWith(`${line} `))?.split(' ').at(-1))
}

test('tell what the server does', async () => {
  const { id, keys } = await started.create()
  const [editor, viewer] = [join(id, keys.editor), join(id, keys.viewer)]
  await Promise.all([editor, viewer].map((client) => client.until(() => client.hasPage('page:page'))))
  editor.addPage('page:second')
  await viewer.until(() => viewer.hasPage('page:second'))
  expect(await value('sevenstep_rooms')).toBe(1)
  expect([await value('sevenstep_sessions{seat="editor"}'), await value('sevenstep_sessions{seat="viewer"}'), await value('sevenstep_sessions{seat="host"}')]).toEqual([1, 1, 0])
  expect(await value('sevenstep_updates_total')).toBe(1)
  expect(await value('sevenstep_update_bytes_total')).toBeGreaterThan(20)
  expect([await value('sevenstep_commit_seconds_count'), await value('sevenstep_relay_delay_seconds_count')]).toEqual([1, 1])
  expect(await value('sevenstep_refused_total{reason="read-only"}')).toBeGreaterThan(0)
  expect(await value('sevenstep_messages_total{type="write"}')).toBeGreaterThan(1)
  expect(await value('nodejs_eventloop_lag_p99_seconds')).toBeGreaterThan(0)
})

test('count what is refused, by reason', async () => {
  const { id } = await started.create()
  await join(id, 'AAAAAAAAAAAAAAAAAAAAAA').closed()
  expect(await value('sevenstep_refused_total{reason="no such board"}')).toBe(1)
})

test('are for who has the key, and name no board', async () => {
  const { id, keys } = await started.create()
  const client = join(id, keys.editor)
  await client.until(() => client.hasPage('page:page'))
  for (const key of [undefined, '', 'wrong', keys.host]) expect((await started.get('/metrics', key)).status).toBe(401)
  for (const secret of [id, ...Object.values(keys)]) expect(await page()).not.toContain(secret)
})

test('are not there without a key', async () => {
  const plain = await startTestServer()
  expect((await plain.get('/metrics', '')).status).toBe(404)
  await plain.server.close()
})

test('the dashboard asks for metrics that there are', async () => {
  const dashboard = readFileSync(new URL('../../../ops/grafana.json', import.meta.url), 'utf8')
  const names = new Set([...dashboard.matchAll(/\b(sevenstep|nodejs|process)_[a-z0-9_]+/g)].map(([name]) => name.replace(/_(bucket|count|sum)$/, '')))
  const text = await page()
  expect(names.size).toBeGreaterThan(8)
  expect([...names].filter((name) => !text.includes(`# TYPE ${name} `))).toEqual([])
})
