import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { build } from 'vite'
import react from '@vitejs/plugin-react'
import { benchBoard } from './boards.ts'

const ROOT = join(import.meta.dirname, 'plain')
const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.json': 'application/json', '.woff2': 'font/woff2' }

export interface PlainServer {
  url: string
  close(): void
}

/** Builds the plain tldraw page for production and serves it, and the records of a board of any size as `/records.json?<count>`. */
export async function servePlain(outDir: string): Promise<PlainServer> {
  await build({ root: ROOT, configFile: false, logLevel: 'error', plugins: [react()], build: { outDir, emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 4000 } })
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://plain')
    if (pathname === '/records.json') return void response.end(JSON.stringify(benchBoard('geo', Number(search.slice(1)))))
    readFile(join(outDir, pathname === '/' ? 'index.html' : pathname)).then(
      (bytes) => response.setHeader('content-type', TYPES[extname(pathname || '.html')] ?? 'text/html').end(bytes),
      () => response.writeHead(404).end(),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() }
}
