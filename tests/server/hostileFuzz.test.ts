import { expect, test } from 'vitest'
import type { FindingsData } from '../soak/hostile/findings.ts'
import { runHostile } from '../soak/hostile/runHostile.ts'

const SEEDS = Number(process.env.SOAK_SEEDS ?? 60)
const FIRST_SEED = Number(process.env.SOAK_FIRST_SEED ?? 1)

async function run(isPeaceful: boolean): Promise<{ updates: number; violations: string[] }> {
  const all: FindingsData[] = []
  await runHostile({ firstSeed: FIRST_SEED, isPeaceful, goesOn: (done) => done < SEEDS, after: (findings) => all.push(findings) })
  expect(all).toHaveLength(SEEDS)
  // How long a call took depends on how busy the machine is; the soak looks at that.
  const violations = all.flatMap((findings) => findings.violations.filter(({ kind }) => kind !== 'slow').map(({ kind, seed, detail }) => `seed ${seed}: ${kind}: ${detail}`))
  return { updates: all.reduce((sum, { updates }) => sum + updates, 0), violations }
}

test('without an attacker the oracle finds nothing', async () => {
  expect(await run(true)).toEqual({ updates: 0, violations: [] })
})

test(`${SEEDS} seeded attackers spoil nothing for the people on their boards`, async () => {
  const { updates, violations } = await run(false)
  expect(updates).toBeGreaterThan(SEEDS)
  expect(violations).toEqual([])
})
