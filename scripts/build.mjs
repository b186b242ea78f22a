// npm run build: builds the client and the server afresh into dist/.
import { build } from './lib/productBuild.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { checkNode, findRuntime } from './lib/runtime.mjs'
import { command } from './lib/say.mjs'

await command(async () => {
  checkNode()
  await ensureInstalled()
  await build(findRuntime())
  return 0
})
