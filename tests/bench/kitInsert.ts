/** How long the largest kit takes to appear on a live board, from the click in the gallery to the frame after the one that shows it. */
import { chromium, type Page } from 'playwright'
import { usualKit } from '../../shared/kit/deal/dealKit.ts'
import { newsFeed } from '../../templates/newsFeed.ts'
import { findBrowser } from '../../scripts/lib/browser.mjs'
import { ensureBuilt } from '../../scripts/lib/productBuild.mjs'
import { findRuntime } from '../../scripts/lib/runtime.mjs'
import { createProduct } from '../e2e/support/product.ts'
import { beKnown } from '../e2e/support/known.ts'

const LARGEST = usualKit(newsFeed)
const ROUNDS = 9

/** A finger is on the button for about so long, in which the product may begin; what is measured starts when it lets go. */
const PRESS_MS = 80

/** Runs in the page: the ms from the click until all of the kit's cards have been drawn. */
function watch(cards: number): Promise<number> {
  return new Promise((resolve) => {
    const count = (): number => document.querySelectorAll('.tl-shape[data-shape-type="component"]').length
    const wanted = count() + cards
    addEventListener('click', (event) => {
      const look = (): void => {
        if (count() < wanted) return void requestAnimationFrame(look)
        // The frame after the one in which they are all there has been painted.
        requestAnimationFrame((now) => resolve(now - event.timeStamp))
      }
      look()
    }, { capture: true, once: true })
  })
}

async function insertOnce(page: Page): Promise<number> {
  await page.getByRole('button', { name: 'Show the components' }).click()
  await page.getByRole('button', { name: 'Insert a case study' }).click()
  const card = page.getByRole('dialog').getByRole('button', { name: LARGEST.title })
  await card.waitFor()
  const times = page.evaluate(watch, LARGEST.architecture.nodes.length)
  await card.click({ delay: PRESS_MS })
  const measured = await times
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.keyboard.press('Control+z')
  await page.locator('.tl-shape[data-shape-type="component"]').nth(30).waitFor({ state: 'detached' })
  return measured
}

function spread(values: readonly number[]): string {
  const sorted = values.toSorted((a, b) => a - b)
  const [least, median, greatest] = [0, 0.5, 1].map((share) => sorted[Math.floor((sorted.length - 1) * share)]?.toFixed(0))
  return `${median} ms (${least}-${greatest})`
}

await ensureBuilt(findRuntime())
const product = await createProduct()
const browser = await chromium.launch({ executablePath: await findBrowser(), args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] })
try {
  await product.start()
  const response = await fetch(`${product.url}/api/boards`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"kit":"visual-search"}' })
  const { id, keys } = (await response.json()) as { id: string; keys: { editor: string } }
  const [page, peer] = [await browser.newPage(), await browser.newPage()]
  await Promise.all([page, peer].map((one) => beKnown(one.context())))
  for (const one of [page, peer]) {
    await one.goto(`${product.url}/b/${id}#${keys.editor}`)
    await one.locator('.tl-shape[data-shape-type="component"]').first().waitFor()
  }
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) times.push(await insertOnce(page))
  const { nodes, links } = LARGEST.architecture
  console.log(`${LARGEST.title}: ${nodes.length} components, ${links.length} links, beside a kit of 23, a second person on the board; median of ${ROUNDS}`)
  console.log(`  from the click: ${spread(times)}`)
} finally {
  await browser.close()
  await product.dispose()
}
