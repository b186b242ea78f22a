// npm start: installs and builds what is missing, then serves the product. Plain JavaScript, because this file runs on the
// host's Node before anything is installed.
import { ensureBuilt } from './lib/productBuild.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { run } from './lib/run.mjs'
import { checkNode, findRuntime } from './lib/runtime.mjs'
import { command, say } from './lib/say.mjs'
import { SERVER, SERVER_ENV, SERVER_FLAGS } from './lib/server.mjs'

/** Said before anybody is invited, because everybody on a board sees the mark. */
const NO_KEY = [
  '> Without a TLDRAW_LICENSE_KEY boards show “Get a license for production” in the corner, which is tldraw’s mark;',
  '  the README says how to be rid of it (“Licence of the canvas”).',
].join('\n')

await command(async () => {
  checkNode()
  await ensureInstalled()
  const runtime = findRuntime()
  await ensureBuilt(runtime)
  if (!process.env['TLDRAW_LICENSE_KEY']) say(NO_KEY)
  say('> Starting the server; Ctrl+C stops it')
  return run(runtime, [...SERVER_FLAGS, SERVER, ...process.argv.slice(2)], { env: { ...SERVER_ENV, ...process.env } })
})
