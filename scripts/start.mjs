// npm start: installs and builds what is missing, then serves the product. Plain JavaScript, because this file runs on the
// host's Node before anything is installed.
import { ensureBuilt } from './lib/clientBuild.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { run } from './lib/run.mjs'
import { checkNode, findRuntime } from './lib/runtime.mjs'
import { command, say } from './lib/say.mjs'

await command(async () => {
  checkNode()
  await ensureInstalled()
  const runtime = findRuntime()
  await ensureBuilt(runtime)
  say('> Starting the server; Ctrl+C stops it')
  return run(runtime, ['server/main.ts', ...process.argv.slice(2)])
})
