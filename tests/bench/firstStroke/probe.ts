import { setTimeout as pause } from 'node:timers/promises'
import type { CDPSession, Page } from 'playwright'
import { PNG } from 'pngjs'

/** Where the stroke goes, px of the window: free of panels, hints and welcome texts on all pages. */
const FROM = { x: 420, y: 566 }
const TO = { x: 520, y: 606 }
const STEPS = 5
const AGAIN_MS = 50
const LIMIT_MS = 60_000
/** How far ink may lie from the pointer's path, because each page smooths it its own way. */
const NEAR_PX = 5
/** Below this a pixel is ink; every page is light and draws nearly black. */
const DARK = 120

export interface Stroke {
  /** From the navigation until ink was seen on the screen. */
  wallMs: number
  /** Until it is more than ink: of ours until somebody else on the board has it, of the others until it is on their canvas. */
  landedMs: number
  /** Of the page's main thread until there was ink. */
  mainThreadMs: number
  /** How many strokes it took. */
  tries: number
}

/**
 * Opens a page and does what a hand in a hurry does: presses the key for drawing, draws, and does it again until there
 * is ink. The same for every page, by the browser's own input and by what its screen shows.
 *
 * @param landed resolves when the stroke is more than ink; undefined where ink is always that. Called once the page begins to load
 */
export async function strokeAsSoonAsPossible(page: Page, url: string, key: string, landed: ((page: Page) => Promise<void>) | undefined): Promise<Stroke> {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Performance.enable')
  const start = performance.now()
  await page.goto(url, { waitUntil: 'commit' })
  const landing = landed?.(page).then(() => performance.now() - start)
  for (let tries = 1; performance.now() - start < LIMIT_MS; tries++) {
    await page.keyboard.press(key)
    await drawOnce(page)
    if (await showsInk(cdp)) {
      const [wallMs, busyMs] = [performance.now() - start, await mainThreadMs(cdp)]
      return { wallMs, landedMs: (await landing) ?? wallMs, mainThreadMs: busyMs, tries }
    }
    await pause(AGAIN_MS)
  }
  throw new Error(`There was no ink on ${url} after ${LIMIT_MS} ms.`)
}

async function drawOnce(page: Page): Promise<void> {
  await page.mouse.move(FROM.x, FROM.y)
  await page.mouse.down()
  for (let step = 1; step <= STEPS; step++) await page.mouse.move(at(step / STEPS).x, at(step / STEPS).y)
  await page.mouse.up()
}

function at(share: number): { x: number; y: number } {
  return { x: FROM.x + (TO.x - FROM.x) * share, y: FROM.y + (TO.y - FROM.y) * share }
}

async function showsInk(cdp: CDPSession): Promise<boolean> {
  const clip = { x: FROM.x - 10, y: FROM.y - 10, width: TO.x - FROM.x + 20, height: TO.y - FROM.y + 20, scale: 1 }
  // Right after a navigation there is nothing yet to take a picture of.
  const taken = await cdp.send('Page.captureScreenshot', { format: 'png', clip, optimizeForSpeed: true }).catch(() => undefined)
  if (taken === undefined) return false
  const shot = PNG.sync.read(Buffer.from(taken.data, 'base64'))
  const shares = [0.2, 0.35, 0.5, 0.65, 0.8]
  return shares.every((share) => isDarkNear(shot, { x: at(share).x - clip.x, y: at(share).y - clip.y }))
}

function isDarkNear(shot: PNG, { x, y }: { x: number; y: number }): boolean {
  for (let row = Math.round(y) - NEAR_PX; row <= y + NEAR_PX; row++) {
    const pixel = (row * shot.width + Math.round(x)) * 4
    const sum = (shot.data[pixel] ?? 255) + (shot.data[pixel + 1] ?? 255) + (shot.data[pixel + 2] ?? 255)
    if (sum / 3 < DARK) return true
  }
  return false
}

async function mainThreadMs(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000
}
