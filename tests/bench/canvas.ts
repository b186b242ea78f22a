/**
 * What a frame costs on the canvas: components and links of the built product beside tldraw's own rectangles and arrows with the
 * same texts, on a plain tldraw page, in one browser, on canvases of the same size that show the same part of the board. Both
 * panned, zoomed and dragged by one event per frame, without a limit on the frame rate. Ours is a live board: what is dragged goes
 * to the server and into the browser's copy, and the panels follow it; theirs stays in the page. Run with `npm run bench -- canvas`,
 * a part of it with `--sizes=300 --gestures=drag`; a ratio below 1 means that ours is faster.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser, type Page } from 'playwright'
import { findBrowser } from '../../scripts/lib/browser.mjs'
import { ensureBuilt } from '../../scripts/lib/productBuild.mjs'
import { findRuntime } from '../../scripts/lib/runtime.mjs'
import { createProduct } from '../e2e/support/product.ts'
import { beKnown } from '../e2e/support/known.ts'
import { joinAsPeer, whenDoc, whenSynced } from '../server/support/peer.ts'
import { benchBoard } from './canvas/boards.ts'
import { driveCanvas, type FrameTimes, type Gesture } from './canvas/drive.ts'
import { readOptions } from './canvas/options.ts'
import { servePlain } from './canvas/plainServer.ts'
import { fit, showSame } from './canvas/view.ts'

const OPTIONS = readOptions(process.argv.slice(2))
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
  await beKnown(page.context())
  await page.goto(url)
  await page.locator('.tl-shape').nth(Math.min(count, 100)).waitFor({ state: 'attached', timeout: 60_000 })
  await page.evaluate(() => document.fonts.ready)
  return page
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

function quantile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

/** The median of the rounds; of the ratios also the least and the greatest. */
function report(count: number, gesture: Gesture, rounds: readonly Record<Side, FrameTimes>[]): void {
  const figures = [0.5, 0.95].map((share) => {
    const of = (side: Side): number[] => rounds.map((round) => quantile(round[side], share))
    const [ours, plain] = [of('ours'), of('plain')]
    const ratios = ours.map((one, round) => one / (plain[round] ?? Number.NaN))
    const [ratio, least, greatest] = [quantile(ratios, 0.5), Math.min(...ratios), Math.max(...ratios)].map((one) => one.toFixed(2))
    return `${quantile(ours, 0.5).toFixed(1).padStart(7)} ms  ${quantile(plain, 0.5).toFixed(1).padStart(7)} ms  ${ratio}x (${least}-${greatest})`
  })
  console.log(`${String(count).padStart(5)} ${gesture.padEnd(5)} median ${figures[0]}   p95 ${figures[1]}`)
}

async function compare(browser: Browser, count: number, urls: Record<Side, string>): Promise<void> {
  const pages = { ours: await open(browser, urls.ours, count), plain: await open(browser, urls.plain, count) }
  await pages.ours.bringToFront()
  const view = await fit(pages.ours)
  console.log(`${String(count).padStart(5)}       both at ${(view.camera.z * 100).toFixed(1)} % on ${view.canvas.width} x ${view.canvas.height} px`)
  for (const gesture of OPTIONS.gestures) {
    const rounds: Record<Side, FrameTimes>[] = []
    for (let round = 0; round < ROUNDS; round++) {
      const times: Record<Side, FrameTimes> = { ours: [], plain: [] }
      for (const side of round % 2 === 0 ? (['ours', 'plain'] as const) : (['plain', 'ours'] as const)) {
        await pages[side].bringToFront()
        await (side === 'ours' ? fit(pages.ours) : showSame(pages.plain, view))
        times[side] = await perform(pages[side], gesture)
      }
      rounds.push(times)
    }
    report(count, gesture, rounds)
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
  console.log(`count  what   ours / tldraw as it comes / ratio, each the median of ${ROUNDS} rounds of ${FRAMES} frames`)
  for (const count of OPTIONS.sizes) await compare(browser, count, { ours: await fillBoard(product.url, count), plain: `${plain.url}/?${count}` })
} finally {
  await browser.close()
  plain.close()
  await product.dispose()
  await rm(folder, { recursive: true, force: true })
}
