import { existsSync } from 'node:fs'
import { aptInstall, canAptInstall } from './debian.mjs'
import { step } from './say.mjs'

/** @typedef {{ name: 'Firefox' | 'WebKit', package: string, programs: readonly string[] }} Engine */

/** Browsers of other engines, as Debian packs them; the first of a list of places that is there is taken. */
/** @type {readonly Engine[]} */
const ENGINES = [
  { name: 'Firefox', package: 'firefox-esr', programs: ['/usr/bin/firefox-esr'] },
  { name: 'WebKit', package: 'webkit2gtk-driver', programs: ['/usr/bin/WebKitWebDriver', '/usr/bin/Xvfb'] },
]

/**
 * What an engine's test needs, or why it cannot have it.
 * @param {string} name
 */
export function whyNoEngine(name) {
  const engine = ENGINES.find((one) => one.name === name)
  const missing = engine?.programs.find((program) => !existsSync(program))
  if (engine === undefined || missing === undefined) return undefined
  const cannot = canAptInstall() ? 'its package could not be installed: see above' : 'it can only be installed by root on Debian'
  return `skipped: ${name} is not here (${missing}), and ${cannot} (apt-get install ${engine.package} xvfb)`
}

/** Installs the browsers of the other engines where that can be done; where not, their tests say so by name. */
export async function ensureEngines() {
  const missing = ENGINES.filter(({ programs }) => !programs.every((program) => existsSync(program)))
  if (missing.length === 0 || !canAptInstall()) return
  const packages = [...missing.map((engine) => engine.package), 'xvfb']
  await step(`Installing ${packages.join(', ')}, to try the other engines`, () => aptInstall(packages))
}
