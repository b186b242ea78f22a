// npm run doctor: reads every board in DATA_DIR and says what is damaged; changes nothing.
import { ensureInstalled } from './lib/install.mjs'
import { run } from './lib/run.mjs'
import { checkNode, findRuntime } from './lib/runtime.mjs'
import { command } from './lib/say.mjs'

await command(async () => {
  checkNode()
  await ensureInstalled()
  return run(findRuntime(), ['server/doctor.ts'])
})
