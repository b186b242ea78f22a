import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { addClientFiles } from '../../../server/http/clientFiles.ts'
import { compressAssets } from '../../../scripts/compressAssets.mjs'
import { startTestServer, type TestServer } from '../support/testServer.ts'

const SCRIPT = 'export const seven = 7\n'.repeat(200)
const PAGE = '<!doctype html><title>Sevenstep</title>'

let dir: string
let started: TestServer

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'sevenstep-client-'))
})
afterEach(async () => {
  await started.server.close()
  rmSync(dir, { recursive: true })
})

async function serve(): Promise<void> {
  const add = async (app: Parameters<typeof addClientFiles>[0]): Promise<() => Promise<void>> => {
    await addClientFiles(app, dir)
    return async () => {}
  }
  started = await startTestServer({ client: { isDevelopment: false, add } })
}

describe('a built client', () => {
  beforeEach(async () => {
    mkdirSync(join(dir, 'assets'))
    writeFileSync(join(dir, 'index.html'), PAGE)
    writeFileSync(join(dir, 'favicon.svg'), '<svg/>')
    writeFileSync(join(dir, 'assets/main-abc.js'), SCRIPT)
    writeFileSync(join(dir, 'assets/font-abc.woff2'), SCRIPT)
    compressAssets(dir)
    await serve()
  })

  test.each(['/', '/kits/visual-search', '/b/8w-emqnmoKs3n_-fq2r-Aw', '/b/8w-emqnmoKs3n_-fq2r-Aw/debrief', '/?x=1'])('%s is the page, asked for anew each time', async (path) => {
    const response = await started.get(path)
    expect([response.status, await response.text()]).toEqual([200, PAGE])
    expect(response.headers.get('cache-control')).toBe('no-cache')
    expect(response.headers.get('content-type')).toContain('text/html')
  })

  test('files with a name made from their content are kept for a year', async () => {
    const response = await started.get('/assets/main-abc.js')
    expect(await response.text()).toBe(SCRIPT)
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect((await started.get('/favicon.svg')).headers.get('cache-control')).toBe('no-cache')
  })

  test.each(['br', 'gzip'])('text is sent as %s', async (encoding) => {
    const { headers, bytes } = await rawGet(`${started.url}/assets/main-abc.js`, encoding)
    expect(headers['content-encoding']).toBe(encoding)
    expect(headers['content-type']).toContain('javascript')
    expect(headers['cache-control']).toContain('immutable')
    expect(bytes).toBeLessThan(SCRIPT.length / 10)
  })

  test('fonts are sent as they are', async () => {
    const { headers } = await rawGet(`${started.url}/assets/font-abc.woff2`, 'br')
    expect(headers['content-encoding']).toBeUndefined()
  })

  test.each(['/nowhere', '/assets/gone.js', '/api/nowhere', '/b', '/b/a/b', '/kits', '/kits/a/b', '/assets/..%2f..%2fpackage.json'])('%s is nothing', async (path) => {
    const response = await started.get(path)
    expect(response.status).toBe(404)
    expect(await response.text()).not.toContain('Sevenstep</title>')
  })
})

test('a client that is not built is explained', async () => {
  await serve()
  const response = await started.get('/b/anything')
  expect(response.headers.get('content-type')).toContain('text/plain')
  expect(await response.text()).toContain('npm run build')
})

/** `fetch` decodes what it gets; this does not. */
function rawGet(url: string, encoding: string): Promise<{ headers: Record<string, unknown>; bytes: number }> {
  return new Promise((resolve, reject) => {
    const get = request(url, { headers: { 'accept-encoding': encoding } }, (response) => {
      let bytes = 0
      response.on('data', (chunk: Buffer) => void (bytes += chunk.length))
      response.on('end', () => resolve({ headers: response.headers, bytes }))
    })
    get.on('error', reject).end()
  })
}
