/**
 * Attackers on boards that honest people draw on, one seeded sequence after the other: `npm run soak -- hostile`.
 * `--minutes=60`, `--sequences=N` and `--seed=N` say how many and which, `--verbose` tells every step;
 * `--peaceful` leaves the attackers out, to look for faults of the oracle.
 */
import { parseArgs } from 'node:util'
import type { Violation, ViolationKind } from './hostile/findings.ts'
import { runHostile, type HostileReport } from './hostile/runHostile.ts'

const SAMPLE_EVERY = 200
/** What one process may hold after garbage was collected, in bytes. */
const MAX_HEAP = 400e6
const SHOWN_SEEDS = 12

const { values } = parseArgs({ options: { minutes: { type: 'string' }, sequences: { type: 'string' }, seed: { type: 'string' }, verbose: { type: 'boolean' }, peaceful: { type: 'boolean' } } })
const firstSeed = Number(values.seed ?? 1)
const sequences = values.sequences === undefined ? Number.POSITIVE_INFINITY : Number(values.sequences)
const endMs = Date.now() + (values.sequences !== undefined && values.minutes === undefined ? Number.POSITIVE_INFINITY : Number(values.minutes ?? 60) * 60_000)
const startMs = performance.now()
const memory = { peakHeap: 0, peakRss: 0 }

const report = await runHostile({
  firstSeed,
  isPeaceful: values.peaceful ?? false,
  goesOn: (done) => done < sequences && Date.now() < endMs,
  tell: values.verbose ? console.log : undefined,
  afterEach: (soFar) => {
    if (soFar.sequences % SAMPLE_EVERY === 0) sample(soFar)
  },
})
sample(report)
print(report)
process.exitCode = report.violations.length === 0 ? 0 : 1

function sample(soFar: HostileReport): void {
  memory.peakRss = Math.max(memory.peakRss, process.memoryUsage.rss())
  if (globalThis.gc === undefined) return
  globalThis.gc()
  const { heapUsed } = process.memoryUsage()
  memory.peakHeap = Math.max(memory.peakHeap, heapUsed)
  if (heapUsed > MAX_HEAP) soFar.violations.push({ kind: 'memory', seed: firstSeed + soFar.sequences - 1, detail: `${mb(heapUsed)} after garbage was collected` })
}

function print({ sequences: count, updates, refused, codes, notes, violations, slowest }: HostileReport): void {
  const seconds = (performance.now() - startMs) / 1000
  console.log(`${count} sequences from seed ${firstSeed} on, ${updates} hostile updates in ${seconds.toFixed(0)} s (${(updates / seconds).toFixed(0)} a second, ${((count / seconds) * 3600).toFixed(0)} sequences an hour)`)
  console.log(`taken ${updates - refused}, refused ${refused}: ${list(codes)}`)
  console.log(`noted: ${list(notes)}`)
  console.log(`slowest calls: ${slowest.map(({ seed, ms, call }) => `${ms.toFixed(0)} ms ${call} (seed ${seed})`).join(', ')}`)
  const heap = globalThis.gc === undefined ? 'heap not measured, because the process runs without --expose-gc' : `heap up to ${mb(memory.peakHeap)} after garbage was collected`
  console.log(`memory: ${heap}, resident up to ${mb(memory.peakRss)}`)
  const kinds = [...new Set(violations.map(({ kind }) => kind))]
  console.log(kinds.length === 0 ? 'no violation' : `${violations.length} violations:`)
  for (const kind of kinds) printKind(kind, violations.filter((violation) => violation.kind === kind))
}

function printKind(kind: ViolationKind, violations: readonly Violation[]): void {
  const seeds = violations.slice(0, SHOWN_SEEDS).map(({ seed }) => seed)
  console.log(`  ${kind}: ${violations.length}, seeds ${seeds.join(' ')}${violations.length > SHOWN_SEEDS ? ' …' : ''}`)
  const details = new Map<string, number>()
  for (const { detail } of violations) {
    const short = detail.replace(/\d+/g, 'N').slice(0, 220)
    details.set(short, (details.get(short) ?? 0) + 1)
  }
  for (const [detail, times] of [...details].sort((a, b) => b[1] - a[1]).slice(0, 5)) console.log(`    ${times} x ${detail}`)
}

function list(counts: ReadonlyMap<string, number>): string {
  return [...counts].sort((a, b) => b[1] - a[1]).map(([what, count]) => `${what} ${count}`).join(', ') || 'nothing'
}

function mb(bytes: number): string {
  return `${(bytes / 1e6).toFixed(0)} MB`
}
