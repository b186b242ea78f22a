import { fork } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { CreatedBoard } from '../../../server/boards/createBoard.ts'
import { startProcess, type ServerProcess } from '../../server/support/serverProcess.ts'
import { RelayProbe, type Delays } from './relayProbe.ts'

/** A server that has relayed nothing for so long hangs. */
const MAX_STALL_MS = 60_000
/** An attack that takes longer is looked at no more. */
const MAX_ATTACK_MS = 180_000
const LOOK_MS = 50
const SERVER_ENV = { NODE_ENV: 'production', LOG_LEVEL: 'silent', ROOM_IDLE_SECONDS: '1', BOARDS_PER_HOUR: '0', NODE_OPTIONS: '--max-old-space-size=1500' }

export interface Phases {
  beforeMs: number
  /** The attack is looked at for no less. */
  duringMs: number
  afterMs: number
}

export interface AttackResult {
  name: string
  /** How it came out: the server goes on, or hangs, or is gone. */
  outcome: string
  /** How the sockets of the attack ended. */
  ends: readonly string[]
  delays: { before: Delays; during: Delays; after: Delays }
  /** Bytes. */
  rss: { before: number; peak: number; after: number }
}

/** Measures one attack against a server of its own. */
export async function measureAttack(name: string, phases: Phases, isQuick: boolean): Promise<AttackResult> {
  const dataDir = mkdtempSync(join(tmpdir(), 'sevenstep-attack-'))
  const server = await startProcess({ ...SERVER_ENV, DATA_DIR: dataDir })
  try {
    const [quiet, attacked] = [await create(server), await create(server)]
    const probe = await RelayProbe.start(server.url, quiet)
    const result = await new Measurement(server, probe).run(name, attacked, phases, isQuick)
    probe.end()
    return result
  } finally {
    await server.end('SIGKILL')
    rmSync(dataDir, { recursive: true, force: true })
  }
}

async function create({ url }: ServerProcess): Promise<CreatedBoard> {
  return (await (await fetch(`${url}/api/boards`, { method: 'POST' })).json()) as CreatedBoard
}

class Measurement {
  readonly #server: ServerProcess
  readonly #probe: RelayProbe
  #peak = 0

  constructor(server: ServerProcess, probe: RelayProbe) {
    this.#server = server
    this.#probe = probe
  }

  async run(name: string, board: CreatedBoard, { beforeMs, duringMs, afterMs }: Phases, isQuick: boolean): Promise<AttackResult> {
    await this.#pass(beforeMs / 2)
    this.#probe.take()
    await this.#pass(beforeMs)
    const before = { delays: this.#probe.take(), rss: this.#rss }
    const child = fork(fileURLToPath(new URL('attackWorker.ts', import.meta.url)), [this.#server.url, JSON.stringify(board), name, isQuick ? 'quick' : ''])
    let ends: string[] | undefined
    child.once('message', (told: string[]) => { ends = told })
    this.#peak = before.rss
    const startMs = performance.now()
    const takesMs = (): number => performance.now() - startMs
    while (this.#isAlive && takesMs() < MAX_ATTACK_MS && (ends === undefined || takesMs() < duringMs || this.#probe.stalledMs > 5 * LOOK_MS)) await this.#pass(LOOK_MS)
    const outcome = this.#server.child.exitCode !== null || this.#server.child.signalCode !== null ? 'DIED' : this.#isAlive ? 'goes on' : 'HANGS'
    const during = this.#probe.take()
    // The sockets of the attack stay open, because some of it lasts as long as they do.
    if (outcome === 'goes on') await this.#pass(afterMs)
    const after = { delays: this.#probe.take(), rss: this.#rss }
    child.kill('SIGKILL')
    return { name, outcome, ends: ends ?? ['the attack did not end'], delays: { before: before.delays, during, after: after.delays }, rss: { before: before.rss, peak: this.#peak, after: after.rss } }
  }

  get #isAlive(): boolean {
    const { exitCode, signalCode } = this.#server.child
    return exitCode === null && signalCode === null && this.#probe.stalledMs < MAX_STALL_MS
  }

  /** 0 for a process that is gone, and where the system does not tell. */
  get #rss(): number {
    try {
      const line = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${this.#server.child.pid}/status`, 'utf8'))
      return Number(line?.[1] ?? 0) * 1024
    } catch {
      return 0
    }
  }

  async #pass(ms: number): Promise<void> {
    const endMs = performance.now() + ms
    do {
      await new Promise((resolve) => setTimeout(resolve, Math.min(LOOK_MS, ms)))
      this.#peak = Math.max(this.#peak, this.#rss)
    } while (performance.now() < endMs && this.#isAlive)
  }
}
