/**
 * Attackers on boards that honest people draw on, one seeded sequence after the other: `npm run soak -- hostile`.
 * `--minutes=60`, `--sequences=N` and `--seed=N` say how many and which, `--verbose` tells every step;
 * `--peaceful` leaves the attackers out, to look for faults of the oracle.
 */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { HostileReport } from './hostile/hostileReport.ts'
import type { Told } from './hostileWorker.ts'

/** A sequence that takes longer hangs. */
const MAX_SEQUENCE_MS = 20_000
/** What one process may hold after garbage was collected, in bytes. */
const MAX_HEAP = 400e6

const { values } = parseArgs({ options: { minutes: { type: 'string' }, sequences: { type: 'string' }, seed: { type: 'string' }, verbose: { type: 'boolean' }, peaceful: { type: 'boolean' } } })
const firstSeed = Number(values.seed ?? 1)
const endSeed = values.sequences === undefined ? Number.MAX_SAFE_INTEGER : firstSeed + Number(values.sequences)
const startMs = performance.now()
const endMs = values.sequences !== undefined && values.minutes === undefined ? Number.POSITIVE_INFINITY : startMs + Number(values.minutes ?? 60) * 60_000
const worker = fileURLToPath(new URL('hostileWorker.ts', import.meta.url))
const report = new HostileReport()

for (let seed = firstSeed; seed < endSeed && performance.now() < endMs; ) seed = await runFrom(seed)
for (const line of report.lines(firstSeed, (performance.now() - startMs) / 1000)) console.log(line)
process.exitCode = report.violations.length === 0 ? 0 : 1

/** Runs one process until it is done, hangs or dies; the seed to go on with. */
async function runFrom(seed: number): Promise<number> {
  const words = [values.peaceful ? 'peaceful' : '', values.verbose ? 'verbose' : ''].filter((word) => word !== '')
  const child = fork(worker, [String(seed), String(endSeed - seed), ...words], { execArgv: process.execArgv })
  let running: number | undefined = seed
  let next = seed
  let isOver = false
  const kill = (): void => void child.kill('SIGKILL')
  let watchdog = setTimeout(kill, MAX_SEQUENCE_MS)
  child.on('message', (told: Told) => {
    clearTimeout(watchdog)
    watchdog = setTimeout(kill, MAX_SEQUENCE_MS)
    running = 'seed' in told ? told.seed : undefined
    if ('findings' in told) next = add(told)
    if (running !== undefined || performance.now() < endMs) return
    isOver = true
    kill()
  })
  const [code, signal] = (await once(child, 'exit')) as [number | null, string | null]
  clearTimeout(watchdog)
  if (running === undefined || isOver) return next
  report.violations.push({ kind: 'hangs or dies', seed: running, detail: signal === 'SIGKILL' ? `took more than ${MAX_SEQUENCE_MS} ms` : `ended with ${code ?? signal}` })
  return running + 1
}

function add({ findings, heap, rss }: Exclude<Told, { seed: number }>): number {
  report.add(findings)
  report.peakRss = Math.max(report.peakRss, rss)
  report.peakHeap = Math.max(report.peakHeap, heap ?? 0)
  if (heap !== undefined && heap > MAX_HEAP) report.violations.push({ kind: 'memory', seed: findings.seed, detail: `${heap} bytes after garbage was collected` })
  return findings.seed + 1
}
