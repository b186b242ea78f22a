// npm start: installs and builds what is missing, then serves the product. Plain JavaScript, because this file runs on the
// host's Node before anything is installed.
import { ensureBuilt } from './lib/clientBuild.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { run } from './lib/run.mjs'
import { checkNode, findRuntime } from './lib/runtime.mjs'
import { command, say } from './lib/say.mjs'

/** For the C library of most Linux systems: what large messages took goes back to the system, which it would keep for the next ones. */
const GIVES_BACK = { MALLOC_ARENA_MAX: '2', MALLOC_TRIM_THRESHOLD_: '131072' }

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
  return run(runtime, ['server/main.ts', ...process.argv.slice(2)], { env: { ...GIVES_BACK, ...process.env } })
})
