import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join, sep } from 'node:path'
import { ROOT } from './paths.mjs'
import { run } from './run.mjs'
import { runtimeHere } from './runtime.mjs'
import { Failure, say, step } from './say.mjs'

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, dependencies?: Record<string, string>, devDependencies?: Record<string, string>, optionalDependencies?: Record<string, string> }} LockEntry */
/** @typedef {Record<string, LockEntry>} LockEntries */

const INCOMPLETE = 'there is no complete node_modules'

/** Development packages build the client, so they are installed even where NODE_ENV=production would leave them out. */
const FLAGS = ['--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error']

/** Installs the packages when they are missing or not those of package-lock.json. */
export async function ensureInstalled() {
  const reason = whyInstall(ROOT)
  if (reason) await step(`Installing packages, because ${reason}`, () => install(reason))
  // npm leaves an optional package out without a word when its download fails once, and this one is needed here.
  if (!runtimeHere()) await step('Installing Node.js 24 again, because it is not among the packages', () => npm(['install', ...FLAGS]))
}

/** @param {string} reason */
async function install(reason) {
  // Only an empty place is filled by `npm ci`, because it begins by deleting everything, under whatever runs from there.
  const isEmpty = reason === INCOMPLETE
  if (isEmpty && (await npm(['ci', ...FLAGS])) === 0) return
  if (isEmpty) say('  npm ci did not succeed; trying npm install')
  if ((await npm(['install', ...FLAGS])) === 0) return
  throw new Failure('The packages could not be installed: see what npm says above, most often there is no way to the package registry.')
}

/**
 * Why the packages in a checkout have to be installed, or undefined when they are those of the lock.
 * @param {string} root
 * @returns {string | undefined}
 */
export function whyInstall(root) {
  const lock = readPackages(join(root, 'package-lock.json'))
  const installed = readPackages(join(root, 'node_modules', '.package-lock.json'))
  if (!installed) return INCOMPLETE
  if (!lock) return undefined
  if (manifestDiffers(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')), lock[''])) return 'package.json names other packages than package-lock.json'
  const changed = firstDifference(lock, installed)
  return changed && `${changed} is not the one in package-lock.json`
}

/**
 * @param {string} file
 * @returns {LockEntries | undefined}
 */
function readPackages(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : undefined
}

/**
 * The first package that has to be there and is not, or is there in another version.
 * Optional ones may be missing: most of them are builds for other machines.
 * @param {LockEntries} lock
 * @param {LockEntries} installed
 */
export function firstDifference(lock, installed) {
  const path = Object.keys(lock).find((name) => {
    const wanted = lock[name]
    const found = installed[name]
    if (name === '' || !wanted) return false
    return found ? found.version !== wanted.version : !wanted.optional
  })
  return path?.replace(/^.*node_modules\//, '')
}

/**
 * @param {LockEntry} manifest
 * @param {LockEntry | undefined} locked
 */
function manifestDiffers(manifest, locked) {
  /** @param {LockEntry | undefined} entry */
  const wants = (entry) => JSON.stringify([entry?.dependencies, entry?.devDependencies, entry?.optionalDependencies].map((names) => Object.entries(names ?? {}).sort()))
  return wants(manifest) !== wants(locked)
}

/** @param {readonly string[]} args */
function npm(args) {
  const pathName = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH'
  const env = { ...process.env, [pathName]: pathWithoutPackages(process.env[pathName] ?? '') }
  const node = process.env['npm_node_execpath']
  const cli = process.env['npm_execpath']
  if (node && cli && !isInPackages(node) && cli.endsWith('.js')) return run(node, [cli, ...args], { env })
  return run('npm', args, { env, shell: process.platform === 'win32' })
}

/**
 * npm must not run on the Node inside node_modules, because it replaces that folder.
 * @param {string} path
 */
function pathWithoutPackages(path) {
  return path.split(delimiter).filter((folder) => !isInPackages(folder)).join(delimiter)
}

/** @param {string} path */
function isInPackages(path) {
  return path.split(sep).includes('node_modules') && path.startsWith(ROOT)
}
