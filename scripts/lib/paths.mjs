import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Failure } from './say.mjs'

/** The checkout. */
export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..')

/**
 * The script behind a package's command. It is started by path, because `.bin` holds shell wrappers on Windows.
 * @param {string} packageName
 * @param {string} [name]
 */
export function binOf(packageName, name = packageName) {
  const folder = join(ROOT, 'node_modules', packageName)
  const manifest = join(folder, 'package.json')
  if (!existsSync(manifest)) throw new Failure(`The package ${packageName} is not installed. Run npm install and try again.`)
  return join(folder, JSON.parse(readFileSync(manifest, 'utf8')).bin[name])
}
