import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './paths.mjs'
import { Failure } from './say.mjs'

/** @typedef {readonly [major: number, minor: number]} Version */

/** What the scripts themselves and npm need. */
const BOOT = /** @type {const} */ ([20, 19])
/** The first release that runs TypeScript files and `node:sqlite` without a flag. */
const RUNS_TYPESCRIPT = /** @type {const} */ ([22, 18])

/** Ends with one sentence when this Node is too old even to install. */
export function checkNode(version = process.versions.node) {
  if (isAtLeast(version, BOOT)) return
  throw new Failure(`Sevenstep needs Node.js ${BOOT.join('.')} or newer, and this is ${version}: install a newer one from https://nodejs.org and run the command again.`)
}

/** The Node that runs the product: the one npm installed here, else the host's when it is new enough. */
export function findRuntime() {
  const found = runtimeHere()
  if (found !== undefined) return found
  throw new Failure(
    `Node.js 24 could not be installed beside the other packages (npm may be told to skip optional packages or install scripts): ` +
      `run npm install --include=optional --ignore-scripts=false, or install Node.js ${RUNS_TYPESCRIPT.join('.')} or newer from https://nodejs.org.`,
  )
}

/** As `findRuntime`, and undefined when there is none. */
export function runtimeHere() {
  const installed = join(ROOT, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  if (existsSync(installed) && spawnSync(installed, ['--version']).status === 0) return installed
  return isAtLeast(process.versions.node, RUNS_TYPESCRIPT) ? process.execPath : undefined
}

/**
 * @param {string} version
 * @param {Version} wanted
 */
export function isAtLeast(version, [wantedMajor, wantedMinor]) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)
}
