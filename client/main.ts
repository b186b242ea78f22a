import { keepAppForOffline } from './api/offlineApp.ts'
import { beginBoard } from './entry/beginBoard.ts'
import { runInParts } from './entry/runInParts.ts'
import './theme/tokens.css'
import './theme/base.css'
import './theme/skeleton.css'

const NOT_LOADED = 'Sevenstep could not be loaded. Nothing is lost. Check the network, and reload this page.'

// Not awaited here, because the parts import from this very file, and would wait for it in turn.
void start(document.getElementById('root'))

async function start(root: HTMLElement | null): Promise<void> {
  if (root === null) throw new Error('index.html has no element with the id "root" to draw into.')
  const begun = beginBoard(location)
  if (begun) await runInParts(() => begun.ink.pause())
  // A board has more to keep, and is busy; it does so when its canvas is there.
  else keepAppForOffline()
  const app = await import('./pages/showApp.tsx').catch(() => undefined)
  if (app !== undefined) return app.showApp(root, begun)
  begun?.ink.end()
  begun?.opening.end()
  root.textContent = NOT_LOADED
}
