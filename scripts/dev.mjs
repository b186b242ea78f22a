// npm run dev: the server in development mode, with Vite inside it.
import { ensureInstalled } from './lib/install.mjs'
import { run } from './lib/run.mjs'
import { checkNode, findRuntime } from './lib/runtime.mjs'
import { command } from './lib/say.mjs'

await command(async () => {
  checkNode()
  await ensureInstalled()
  return run(findRuntime(), ['server/dev.ts', ...process.argv.slice(2)])
})
