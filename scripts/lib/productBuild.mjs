import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT, binOf } from './paths.mjs'
import { run } from './run.mjs'
import { Failure, step } from './say.mjs'
import { SERVER } from './server.mjs'

/** @typedef {{ name: string, sources: readonly string[], made: string, commands: () => readonly (readonly string[])[] }} Part a half of the product, the file by which one sees that it was built, and what builds it once packages are installed */

const SHARED = ['shared', 'templates', 'package-lock.json']

/** @type {readonly Part[]} */
const PARTS = [
  {
    name: 'client',
    sources: [...SHARED, 'client', 'vite.config.ts', 'scripts/compressAssets.mjs', 'scripts/lib/pageLinks.mjs'],
    made: 'dist/client/index.html',
    commands: () => [[binOf('vite'), 'build', '--logLevel', 'warn'], ['scripts/compressAssets.mjs']],
  },
  {
    name: 'server',
    sources: [...SHARED, 'server', 'vite.server.config.ts', 'scripts/lib/asciiChunks.mjs', 'scripts/lib/workerChunks.mjs'],
    made: SERVER,
    commands: () => [[binOf('vite'), 'build', '--config', 'vite.server.config.ts', '--logLevel', 'warn']],
  },
]

/**
 * Builds what there is no build of from exactly these sources.
 * @param {string} runtime
 */
export async function ensureBuilt(runtime) {
  for (const part of PARTS) if (!isBuilt(part)) await buildPart(runtime, part)
}

/**
 * Builds all afresh.
 * @param {string} runtime
 */
export async function build(runtime) {
  for (const part of PARTS) await buildPart(runtime, part)
}

/** @param {Part} part */
function isBuilt(part) {
  const stamp = stampOf(part)
  return existsSync(join(ROOT, part.made)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === sourceHash(ROOT, part.sources)
}

/**
 * @param {string} runtime
 * @param {Part} part
 */
async function buildPart(runtime, part) {
  await step(`Building the ${part.name}`, async () => {
    // Hashed before and stamped after the build, so that neither a broken build nor an edit during it counts as built.
    const hash = sourceHash(ROOT, part.sources)
    rmSync(stampOf(part), { force: true })
    for (const args of part.commands()) await mustSucceed(runtime, args, part)
    mkdirSync(join(ROOT, 'dist'), { recursive: true })
    writeFileSync(stampOf(part), hash)
  })
}

/** @param {Part} part */
function stampOf({ name }) {
  return join(ROOT, `dist/.built-${name}`)
}

/**
 * @param {string} runtime
 * @param {readonly string[]} args
 * @param {Part} part
 */
async function mustSucceed(runtime, args, { name }) {
  const env = { ...process.env, NODE_ENV: 'production' }
  if ((await run(runtime, args, { env })) !== 0) throw new Failure(`The ${name} could not be built: see the message above.`)
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
