import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT, binOf } from './paths.mjs'
import { run } from './run.mjs'
import { Failure, step } from './say.mjs'

/** Everything the built client is made of. */
const SOURCES = ['client', 'shared', 'templates', 'vite.config.ts', 'package-lock.json', 'scripts/compressAssets.mjs', 'scripts/lib/pageLinks.mjs']
const STAMP = 'dist/.built'

/**
 * Builds the client when there is no build of exactly these sources.
 * @param {string} runtime
 */
export async function ensureBuilt(runtime) {
  const wanted = sourceHash(ROOT, SOURCES)
  const stamp = join(ROOT, STAMP)
  const isBuilt = existsSync(join(ROOT, 'dist/client/index.html')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted
  if (!isBuilt) await step('Building the client', () => build(runtime))
}

/** @param {string} runtime */
export async function build(runtime) {
  const stamp = join(ROOT, STAMP)
  // Hashed before and stamped after the build, so that neither a broken build nor an edit during it counts as built.
  const hash = sourceHash(ROOT, SOURCES)
  rmSync(stamp, { force: true })
  if (!existsSync(join(ROOT, 'client/index.html'))) throw new Failure('There is no client to build: client/index.html is missing.')
  const env = { ...process.env, NODE_ENV: 'production' }
  await mustSucceed(runtime, [binOf('vite'), 'build', '--logLevel', 'warn'], env)
  if (existsSync(join(ROOT, 'scripts/compressAssets.mjs'))) await mustSucceed(runtime, ['scripts/compressAssets.mjs'], env)
  mkdirSync(join(ROOT, 'dist'), { recursive: true })
  writeFileSync(stamp, hash)
}

/**
 * @param {string} runtime
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 */
async function mustSucceed(runtime, args, env) {
  if ((await run(runtime, args, { env })) !== 0) throw new Failure('The client could not be built: see the message above.')
}

/**
 * @param {string} root
 * @param {readonly string[]} sources files or folders; those that do not exist count as empty
 */
export function sourceHash(root, sources) {
  const hash = createHash('sha256')
  for (const file of sources.flatMap((source) => filesBelow(root, source)).sort()) {
    const bytes = readFileSync(join(root, file))
    hash.update(`${file}\n${bytes.length}\n`).update(bytes)
  }
  return hash.digest('hex')
}

/**
 * @param {string} root
 * @param {string} source
 * @returns {string[]}
 */
function filesBelow(root, source) {
  const path = join(root, source)
  if (!existsSync(path)) return []
  const entries = /\.\w+$/.test(source) ? undefined : readdirSync(path, { recursive: true, withFileTypes: true })
  if (!entries) return [source]
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
}
