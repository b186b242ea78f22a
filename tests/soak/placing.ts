// npm run soak -- placing: a thousand insertions and five hundred drags by hand on twenty boards with lanes, in the built product.
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBrowser } from '../../scripts/lib/browser.mjs'
import { ensureBuilt } from '../../scripts/lib/productBuild.mjs'
import { binOf, ROOT } from '../../scripts/lib/paths.mjs'
import { run } from '../../scripts/lib/run.mjs'
import { findRuntime } from '../../scripts/lib/runtime.mjs'
import { command, say } from '../../scripts/lib/say.mjs'
import { tableOf, type Row } from '../e2e/support/hands/tally.ts'

const REPORTS = join(ROOT, 'test-results/placing')

await command(async () => {
  const runtime = findRuntime()
  const browser = await ensureBrowser()
  await ensureBuilt(runtime)
  const env = { SOAK_SEEDS: '2000', ...process.env, CHROME_PATH: browser, PLACING_REPORT: REPORTS }
  rmSync(REPORTS, { recursive: true, force: true })
  mkdirSync(REPORTS, { recursive: true })
  const pure = await run(runtime, [binOf('vitest'), 'run', 'tests/shared/placing', `--testTimeout=${60 * 60 * 1000}`], { env })
  const byHand = await run(runtime, [binOf('playwright'), 'test', 'tests/e2e/placing.e2e.ts', '-g', 'what comes by hand', ...process.argv.slice(2)], { env })
  const reports = readdirSync(REPORTS).map((file) => JSON.parse(readFileSync(join(REPORTS, file), 'utf8')) as { rows: Row[]; words: string[] })
  for (const words of reports.flatMap((report) => report.words)) say(words)
  say(`\n${reports.length} boards\n${tableOf(reports.flatMap(({ rows }) => rows))}`)
  return Math.max(pure, byHand)
})
