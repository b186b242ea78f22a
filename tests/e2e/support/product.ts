import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { findRuntime } from '../../../scripts/lib/runtime.mjs'
import { SERVER, SERVER_ENV, SERVER_FLAGS } from '../../../scripts/lib/server.mjs'
import { freePort } from './freePort.ts'

const ROOT = resolve(import.meta.dirname, '../../..')
const START_LIMIT_MS = 90_000
const STOP_LIMIT_MS = 60_000
const ASK_AGAIN_MS = 50

/** The built product as a process of its own, on a free port, with its data in a folder that nobody else uses. */
export interface Product {
  readonly url: string
  readonly dataDir: string
  /** What the server has printed so far. */
  log(): string
  /** Starts it, or starts it again on the same port and data, and waits until it answers. */
  start(): Promise<void>
  /** Asks it to stop as Ctrl+C does, waits, and gives its exit code. */
  stop(): Promise<number | null>
  /** Ends it at once, as a power cut does. */
  kill(): Promise<void>
  /** Stops it and removes its data. */
  dispose(): Promise<void>
}

/**
 * @param settings more environment variables, as in the README's table
 * @param entry `server/dev.ts` is what `npm run dev` runs
 */
export async function createProduct(settings: Readonly<Record<string, string>> = {}, entry = SERVER): Promise<Product> {
  const dataDir = await mkdtemp(join(tmpdir(), 'sevenstep-e2e-'))
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const env = { ...process.env, ...SERVER_ENV, NODE_ENV: 'production', ...settings, HOST: '127.0.0.1', PORT: String(port), DATA_DIR: dataDir }
  const output: string[] = []
  let child: ChildProcess | undefined

  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    const ending = child
    child = undefined
    return ending ? endProcess(ending, signal, output) : null
  }
  return {
    url,
    dataDir,
    log: () => output.join(''),
    async start() {
      if (child) throw new Error('The product is running already.')
      child = spawnServer(entry, env, output)
      await answers(child, url, output)
    },
    stop: () => end('SIGTERM'),
    async kill() {
      await end('SIGKILL')
    },
    async dispose() {
      await end('SIGKILL')
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

function spawnServer(entry: string, env: NodeJS.ProcessEnv, output: string[]): ChildProcess {
  const child = spawn(findRuntime(), [...SERVER_FLAGS, entry], { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] })
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes: Buffer) => output.push(bytes.toString()))
  return child
}

async function answers(child: ChildProcess, url: string, output: readonly string[]): Promise<void> {
  const until = Date.now() + START_LIMIT_MS
  while (child.exitCode === null && child.signalCode === null && Date.now() < until) {
    const isUp = await fetch(`${url}/healthz`).then((response) => response.ok, () => false)
    if (isUp) return
    await pause(ASK_AGAIN_MS)
  }
  throw new Error(`The server did not answer ${url}/healthz. It printed:\n${output.join('')}`)
}

async function endProcess(child: ChildProcess, signal: NodeJS.Signals, output: readonly string[]): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
  const exited = once(child, 'exit')
  child.kill(signal)
  const limit = new AbortController()
  const tooLate = pause(STOP_LIMIT_MS, 'late', { signal: limit.signal }).catch(() => 'stopped')
  if ((await Promise.race([exited, tooLate])) === 'late') {
    child.kill('SIGKILL')
    throw new Error(`The server did not stop within ${STOP_LIMIT_MS} ms of ${signal}. It printed:\n${output.join('')}`)
  }
  limit.abort()
  return child.exitCode
}
