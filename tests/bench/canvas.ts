/**
 * What a frame costs on the canvas: components and links of the built product beside tldraw's own rectangles and arrows with the
 * same texts, on a plain tldraw page, in one browser. Both panned, zoomed and dragged by one event per frame, without a limit on
 * the frame rate. Run with `npm run bench -- canvas`; a ratio below 1 means that ours is faster.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser, type Page } from 'playwright'
import { findBrowser } from '../../scripts/lib/browser.mjs'
import { ensureBuilt } from '../../scripts/lib/clientBuild.mjs'
import { findRuntime } from '../../scripts/lib/runtime.mjs'
import { createProduct } from '../e2e/support/product.ts'
import { joinAsPeer, whenDoc, whenSynced } from '../server/support/peer.ts'
import { benchBoard } from './canvas/boards.ts'
import { driveCanvas, GESTURES, type FrameTimes, type Gesture } from './canvas/drive.ts'
import { servePlain } from './canvas/plainServer.ts'

const COUNTS = [300, 1000]
const ROUNDS = 3
const FRAMES = 90
const WINDOW = { width: 1440, height: 900 }
const UNLIMITED = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-frame-rate-limit', '--disable-gpu-vsync']

type Side = 'ours' | 'plain'

/** A board filled by an ordinary peer, as if somebody had drawn it; gives its link. */
async function fillBoard(url: string, count: number): Promise<string> {
  const response = await fetch(`${url}/api/boards`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' })
  const board = (await response.json()) as { id: string; keys: { host: string } }
  const peer = joinAsPeer({ url, boardId: board.id, key: board.keys.host })
  await whenSynced(peer)
  peer.records.transact('bench', () => benchBoard('components', count).forEach((record) => peer.records.set(record)))
  const witness = joinAsPeer({ url, boardId: board.id, key: board.keys.host })
  await whenDoc(witness, () => [...witness.records.ids()].filter((id) => id.startsWith('binding:')).length === 2 * count)
  for (const one of [peer, witness]) one.leave()
  return `${url}/b/${board.id}#${board.keys.host}`
}

async function open(browser: Browser, url: string, count: number): Promise<Page> {
  const page = await browser.newPage({ viewport: WINDOW })
  await page.goto(url)
  await page.locator('.tl-shape').nth(Math.min(count, 100)).waitFor({ state: 'attached', timeout: 60_000 })
  await page.evaluate(() => document.fonts.ready)
  return page
}

/** Everything in view, the same on both sides. */
async function fit(page: Page): Promise<number> {
  await page.mouse.click(720, 64)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Shift+1')
  await page.waitForTimeout(1_000)
  return page.evaluate(() => new DOMMatrix(getComputedStyle(document.querySelector('.tl-html-layer')!).transform).a)
}

async function perform(page: Page, gesture: Gesture): Promise<FrameTimes> {
  const box = gesture === 'drag' ? await page.locator('.tl-shape[data-shape-id="shape:box-37"]').boundingBox() : null
  const at = box === null ? { x: WINDOW.width / 2, y: WINDOW.height / 2 } : { x: box.x + box.width / 4, y: box.y + box.height / 3 }
  await page.mouse.move(at.x, at.y)
  if (gesture === 'drag') await page.mouse.down()
  const times = await page.evaluate(driveCanvas, { gesture, frames: FRAMES, at })
  if (gesture === 'drag') await page.mouse.up()
  await page.waitForTimeout(600)
  return times
}

function quantile(times: FrameTimes, share: number): number {
  const sorted = [...times].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

function report(count: number, gesture: Gesture, ours: FrameTimes, plain: FrameTimes): void {
  const figures = [0.5, 0.95].map((share) => {
    const [one, other] = [quantile(ours, share), quantile(plain, share)]
    return `${one.toFixed(1).padStart(7)} ms  ${other.toFixed(1).padStart(7)} ms  ${(one / other).toFixed(2)}x`
  })
  console.log(`${String(count).padStart(5)} ${gesture.padEnd(5)} median ${figures[0]}   p95 ${figures[1]}`)
}

async function compare(browser: Browser, count: number, urls: Record<Side, string>): Promise<void> {
  const pages = { ours: await open(browser, urls.ours, count), plain: await open(browser, urls.plain, count) }
  for (const gesture of GESTURES) {
    const times: Record<Side, FrameTimes> = { ours: [], plain: [] }
    for (let round = 0; round < ROUNDS; round++) {
      for (const side of round % 2 === 0 ? (['ours', 'plain'] as const) : (['plain', 'ours'] as const)) {
        await pages[side].bringToFront()
        const scale = await fit(pages[side])
        if (round === 0) console.log(`      ${side} at ${(scale * 100).toFixed(1)} %`)
        times[side].push(...(await perform(pages[side], gesture)))
      }
    }
    report(count, gesture, times.ours, times.plain)
  }
  await Promise.all([pages.ours.close(), pages.plain.close()])
}

await ensureBuilt(findRuntime())
const folder = await mkdtemp(join(tmpdir(), 'sevenstep-bench-'))
const product = await createProduct()
const plain = await servePlain(folder)
const executablePath = await findBrowser()
if (!executablePath) throw new Error('The canvas benchmark needs Chrome or Chromium: run npm test once, which installs one, or set CHROME_PATH.')
const browser = await chromium.launch({ executablePath, args: UNLIMITED })
try {
  await product.start()
  console.log('count  what   ours / tldraw as it comes / ratio')
  for (const count of COUNTS) await compare(browser, count, { ours: await fillBoard(product.url, count), plain: `${plain.url}/?${count}` })
} finally {
  await browser.close()
  plain.close()
  await product.dispose()
  await rm(folder, { recursive: true, force: true })
}
