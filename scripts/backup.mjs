// npm run backup -- [file]: copies all boards to one file, also while the server runs.
import { ensureInstalled } from './lib/install.mjs'
import { run } from './lib/run.mjs'
import { checkNode, findRuntime } from './lib/runtime.mjs'
import { command } from './lib/say.mjs'

await command(async () => {
  checkNode()
  await ensureInstalled()
  return run(findRuntime(), ['server/backup.ts', ...process.argv.slice(2)])
})
