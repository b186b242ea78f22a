/**
 * All boards as they open on small screens: a contact sheet for each screen, and a table of how large their words are. Run with
 * `npm run screenshots -- opened`; the sheets are put into test-results/sheets. `--only=<kit>` takes one board.
 */
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { chromium, type Browser, type Page } from 'playwright'
import { BLANKS, KITS } from '../../templates/index.ts'
import { createProduct } from '../e2e/support/product.ts'
import { typeOnScreen, type TypeSize } from '../e2e/support/typeOnScreen.ts'

const FOLDER = resolve(import.meta.dirname, '../../test-results/sheets')
const COLUMNS = 2

interface Screen {
  name: string
  width: number
  height: number
  hostPanel: boolean
  /** Closed, or as it opens. */
  notebook?: 'no'
}

const [SMALL, USUAL] = [{ width: 1280, height: 720 }, { width: 1440, height: 900 }]
const SCREENS: readonly Screen[] = [
  { ...SMALL, name: '1280x720', hostPanel: false },
  { ...USUAL, name: '1440x900', hostPanel: false, notebook: 'no' },
  { ...USUAL, name: '1440x900-notebook', hostPanel: false },
  { ...SMALL, name: '1280x720-host', hostPanel: true },
  { ...USUAL, name: '1440x900-host', hostPanel: true, notebook: 'no' },
]

const only = process.argv.find((argument) => argument.startsWith('--only='))?.slice('--only='.length)
const BOARDS = [...KITS.flatMap(({ id }) => ['reference', 'scaffold'].map((layer) => ({ kit: id, layer }))), ...BLANKS.map(({ id }) => ({ kit: id, layer: undefined }))].filter(({ kit }) => only === undefined || kit === only)

async function open(browser: Browser, url: string, wish: (typeof BOARDS)[number], { width, height, hostPanel, notebook }: Screen): Promise<Page> {
  const response = await fetch(`${url}/api/boards`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(wish) })
  const { id, keys } = (await response.json()) as { id: string; keys: { host: string } }
  const page = await (await browser.newContext({ viewport: { width, height } })).newPage()
  await page.addInitScript((isOpen) => localStorage.setItem('sevenstep.kitPanel.open', isOpen), hostPanel ? 'yes' : 'no')
  if (notebook !== undefined) await page.addInitScript((isOpen) => localStorage.setItem('sevenstep.notebook.open', isOpen), notebook)
  await page.goto(`${url}/b/${id}#${keys.host}`)
  await page.locator('.tl-shape[data-shape-type="lane"]').first().waitFor()
  await page.getByTestId('save-status').filter({ hasText: 'Saved' }).waitFor()
  await page.evaluate(() => document.fonts.ready)
  return page
}

function say({ px, count, cut }: TypeSize): string {
  return count === 0 ? '     -' : `${px.toFixed(1).padStart(5)}${cut > 0 ? ` (${cut} cut)` : ''}`
}

async function takeSheet(browser: Browser, pictures: readonly Buffer[], file: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1920, height: 1200 } })
  const images = pictures.map((png) => `<img src="data:image/png;base64,${png.toString('base64')}">`)
  await page.setContent(`<!doctype html><style>body { margin: 0; display: grid; grid-template-columns: repeat(${COLUMNS}, 1fr); gap: 8px } img { width: 100% }</style>${images.join('')}`)
  await page.screenshot({ path: join(FOLDER, file), fullPage: true })
  await page.close()
}

const product = await createProduct()
const browser = await chromium.launch({ executablePath: process.env.CHROME_PATH, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] })
try {
  mkdirSync(FOLDER, { recursive: true })
  await product.start()
  for (const screen of SCREENS) {
    console.log(`\n${screen.name}: px on screen of the smallest title, label, lane title and word of the legend`)
    const pictures: Buffer[] = []
    for (const wish of BOARDS) {
      const page = await open(browser, product.url, wish, screen)
      const { titles, labels, lanes, legend, wordless } = await typeOnScreen(page)
      console.log(`${`${wish.kit} ${wish.layer ?? ''}`.padEnd(38)} ${say(titles)} ${say(labels)} ${say(lanes)} ${say(legend)}${wordless > 0 ? `  ${wordless} without words` : ''}`)
      const picture = await page.screenshot({ path: only === undefined ? undefined : join(FOLDER, `${wish.kit}-${wish.layer ?? 'blank'}-${screen.name}.png`) })
      pictures.push(picture)
      await page.context().close()
    }
    if (only === undefined) await takeSheet(browser, pictures, `opened-${screen.name}.png`)
  }
  console.log(`\nThe sheets are in ${FOLDER}.`)
} finally {
  await browser.close()
  await product.dispose()
}
