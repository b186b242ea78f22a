// npm run pin -- <kit-id>: finds how the links of a kit should run and writes it into the kit's template.
import { ensureInstalled } from './lib/install.mjs'
import { run } from './lib/run.mjs'
import { checkNode, findRuntime } from './lib/runtime.mjs'
import { command, step } from './lib/say.mjs'

await command(async () => {
  checkNode()
  await ensureInstalled()
  const runtime = findRuntime()
  return step('Searching routes', () => run(runtime, ['tests/shared/kit/support/pinKit.ts', ...process.argv.slice(2)]))
})
