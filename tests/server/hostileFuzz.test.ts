import { expect, test } from 'vitest'
import { runHostile } from '../soak/hostile/runHostile.ts'

const SEEDS = Number(process.env.SOAK_SEEDS ?? 60)
const FIRST_SEED = Number(process.env.SOAK_FIRST_SEED ?? 1)

test('without an attacker the oracle finds nothing', async () => {
  const { sequences, violations } = await runHostile({ firstSeed: FIRST_SEED, isPeaceful: true, goesOn: (done) => done < SEEDS })
  expect([sequences, violations]).toEqual([SEEDS, []])
})

test(`${SEEDS} seeded attackers spoil nothing for the people on their boards`, async () => {
  const { updates, violations } = await runHostile({ firstSeed: FIRST_SEED, goesOn: (done) => done < SEEDS })
  expect(updates).toBeGreaterThan(SEEDS)
  expect(violations.map(({ kind, seed, detail }) => `seed ${seed}: ${kind}: ${detail}`)).toEqual([])
})
