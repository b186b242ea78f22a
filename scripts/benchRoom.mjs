// npm run bench:room: our room beside those of others. Their packages are no part of ours and are installed when this first runs.
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ensureInstalled, whyInstall } from './lib/install.mjs'
import { ROOT } from './lib/paths.mjs'
import { ensureBuilt } from './lib/productBuild.mjs'
import { run } from './lib/run.mjs'
import { checkNode, findRuntime } from './lib/runtime.mjs'
import { Failure, command, step } from './lib/say.mjs'

const FOLDER = join(ROOT, 'tests/bench/room')
const PEERS = join(FOLDER, 'servers')

await command(async () => {
  checkNode()
  await ensureInstalled()
  const runtime = findRuntime()
  await ensureBuilt(runtime)
  if (whyInstall(PEERS)) await step('Installing the servers of others', () => installPeers(runtime))
  return run(runtime, [join(FOLDER, 'main.ts'), ...process.argv.slice(2)], { env: process.env })
})

/**
 * No package here needs a script to work: those with native code bring it along.
 * @param {string} runtime
 */
async function installPeers(runtime) {
  const env = { ...process.env, PATH: `${dirname(runtime)}:${process.env['PATH']}` }
  const code = await run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', `--prefix=${PEERS}`], { env })
  if (code !== 0 || !existsSync(join(PEERS, 'node_modules'))) throw new Failure('The servers of others could not be installed: see what npm says above.')
}
