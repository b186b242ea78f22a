import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const START_LIMIT_MS = 60_000
export const REPO_DIR = fileURLToPath(new URL('../../..', import.meta.url))

/** A server as people run it: its own process. */
export interface ServerProcess {
  child: ChildProcess
  url: string
  /** Ends the process as told and resolves with its exit code, or null when the signal ended it. */
  end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null>
  output(): string
  /** Resolves with its exit code when it has ended. */
  exited: Promise<number | null>
}

/** Starts a server and resolves as soon as it says where it is. Rejects with what it said when it does not start. */
export async function startProcess(env: Record<string, string>, entry = 'server/main.ts'): Promise<ServerProcess> {
  const { child, output, exited } = run(env, entry)
  const url = await Promise.race([sayUrl(child, output), exited.then(() => undefined)])
  if (url === undefined) throw new Error(`The server did not start: ${output()}`)
  return {
    child,
    url,
    output,
    exited,
    end: (signal) => {
      child.kill(signal)
      return exited
    },
  }
}

/** Runs a server that is not expected to start. */
export async function runToEnd(env: Record<string, string>): Promise<{ code: number | null; output: string }> {
  const { output, exited } = run(env)
  const code = await exited
  return { code, output: output() }
}

function run(env: Record<string, string>, entry = 'server/main.ts'): { child: ChildProcess; output: () => string; exited: Promise<number | null> } {
  const child = spawn(process.execPath, [entry], {
    cwd: REPO_DIR,
    env: { PATH: process.env.PATH, HOST: '127.0.0.1', PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => void (output += chunk.toString()))
  const exited = once(child, 'close').then(([code]) => code as number | null)
  return { child, output: () => output, exited }
}

async function sayUrl(child: ChildProcess, output: () => string): Promise<string> {
  const deadline = AbortSignal.timeout(START_LIMIT_MS)
  for (;;) {
    const url = /ready on (http:\/\/\S+)/.exec(output())?.[1]
    if (url !== undefined) return url
    await once(child.stdout ?? child, 'data', { signal: deadline })
  }
}
