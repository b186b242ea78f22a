import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { SERVER_ENV, SERVER_FLAGS } from '../../../scripts/lib/server.mjs'
import type { Contestant } from './contestants.ts'
import type { BenchRoom } from './dialect.ts'

const ROOT = fileURLToPath(new URL('../../..', import.meta.url))
const PROBE = fileURLToPath(new URL('servers/probe.mjs', import.meta.url))

export interface Usage {
  memory: NodeJS.MemoryUsage
  /** Microseconds. */
  cpu: NodeJS.CpuUsage
}

/** A contestant at work, in a process of its own, with a directory that outlives restarts. */
export class BenchServer {
  readonly contestant: Contestant
  readonly rooms: readonly BenchRoom[]
  url = ''
  readonly #dataDir: string
  readonly #env: NodeJS.ProcessEnv
  #child: ChildProcess | undefined

  private constructor(contestant: Contestant, rooms: readonly BenchRoom[], dataDir: string, env: NodeJS.ProcessEnv) {
    this.contestant = contestant
    this.rooms = rooms
    this.#dataDir = dataDir
    this.#env = env
  }

  /** `env` makes more of the server's environment, from the folder that it has. */
  static async start(contestant: Contestant, roomCount: number, env = (_dataDir: string): NodeJS.ProcessEnv => ({})): Promise<BenchServer> {
    const dataDir = mkdtempSync(join(realpathSync(tmpdir()), 'sevenstep-bench-'))
    const server = new BenchServer(contestant, await contestant.makeRooms(roomCount, dataDir), dataDir, env(dataDir))
    await server.launch()
    return server
  }

  async launch(): Promise<void> {
    const { program, keeps, role } = this.contestant
    const env = { ...process.env, ...this.#env, ...(role === 'ours' && SERVER_ENV), NODE_ENV: 'production', HOST: '127.0.0.1', PORT: '0', SOCKETS_PER_ADDRESS: '0', MESSAGES_PER_ADDRESS: '0', MEGABYTES_PER_ADDRESS: '0', BOARDS_PER_HOUR: '0', ROOM_IDLE_SECONDS: '5', DATA_DIR: keeps ? this.#dataDir : '' }
    const extra = [...(role === 'ours' ? SERVER_FLAGS : []), ...(process.env.BENCH_NODE_FLAGS?.split(' ') ?? [])]
    const child = spawn(process.execPath, ['--expose-gc', ...extra, '--import', PROBE, program], { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] })
    this.#child = child
    let output = ''
    const ready = new Promise<string>((resolve, reject) => {
      for (const stream of [child.stdout, child.stderr]) {
        stream?.on('data', (chunk: Buffer) => {
          if (this.url === '') output += chunk.toString()
          const url = /ready on (http:\S+)/.exec(output)?.[1]
          if (url !== undefined) resolve(url)
        })
      }
      child.once('exit', () => reject(new Error(`${this.contestant.title} did not start:\n${output}`)))
    })
    this.url = ''
    this.url = await ready
  }

  async usage(): Promise<Usage> {
    return this.#ask('memory')
  }

  /** Microseconds on all cores since it started; without a collection of garbage, which would count. */
  async cpuMicros(): Promise<number> {
    const { user, system } = (await this.#ask('cpu')).cpu
    return user + system
  }

  async end(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    const child = this.#child
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return
    const exited = once(child, 'exit')
    child.kill(signal)
    await exited
  }

  async #ask(ask: 'memory' | 'cpu'): Promise<Usage> {
    const child = this.#child
    if (child === undefined) throw new Error('The server does not run.')
    child.send({ ask })
    const [usage] = (await once(child, 'message')) as [Usage]
    return usage
  }

  /** Ends the server and deletes what it stored. */
  async clear(): Promise<void> {
    await this.end(process.env.BENCH_NODE_FLAGS === undefined ? 'SIGKILL' : 'SIGTERM')
    rmSync(this.#dataDir, { recursive: true, force: true })
  }
}
