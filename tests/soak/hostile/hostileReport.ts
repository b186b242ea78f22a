import type { FindingsData, Violation } from './findings.ts'

const KEPT_SLOWEST = 10
const SHOWN_SEEDS = 12
const SHOWN_DETAILS = 5

/** What many sequences did and met. */
export class HostileReport {
  readonly violations: Violation[] = []
  peakHeap = 0
  peakRss = 0
  #sequences = 0
  #updates = 0
  #refused = 0
  readonly #codes = new Map<string, number>()
  readonly #notes = new Map<string, number>()
  readonly #slowest: { seed: number; ms: number; call: string }[] = []

  add({ seed, updates, refused, worstMs, worstCall, violations, codes, notes }: FindingsData): void {
    this.#sequences++
    this.#updates += updates
    this.#refused += refused
    for (const [code, count] of codes) this.#codes.set(code, (this.#codes.get(code) ?? 0) + count)
    for (const [note, count] of notes) this.#notes.set(note, (this.#notes.get(note) ?? 0) + count)
    this.violations.push(...violations)
    this.#slowest.push({ seed, ms: worstMs, call: worstCall })
    this.#slowest.sort((a, b) => b.ms - a.ms).splice(KEPT_SLOWEST)
  }

  lines(firstSeed: number, seconds: number): string[] {
    const kinds = [...new Set(this.violations.map(({ kind }) => kind))]
    const heap = this.peakHeap === 0 ? 'heap not measured, because the process runs without --expose-gc' : `heap up to ${mb(this.peakHeap)} after garbage was collected`
    return [
      `${this.#sequences} sequences from seed ${firstSeed} on, ${this.#updates} hostile updates in ${seconds.toFixed(0)} s (${(this.#updates / seconds).toFixed(0)} a second, ${((this.#sequences / seconds) * 3600).toFixed(0)} sequences an hour)`,
      `taken ${this.#updates - this.#refused}, refused ${this.#refused}: ${list(this.#codes)}`,
      `noted: ${list(this.#notes)}`,
      `slowest calls: ${this.#slowest.map(({ seed, ms, call }) => `${ms.toFixed(0)} ms ${call} (seed ${seed})`).join(', ')}`,
      `memory: ${heap}, resident up to ${mb(this.peakRss)}`,
      kinds.length === 0 ? 'no violation' : `${this.violations.length} violations:`,
      ...kinds.flatMap((kind) => linesOf(this.violations.filter((violation) => violation.kind === kind))),
    ]
  }
}

function linesOf(violations: readonly Violation[]): string[] {
  const seeds = violations.slice(0, SHOWN_SEEDS).map(({ seed }) => seed)
  const details = new Map<string, number>()
  for (const { detail } of violations) {
    const short = detail.replace(/\d+/g, 'N').slice(0, 220)
    details.set(short, (details.get(short) ?? 0) + 1)
  }
  const most = [...details].sort((a, b) => b[1] - a[1]).slice(0, SHOWN_DETAILS)
  return [`  ${violations[0]?.kind}: ${violations.length}, seeds ${seeds.join(' ')}${violations.length > SHOWN_SEEDS ? ' …' : ''}`, ...most.map(([detail, times]) => `    ${times} x ${detail}`)]
}

function list(counts: ReadonlyMap<string, number>): string {
  return [...counts].sort((a, b) => b[1] - a[1]).map(([what, count]) => `${what} ${count}`).join(', ') || 'nothing'
}

function mb(bytes: number): string {
  return `${(bytes / 1e6).toFixed(0)} MB`
}
