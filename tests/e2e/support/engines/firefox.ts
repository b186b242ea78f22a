import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { WebSocket } from 'ws'
import { freePort } from '../freePort.ts'
import { endOf, soon } from './waits.ts'
import type { Driven } from './hands.ts'

/** Firefox, spoken to by WebDriver BiDi. */
export async function driveFirefox(): Promise<Driven> {
  const profile = await mkdtemp(join(tmpdir(), 'sevenstep-firefox-'))
  const port = await freePort()
  const child = spawn(
    '/usr/bin/firefox-esr',
    ['--headless', '--no-remote', '--width', '1280', '--height', '800', `--remote-debugging-port=${port}`, '--profile', profile, 'about:blank'],
    { stdio: 'ignore', env: { ...process.env, HOME: profile, MOZ_HEADLESS_WIDTH: '1280', MOZ_HEADLESS_HEIGHT: '800' } },
  )
  const line = await soon('Firefox takes orders', () => openSocket(`ws://127.0.0.1:${port}/session`))
  const send = orders(line)
  await send('session.new', { capabilities: {} })
  const tree = (await send('browsingContext.getTree', {})) as { contexts: { context: string }[] }
  const context = tree.contexts[0]!.context
  return {
    goto: async (url) => void (await send('browsingContext.navigate', { context, url, wait: 'complete' })),
    reload: async () => void (await send('browsingContext.reload', { context, wait: 'complete' })),
    async ask<T>(expression: string) {
      const answer = (await send('script.evaluate', { expression: `JSON.stringify(${expression})`, target: { context }, awaitPromise: true })) as { result?: { value?: string } }
      return JSON.parse(answer.result?.value ?? 'null') as T
    },
    perform: async (sources) => void (await send('input.performActions', { context, actions: sources })),
    async close() {
      line.close()
      await endOf(child)
      await rm(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

function openSocket(url: string): Promise<WebSocket | undefined> {
  return new Promise((resolve) => {
    const socket = new WebSocket(url)
    socket.once('open', () => resolve(socket))
    socket.once('error', () => resolve(undefined))
  })
}

/** Sends orders and gives their answers. */
function orders(line: WebSocket): (method: string, params: unknown) => Promise<unknown> {
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>()
  let last = 0
  line.on('message', (bytes: Buffer) => {
    const { id, type, result, error, message } = JSON.parse(bytes.toString()) as { id?: number; type: string; result?: unknown; error?: string; message?: string }
    const order = waiting.get(id ?? -1)
    waiting.delete(id ?? -1)
    if (type === 'error') order?.reject(new Error(`Firefox answered ${error}: ${message}`))
    else order?.resolve(result)
  })
  return (method, params) => new Promise((resolve, reject) => {
    last += 1
    waiting.set(last, { resolve, reject })
    line.send(JSON.stringify({ id: last, method, params }))
  })
}
