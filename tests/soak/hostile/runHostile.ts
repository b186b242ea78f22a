import { Findings, type Violation } from './findings.ts'
import { HostileSequence } from './hostileSequence.ts'

/** What many sequences did and met. */
export interface HostileReport {
  sequences: number
  updates: number
  refused: number
  codes: Map<string, number>
  notes: Map<string, number>
  violations: Violation[]
  /** The slowest calls, the worst first. */
  slowest: { seed: number; ms: number; call: string }[]
}

export interface HostileOptions {
  firstSeed: number
  /** Nobody attacks, to see that the oracle finds nothing then. */
  isPeaceful?: boolean
  /** Asked before each sequence. */
  goesOn(sequences: number): boolean
  tell?(line: string): void
  afterEach?(report: HostileReport): void
}

const KEPT_SLOWEST = 10

/** Runs one seed after the other; what goes wrong outside of any call is put down to the one that runs. */
export async function runHostile({ firstSeed, isPeaceful, goesOn, tell, afterEach }: HostileOptions): Promise<HostileReport> {
  const report: HostileReport = { sequences: 0, updates: 0, refused: 0, codes: new Map(), notes: new Map(), violations: [], slowest: [] }
  let findings = new Findings(firstSeed, tell)
  const blame = (error: unknown): void => findings.violation('threw', error)
  process.on('unhandledRejection', blame)
  process.on('uncaughtException', blame)
  try {
    for (let seed = firstSeed; goesOn(report.sequences); seed++) {
      findings = new Findings(seed, tell)
      tell?.(`seed ${seed}`)
      await new HostileSequence(seed, findings, isPeaceful).run().catch(blame)
      add(report, findings)
      afterEach?.(report)
    }
  } finally {
    process.off('unhandledRejection', blame)
    process.off('uncaughtException', blame)
  }
  return report
}

function add(report: HostileReport, findings: Findings): void {
  report.sequences++
  report.updates += findings.updates
  report.refused += findings.refused
  for (const [code, count] of findings.codes) report.codes.set(code, (report.codes.get(code) ?? 0) + count)
  for (const [note, count] of findings.notes) report.notes.set(note, (report.notes.get(note) ?? 0) + count)
  report.violations.push(...findings.violations)
  report.slowest.push({ seed: findings.seed, ms: findings.worstMs, call: findings.worstCall })
  report.slowest.sort((a, b) => b.ms - a.ms).splice(KEPT_SLOWEST)
}
