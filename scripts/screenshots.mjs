// npm run screenshots: builds the client when it is older than its sources, and takes the pictures of the README afresh. With
// `-- sheets`, contact sheets of all components and case studies instead.
import { ensureBrowser } from './lib/browser.mjs'
import { ensureBuilt } from './lib/clientBuild.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { run } from './lib/run.mjs'
import { checkNode, findRuntime } from './lib/runtime.mjs'
import { command, step } from './lib/say.mjs'

await command(async () => {
  checkNode()
  await ensureInstalled()
  const runtime = findRuntime()
  const browser = await ensureBrowser()
  await ensureBuilt(runtime)
  const env = { ...process.env, CHROME_PATH: browser }
  const script = process.argv.includes('sheets') ? 'contactSheets' : 'takeScreenshots'
  return step('Taking screenshots', () => run(runtime, [`tests/screenshots/${script}.ts`], { env }))
})
