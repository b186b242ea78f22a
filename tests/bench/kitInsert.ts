/** How long the largest kit takes to appear on a live board, from the click in the gallery to the frame that shows it. */
import { chromium, type Page } from 'playwright'
import { newsFeed as LARGEST } from '../../templates/newsFeed.ts'
import { findBrowser } from '../../scripts/lib/browser.mjs'
import { createProduct } from '../e2e/support/product.ts'

const ROUNDS = 9

interface Times {
  /** ms from the click, with the request for the kit. */
  click: number
  /** ms from the kit's arrival. */
  arrival: number
}

/** Runs in the page: notes when the kit is clicked, when it has arrived, and when all of its cards have been drawn. */
function watch(cards: number): Promise<Times> {
  return new Promise((resolve) => {
    const count = (): number => document.querySelectorAll('.tl-shape[data-shape-type="component"]').length
    const wanted = count() + cards
    addEventListener('click', (event) => {
      const look = (): void => {
        if (count() < wanted) return void requestAnimationFrame(look)
        // The frame after the one in which they are all there has been painted.
        requestAnimationFrame((now) => {
          const [arrived] = performance.getEntriesByType('resource').filter(({ name }) => /\/api\/kits\/./.test(name)).slice(-1)
          const end = (arrived as PerformanceResourceTiming | undefined)?.responseEnd ?? event.timeStamp
          resolve({ click: now - event.timeStamp, arrival: now - end })
        })
      }
      look()
    }, { capture: true, once: true })
  })
}

async function insertOnce(page: Page): Promise<Times> {
  await page.getByRole('button', { name: 'Insert a case study' }).click()
  const card = page.getByRole('dialog').getByRole('button', { name: LARGEST.title })
  await card.waitFor()
  const times = page.evaluate(watch, LARGEST.architecture.nodes.length)
  await card.click()
  const measured = await times
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.keyboard.press('Control+z')
  await page.locator('.tl-shape[data-shape-type="component"]').nth(30).waitFor({ state: 'detached' })
  return measured
}

function median(values: readonly number[]): string {
  return `${(values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0).toFixed(0)} ms`
}

const product = await createProduct()
const browser = await chromium.launch({ executablePath: await findBrowser(), args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] })
try {
  await product.start()
  const response = await fetch(`${product.url}/api/boards`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"kit":"visual-search"}' })
  const { id, keys } = (await response.json()) as { id: string; keys: { editor: string } }
  const [page, peer] = [await browser.newPage(), await browser.newPage()]
  for (const one of [page, peer]) {
    await one.goto(`${product.url}/b/${id}#${keys.editor}`)
    await one.locator('.tl-shape[data-shape-type="component"]').first().waitFor()
  }
  const times: Times[] = []
  for (let round = 0; round < ROUNDS; round += 1) times.push(await insertOnce(page))
  const { nodes, links } = LARGEST.architecture
  console.log(`${LARGEST.title}: ${nodes.length} components, ${links.length} links, beside a kit of 23, a second person on the board; median of ${ROUNDS}`)
  console.log(`  from the click: ${median(times.map(({ click }) => click))}, from the kit's arrival: ${median(times.map(({ arrival }) => arrival))}`)
} finally {
  await browser.close()
  await product.dispose()
}
