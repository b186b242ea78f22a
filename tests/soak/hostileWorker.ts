// Runs hostile sequences in a process of its own, which may hang or die of one: `hostileWorker.ts <first seed> <how many> [peaceful] [verbose]`.
import type { FindingsData } from './hostile/findings.ts'
import { runHostile } from './hostile/runHostile.ts'

/** What the worker tells: that it begins with a seed, or what came of it. */
export type Told = { seed: number } | { findings: FindingsData; heap: number | undefined; rss: number }

const SAMPLE_EVERY = 100

const [firstSeed = '1', count = '1', ...words] = process.argv.slice(2)
process.on('disconnect', () => process.exit())
await runHostile({
  firstSeed: Number(firstSeed),
  isPeaceful: words.includes('peaceful'),
  goesOn: (done) => done < Number(count),
  ...(words.includes('verbose') ? { tell: (line: string) => console.log(line) } : {}),
  before: (seed) => tell({ seed }),
  after: (findings) => tell({ findings, ...sample(findings.seed) }),
})
process.disconnect()

function tell(told: Told): void {
  process.send?.(told)
}

function sample(seed: number): { heap: number | undefined; rss: number } {
  const rss = process.memoryUsage.rss()
  if (globalThis.gc === undefined || seed % SAMPLE_EVERY !== 0) return { heap: undefined, rss }
  globalThis.gc()
  return { heap: process.memoryUsage().heapUsed, rss }
}
