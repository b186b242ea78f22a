import { cp, rm, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Fastify from 'fastify'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { compressAssets } from '../../../scripts/compressAssets.mjs'
import { whyInstall } from '../../../scripts/lib/install.mjs'
import { run } from '../../../scripts/lib/run.mjs'
import { findRuntime } from '../../../scripts/lib/runtime.mjs'
import { addClientFiles } from '../../../server/http/clientFiles.ts'

const EXCALIDRAW = join(import.meta.dirname, 'excalidraw')
const PLAIN = join(import.meta.dirname, '../canvas/plain')

export interface ServedPage {
  url: string
  close(): Promise<void>
}

/** tldraw as it comes, on an empty board. */
export async function serveTldraw(outDir: string): Promise<ServedPage> {
  await buildPage(PLAIN, outDir)
  await writeFile(join(outDir, 'records.json'), '[]')
  return serve(outDir)
}

/** Excalidraw as it comes, with fonts of its own rather than those of a third party. */
export async function serveExcalidraw(outDir: string): Promise<ServedPage> {
  if (whyInstall(EXCALIDRAW)) await install(EXCALIDRAW)
  await buildPage(EXCALIDRAW, outDir)
  await cp(join(EXCALIDRAW, 'node_modules/@excalidraw/excalidraw/dist/prod/fonts'), join(outDir, 'fonts'), { recursive: true })
  return serve(outDir)
}

async function buildPage(root: string, outDir: string): Promise<void> {
  const output = { outDir, emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 8000 }
  await build({ root, configFile: false, logLevel: 'error', plugins: [react()], build: output })
}

/** As our own pages are served: compressed beforehand, hashed files kept for ever. */
async function serve(outDir: string): Promise<ServedPage> {
  compressAssets(outDir)
  const app = Fastify({ forceCloseConnections: true })
  await addClientFiles(app, outDir)
  const url = await app.listen({ host: '127.0.0.1', port: 0 })
  return { url, close: async () => { await app.close(); await rm(outDir, { recursive: true, force: true }) } }
}

async function install(folder: string): Promise<void> {
  const env = { ...process.env, PATH: `${dirname(findRuntime())}:${process.env.PATH}` }
  const code = await run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', `--prefix=${folder}`], { env })
  if (code !== 0 || !existsSync(join(folder, 'node_modules'))) throw new Error('Excalidraw could not be installed: see what npm says above.')
}
