import { dirname, resolve } from 'node:path'

/** As workers are named in the sources: one file beside the one that starts it. */
const WORKER = /new URL\('(\w+Worker)\.ts', import\.meta\.url\)/g

/**
 * Builds what `new Worker(new URL('xWorker.ts', import.meta.url))` starts, and names the built file in its stead: all
 * built files lie in one folder, each under the name of its source.
 * @returns {import('vite').Plugin}
 */
export function workerChunks() {
  return {
    name: 'worker-chunks',
    // Before types and quotes are taken away.
    enforce: 'pre',
    transform(code, id) {
      if (!code.includes('Worker.ts')) return undefined
      return code.replaceAll(WORKER, (_, name) => {
        this.emitFile({ type: 'chunk', id: resolve(dirname(id), `${name}.ts`), name })
        return `new URL('./${name}.mjs', import.meta.url)`
      })
    },
  }
}
