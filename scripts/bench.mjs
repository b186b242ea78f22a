// npm run bench: runs every file directly in tests/bench one after the other, or those whose name holds one of the arguments.
// Options, which begin with --, go to the files.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { ensureInstalled } from './lib/install.mjs'
import { ROOT } from './lib/paths.mjs'
import { interrupted, run } from './lib/run.mjs'
import { checkNode, findRuntime } from './lib/runtime.mjs'
import { Failure, command, step } from './lib/say.mjs'

const FOLDER = 'tests/bench'

await command(async () => {
  checkNode()
  await ensureInstalled()
  const runtime = findRuntime()
  const words = process.argv.slice(2)
  const options = words.filter((word) => word.startsWith('--'))
  let failed = 0
  for (const file of benches(words.filter((word) => !word.startsWith('--')))) {
    const code = await step(`${FOLDER}/${file}`, () => run(runtime, [join(FOLDER, file), ...options], { env: { NODE_ENV: 'production', ...process.env } }))
    if (code !== 0) failed++
    if (interrupted.signal) break
  }
  return failed === 0 ? 0 : 1
})

/** @param {readonly string[]} filters */
function benches(filters) {
  const folder = join(ROOT, FOLDER)
  const all = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.ts')).sort() : []
  const chosen = all.filter((name) => filters.length === 0 || filters.some((filter) => name.includes(filter)))
  if (chosen.length === 0) throw new Failure(`No benchmark in ${FOLDER} matches${filters.length > 0 ? `: ${filters.join(', ')}` : ''}.`)
  return chosen
}
