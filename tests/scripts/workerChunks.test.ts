import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { workerChunks } from '../../scripts/lib/workerChunks.mjs'

interface Chunk { type: string; id: string; name: string }

/** What becomes of a source in the build, and which files are built for it besides. */
function built(code: string, id: string): { code: string; chunks: Chunk[] } {
  const chunks: Chunk[] = []
  const { transform } = workerChunks() as { transform(this: { emitFile(chunk: Chunk): void }, code: string, id: string): string | undefined }
  return { code: transform.call({ emitFile: (chunk) => chunks.push(chunk) }, code, id) ?? code, chunks }
}

test('a worker is built under the name of its source, and started from there', () => {
  const source = "const worker = new Worker(new URL('heavyWorker.ts', import.meta.url), { workerData: order })"
  expect(built(source, '/house/server/storage/heavyWork.ts')).toEqual({
    code: "const worker = new Worker(new URL('./heavyWorker.mjs', import.meta.url), { workerData: order })",
    chunks: [{ type: 'chunk', id: '/house/server/storage/heavyWorker.ts', name: 'heavyWorker' }],
  })
})

test('every worker of the server is started in the way that the build knows, and no two have one name', () => {
  const sources = globSync('server/**/*.ts').filter((file) => readFileSync(file, 'utf8').includes('new Worker('))
  const chunks = sources.map((file) => built(readFileSync(file, 'utf8'), `/house/${file}`).chunks)
  expect(sources.length).toBeGreaterThan(0)
  expect(chunks.map(({ length }) => length)).toEqual(sources.map(() => 1))
  expect(new Set(chunks.flat().map(({ name }) => name)).size).toBe(sources.length)
})
