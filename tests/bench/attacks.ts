/**
 * What attacks cost everybody else: the relay delay of two people on another board, and the server's memory, before, during
 * and after each of them, against a server of its own each time. `npm run bench -- attacks`; `--quick` takes seconds instead of
 * minutes, `--only=7,8` chooses some by number.
 */
import { parseArgs } from 'node:util'
import { measureAttack, type AttackResult, type Phases } from './attacks/measureAttack.ts'
import type { Delays } from './attacks/relayProbe.ts'
import { UPDATE_ATTACKS } from './attacks/updateAttacks.ts'
import { WIRE_ATTACKS } from './attacks/wireAttacks.ts'

const FULL: Phases = { beforeMs: 5_000, duringMs: 10_000, afterMs: 60_000 }
const QUICK: Phases = { beforeMs: 2_000, duringMs: 3_000, afterMs: 5_000 }
const NAME_WIDTH = 40

const { values } = parseArgs({ strict: false, options: { quick: { type: 'boolean' }, only: { type: 'string' } } })
const only = typeof values.only === 'string' ? values.only.split(',') : undefined
const names = [...Object.keys(UPDATE_ATTACKS), ...Object.keys(WIRE_ATTACKS)]
const isQuick = values.quick === true

console.log('Delays are milliseconds as p50 / p99 / worst, of one writer and one reader on another board; memory is what the server holds, in MB.')
console.log(`${'attack'.padEnd(NAME_WIDTH)} ${'server'.padEnd(8)} ${'before'.padEnd(20)} ${'during'.padEnd(26)} ${'worst'.padStart(7)} ${'after'.padEnd(20)} memory before, peak, after`)
for (const name of names) {
  if (only !== undefined && !only.includes(/^\d+/.exec(name)?.[0] ?? '')) continue
  const result = await measureAttack(name, isQuick ? QUICK : FULL, isQuick).catch((error: unknown) => String(error))
  console.log(typeof result === 'string' ? `${name.padEnd(NAME_WIDTH)} ${result}` : row(result))
}
process.exit(0)

function row({ name, outcome, ends, delays, rss }: AttackResult): string {
  const ratio = `${(delays.during.max / delays.before.p50).toFixed(0)}x`
  const memory = [rss.before, rss.peak, rss.after].map((bytes) => (bytes / 1e6).toFixed(0).padStart(5)).join(' ')
  return `${name.padEnd(NAME_WIDTH)} ${outcome.padEnd(8)} ${said(delays.before).padEnd(20)} ${said(delays.during).padEnd(26)} ${ratio.padStart(7)} ${said(delays.after).padEnd(20)} ${memory} (${(rss.peak / rss.before).toFixed(1)}x)  ${summary(ends)}`
}

function said({ p50, p99, max }: Delays): string {
  if (Number.isNaN(max)) return 'nothing arrived'
  return [p50, p99, max].map((ms) => (ms < 100 ? ms.toFixed(1) : ms.toFixed(0))).join(' / ')
}

/** Ends that came more than once, with how often. */
function summary(ends: readonly string[]): string {
  return [...new Set(ends)].map((end) => [end, ends.filter((other) => other === end).length] as const).map(([end, count]) => (count > 1 ? `${count} x ${end}` : end)).join(', ') || 'nobody was closed'
}
