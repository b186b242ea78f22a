import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { freePort } from '../freePort.ts'
import { endOf, soon } from './waits.ts'
import type { Driven } from './hands.ts'

const LIBRARIES = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu']

/** WebKit's own small browser on a screen of its own, spoken to by WebDriver. */
export async function driveWebKit(): Promise<Driven> {
  const screen = spawn('/usr/bin/Xvfb', ['-displayfd', '1', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'pipe', 'ignore'] })
  const [number] = (await once(screen.stdout, 'data')) as [Buffer]
  const port = await freePort()
  const env = { ...process.env, DISPLAY: `:${number.toString().trim()}`, WEBKIT_DISABLE_COMPOSITING_MODE: '1', WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' }
  const driver = spawn('/usr/bin/WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], { stdio: 'ignore', env })
  const call = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method, ...(body !== undefined && { body: JSON.stringify(body) }) })
    const { value } = (await answer.json()) as { value: unknown }
    if (!answer.ok) throw new Error(`WebKit answered ${JSON.stringify(value)}`)
    return value
  }
  await soon('WebKit takes orders', async () => ((await call('GET', '/status')) as { ready?: boolean }).ready || undefined)
  const options = { binary: miniBrowser(), args: ['--automation'] }
  const { sessionId } = (await call('POST', '/session', { capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } } })) as { sessionId: string }
  const session = `/session/${sessionId}`
  await call('POST', `${session}/window/rect`, { x: 0, y: 0, width: 1280, height: 880 }).catch(() => undefined)
  return {
    goto: async (url) => void (await call('POST', `${session}/url`, { url })),
    reload: async () => void (await call('POST', `${session}/refresh`, {})),
    ask: async <T>(expression: string) => JSON.parse((await call('POST', `${session}/execute/sync`, { script: `return JSON.stringify(${expression})`, args: [] })) as string) as T,
    perform: async (actions) => void (await call('POST', `${session}/actions`, { actions })),
    async close() {
      await call('DELETE', session).catch(() => undefined)
      await endOf(driver)
      await endOf(screen)
    },
  }
}

function miniBrowser(): string {
  for (const library of LIBRARIES) {
    const folder = listed(library).findLast((name) => name.startsWith('webkit2gtk-4.') && listed(join(library, name)).includes('MiniBrowser'))
    if (folder !== undefined) return join(library, folder, 'MiniBrowser')
  }
  throw new Error('The package webkit2gtk-driver holds no MiniBrowser.')
}

function listed(folder: string): string[] {
  try {
    return readdirSync(folder).sort()
  } catch {
    return []
  }
}
