/**
 * Contact sheets to look at: every component of the catalogue and every case study, light and dark, as they are exported, and the
 * catalogue as the canvas draws it. Run with `npm run screenshots -- sheets`; they are put into test-results/sheets.
 */
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { chromium, type Browser, type Page } from 'playwright'
import { CATALOG, type CatalogEntry } from '../../shared/catalog/index.ts'
import { KITS } from '../../templates/index.ts'
import { openExport, takeDownload } from '../e2e/support/picture.ts'
import { beKnown } from '../e2e/support/known.ts'
import { createProduct } from '../e2e/support/product.ts'
import { componentRecord } from '../fakes/boardRecords.ts'
import { joinAsPeer, whenDoc, whenSynced } from '../server/support/peer.ts'

const FOLDER = resolve(import.meta.dirname, '../../test-results/sheets')
const COLUMNS = 8
const STEP = { x: 208, y: 136 } as const
const THEMES = ['Light', 'Dark'] as const
const ENTRIES: readonly CatalogEntry[] = CATALOG

interface Board {
  id: string
  keys: { host: string; editor: string }
}

async function createBoard(url: string, kit?: string): Promise<Board> {
  const response = await fetch(`${url}/api/boards`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ kit }) })
  return (await response.json()) as Board
}

/** Every component with every property set, as wide and as full as it gets by itself. */
async function createCatalogBoard(url: string): Promise<Board> {
  const board = await createBoard(url)
  const records = ENTRIES.map((entry, at) => {
    const attrs = Object.fromEntries(entry.properties.map(({ key, fallback }) => [key, fallback]))
    const props = { w: 176, h: 96, kind: entry.id, title: '', technology: entry.technologies[0] ?? '', note: '', attrs }
    return componentRecord(`shape:${entry.id}`, { x: (at % COLUMNS) * STEP.x, y: Math.floor(at / COLUMNS) * STEP.y, props })
  })
  const [writer, witness] = [0, 1].map(() => joinAsPeer({ url, boardId: board.id, key: board.keys.editor }))
  if (writer === undefined || witness === undefined) throw new Error('There is no peer.')
  await whenSynced(writer)
  writer.records.transact('sheet', () => records.forEach((record) => writer.records.set(record)))
  await whenDoc(witness, () => records.every(({ id }) => witness.records.get(id) !== undefined))
  for (const peer of [writer, witness]) peer.leave()
  return board
}

async function openBoard(browser: Browser, url: string, { id, keys }: Board, theme: (typeof THEMES)[number]): Promise<Page> {
  const colorScheme = theme === 'Dark' ? 'dark' : 'light'
  const page = await (await browser.newContext({ viewport: { width: 1920, height: 1200 }, colorScheme })).newPage()
  await beKnown(page.context())
  await page.goto(`${url}/b/${id}#${keys.editor}`)
  await page.locator('.tl-shape[data-shape-type="component"]').first().waitFor()
  await page.evaluate(() => document.fonts.ready)
  return page
}

async function exportSvg(page: Page, theme: (typeof THEMES)[number]): Promise<string> {
  await openExport(page, 'SVG', '1×', theme, 'Canvas')
  return (await takeDownload(page, 'Download SVG')).bytes.toString()
}

async function takeSheet(browser: Browser, drawings: readonly string[], columns: number, file: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1920, height: 1200 } })
  const images = drawings.map((svg) => `<img src="data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}">`)
  await page.setContent(`<!doctype html><style>body { margin: 0; display: grid; grid-template-columns: repeat(${columns}, 1fr); gap: 8px } img { width: 100% }</style>${images.join('')}`)
  await page.screenshot({ path: join(FOLDER, file), fullPage: true })
  await page.close()
}

const product = await createProduct()
const browser = await chromium.launch({ executablePath: process.env.CHROME_PATH, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] })
try {
  mkdirSync(FOLDER, { recursive: true })
  await product.start()
  const catalog = await createCatalogBoard(product.url)
  for (const theme of THEMES) {
    const page = await openBoard(browser, product.url, catalog, theme)
    await page.screenshot({ path: join(FOLDER, `catalog-canvas-${theme.toLowerCase()}.png`) })
    await takeSheet(browser, [await exportSvg(page, theme)], 1, `catalog-svg-${theme.toLowerCase()}.png`)
    await page.context().close()
    const kits: string[] = []
    for (const { id } of KITS) {
      const board = await openBoard(browser, product.url, await createBoard(product.url, id), theme)
      kits.push(await exportSvg(board, theme))
      await board.context().close()
    }
    await takeSheet(browser, kits, 2, `kits-${theme.toLowerCase()}.png`)
  }
  console.log(`The contact sheets are in ${FOLDER}.`)
} finally {
  await browser.close()
  await product.dispose()
}
