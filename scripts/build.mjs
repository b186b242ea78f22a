// npm run build: builds the client afresh into dist/client.
import { build } from './lib/clientBuild.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { checkNode, findRuntime } from './lib/runtime.mjs'
import { command, step } from './lib/say.mjs'

await command(async () => {
  checkNode()
  await ensureInstalled()
  const runtime = findRuntime()
  await step('Building the client', () => build(runtime))
  return 0
})
