// npm run screenshots: builds the client when it is older than its sources, and takes the pictures of the README afresh. With
// `-- sheets`, contact sheets of all components and case studies instead, and of all boards as they open; `-- opened` for those alone.
import { ensureBrowser } from './lib/browser.mjs'
import { ensureBuilt } from './lib/productBuild.mjs'
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
  const options = process.argv.slice(2).filter((argument) => argument.startsWith('--'))
  /** @param {string} script */
  const take = (script) => run(runtime, [`tests/screenshots/${script}.ts`, ...options], { env })
  return step('Taking screenshots', async () => {
    for (const script of scripts()) {
      const code = await take(script)
      if (code !== 0) return code
    }
    return 0
  })
})

function scripts() {
  if (process.argv.includes('opened')) return ['openedBoards']
  return process.argv.includes('sheets') ? ['contactSheets', 'openedBoards'] : ['takeScreenshots']
}
