import { Findings, type FindingsData } from './findings.ts'
import { HostileSequence } from './hostileSequence.ts'

export interface HostileOptions {
  firstSeed: number
  /** Nobody attacks, to see that the oracle finds nothing then. */
  isPeaceful?: boolean
  /** Asked before each sequence. */
  goesOn(sequences: number): boolean
  tell?(line: string): void
  before?(seed: number): void
  after(findings: FindingsData): void
}

/** Runs one seed after the other; what goes wrong outside of any call is put down to the one that runs. */
export async function runHostile({ firstSeed, isPeaceful, goesOn, tell, before, after }: HostileOptions): Promise<void> {
  let findings = new Findings(firstSeed, tell)
  const blame = (error: unknown): void => findings.violation('threw', error)
  process.on('unhandledRejection', blame)
  process.on('uncaughtException', blame)
  try {
    for (let seed = firstSeed; goesOn(seed - firstSeed); seed++) {
      before?.(seed)
      tell?.(`seed ${seed}`)
      findings = new Findings(seed, tell)
      await new HostileSequence(seed, findings, isPeaceful).run().catch(blame)
      after(findings.data)
    }
  } finally {
    process.off('unhandledRejection', blame)
    process.off('uncaughtException', blame)
  }
}
