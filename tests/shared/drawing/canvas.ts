import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join, resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { chromium, type Page } from 'playwright'
import { build } from 'vite'
import { findBrowser } from '../../../scripts/lib/browser.mjs'
import type { CanvasPage } from './page/canvasPage.ts'

const ROOT = join(import.meta.dirname, 'page')
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

export interface Canvas {
  readonly page: Page
  close(): Promise<void>
}

/** `window.canvas`, for code that runs in the page. */
export type CanvasWindow = { canvas: CanvasPage }

/** Builds the page with tldraw and our shapes into a folder, and serves it. */
export async function serveCanvas(folder: string): Promise<{ url: string; close(): void }> {
  const outDir = resolve(folder)
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    plugins: [react()],
    build: { outDir, emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 8000 },
  })
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://canvas')
    readFile(join(outDir, pathname === '/' ? 'index.html' : pathname)).then(
      (bytes) => response.setHeader('content-type', TYPES[extname(pathname || '.html')] ?? 'text/html').end(bytes),
      () => response.writeHead(404).end(),
    )
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close: () => server.close() }
}

/** The page in a browser of its own. */
export async function openCanvas(outDir = join(tmpdir(), `sevenstep-canvas-${process.pid}`)): Promise<Canvas> {
  const server = await serveCanvas(outDir)
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: ['--no-sandbox', '--disable-gpu'],
  })
  const page = await browser.newPage()
  await showCanvas(page, server.url)
  return {
    page,
    async close() {
      await browser.close()
      server.close()
    },
  }
}

/** Waits until `window.canvas` is there. */
export async function showCanvas(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await page.waitForFunction(() => 'canvas' in window)
}
