// npm run soak: the sync, kill, power, placing and tidying tests again with many more seeds. SOAK_SEEDS, SOAK_TRIALS and SOAK_POWER_TRIALS say how many, SOAK_KILL_SEED which kills.
// With `-- day`, a day of interviews in ten minutes instead; with `-- hostile`, an hour of attackers among honest people
// (`--minutes=`, `--sequences=`, `--seed=`, `--verbose`); with `-- placing`, a thousand insertions and five
// hundred drags by hand in a browser (PLACING_SHARE=0.2 for a fifth of them, PLACING_SEED).
import { fileURLToPath } from 'node:url'
import { ensureInstalled } from './lib/install.mjs'
import { binOf } from './lib/paths.mjs'
import { run } from './lib/run.mjs'
import { checkNode, findRuntime } from './lib/runtime.mjs'
import { command, say } from './lib/say.mjs'

const SOAK = { SOAK_SEEDS: '2000', SOAK_TRIALS: '500', SOAK_POWER_TRIALS: '200', SOAK_SOCKETS: '10000', SOAK_DRAGS: '100000' }
const FILTERS = [
  'tests/client/sync',
  'tests/shared/doc/recordMap',
  'tests/shared/placing',
  'tests/shared/routing',
  'tests/shared/tidy',
  'tests/server/kill',
  'tests/server/storage/sqlite/disk',
  'tests/server/attacks',
  'tests/server/compaction',
  'tests/server/hostileFuzz',
]
const HOSTILE = fileURLToPath(new URL('../tests/soak/hostile.ts', import.meta.url))
const PROGRAMS = new Map([['day', ['tests/soak/day.ts']], ['hostile', ['--expose-gc', HOSTILE]], ['placing', ['tests/soak/placing.ts']]])
/** One test runs all its seeds, so its limit grows with them. */
const TEST_TIMEOUT_MS = 60 * 60 * 1000

await command(async () => {
  checkNode()
  await ensureInstalled()
  const program = PROGRAMS.get(process.argv[2] ?? '')
  if (program !== undefined) return run(findRuntime(), [...program, ...process.argv.slice(3)], { env: process.env })
  const env = { ...SOAK, ...process.env }
  say(`> Soak: ${env.SOAK_SEEDS} seeds, ${env.SOAK_TRIALS} trials`)
  const filters = process.argv.length > 2 ? process.argv.slice(2) : FILTERS
  return run(findRuntime(), [binOf('vitest'), 'run', ...filters, `--testTimeout=${TEST_TIMEOUT_MS}`], { env })
})
