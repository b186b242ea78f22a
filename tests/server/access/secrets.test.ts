import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { offerProtocols } from '../../../shared/protocol/messages.ts'
import { SEATS } from '../../../shared/protocol/seats.ts'
import type { CreatedBoard } from '../../../server/boards/createBoard.ts'
import { startProcess, type ServerProcess } from '../support/serverProcess.ts'

const [METRICS_KEY, CREATE_KEY] = ['watch-0123456789', 'make-0123456789']

let dataDir: string
let server: ServerProcess
/** Everything the server answered, but for the answers whose purpose is to give a key. */
let answers: string[] = []

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'sevenstep-secrets-'))
  server = await startProcess({ DATA_DIR: dataDir, LOG_LEVEL: 'trace', METRICS_KEY, CREATE_KEY })
  answers = []
})
afterEach(async () => {
  await server.end('SIGKILL')
  rmSync(dataDir, { recursive: true, force: true })
})

const bearer = (key: string): Record<string, string> => ({ authorization: `Bearer ${key}` })

async function ask(path: string, init: RequestInit = {}): Promise<void> {
  const response = await fetch(`${server.url}${path}`, init)
  answers.push(`${response.status} ${JSON.stringify([...response.headers])} ${await response.text()}`)
}

async function give<T>(path: string, key: string): Promise<T> {
  return (await (await fetch(`${server.url}${path}`, { method: 'POST', headers: bearer(key) })).json()) as T
}

/** Everything a socket is told, from the headers of the upgrade to the reason of the close. */
async function connect(path: string, protocols: string[], then: (socket: WebSocket) => void, headers: Record<string, string> = {}): Promise<void> {
  const socket = new WebSocket(`${server.url.replace('http', 'ws')}${path}`, protocols, { headers })
  socket.on('upgrade', ({ headers: got }) => answers.push(JSON.stringify(got)))
  socket.on('message', (frame: Buffer) => answers.push(frame.toString('latin1')))
  socket.on('open', () => then(socket))
  const [code, reason] = (await once(socket, 'close')) as [number, Buffer]
  answers.push(`${code} ${reason.toString()}`)
}

async function useEverything({ id, keys }: CreatedBoard): Promise<void> {
  const json = { 'content-type': 'application/json' }
  for (const path of ['/', '/healthz', '/readyz', '/api/config', '/api/kits', '/nowhere', `/b/${id}`]) await ask(`${path}?key=${keys.host}`)
  await ask('/metrics', { headers: bearer('wrong') })
  await ask('/metrics', { headers: bearer(METRICS_KEY) })
  await ask('/api/boards', { method: 'POST', headers: bearer('wrong') })
  await ask('/api/boards', { method: 'POST', headers: { ...bearer(CREATE_KEY), ...json }, body: `{"kit":"${keys.host}` })
  for (const seat of SEATS) {
    const headers = bearer(keys[seat])
    await ask(`/api/boards/${id}?key=${keys[seat]}`, { headers })
    await ask(`/api/boards/AAAAAAAAAAAAAAAAAAAAAA`, { headers })
    await ask(`/api/boards/${id}/assets`, { method: 'POST', headers, body: `x${keys[seat]}` })
    await ask(`/api/boards/${id}/pause`, { method: 'POST', headers: { ...headers, ...json }, body: '{"paused":1}' })
    await ask(`/api/boards/${id}/put-out`, { method: 'POST', headers: { ...headers, ...json }, body: '{"presence":1}' })
    await ask(`/api/boards/${id}/keys/king/rotate`, { method: 'POST', headers })
    await connect(`/ws/${id}`, offerProtocols(keys[seat]), (socket) => socket.send('text'))
    await connect(`/ws/${id}?key=${keys[seat]}`, [], (socket) => socket.send(Uint8Array.of(9, 9)))
    await connect(`/ws/AAAAAAAAAAAAAAAAAAAAAA`, offerProtocols(keys[seat]), () => {})
    await connect(`/ws/${id}`, offerProtocols(keys[seat]), () => {}, { origin: 'https://evil.example' })
  }
}

test('H2: no log and no answer holds a key, but those that give one away', async () => {
  const board = await give<CreatedBoard>('/api/boards', CREATE_KEY)
  await useEverything(board)
  const { keys } = await give<{ keys: Record<string, string> }>(`/api/boards/${board.id}/keys/host/rotate`, board.keys.host)
  await ask(`/api/boards/${board.id}`, { headers: bearer(keys.host ?? '') })
  await server.end('SIGTERM')
  const secrets = [...Object.values(board.keys), ...Object.values(keys), METRICS_KEY, CREATE_KEY]
  expect(new Set(secrets).size).toBe(8)
  expect(answers.length).toBeGreaterThan(50)
  // Sees that the log is really on and the answers are really read, or nothing in them would prove nothing.
  for (const text of [server.output(), answers.join('\n')]) expect(text).toContain(board.id)
  for (const secret of secrets) expect([server.output(), ...answers].filter((text) => text.includes(secret))).toEqual([])
})
