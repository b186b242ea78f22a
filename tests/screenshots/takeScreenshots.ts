/** Takes the README's pictures of the built product into docs/images. Run with `npm run screenshots`. */
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { chromium, type Browser, type Page } from 'playwright'
import { PERSON_COLORS } from '../../client/memory/personWords.ts'
import { createProduct } from '../e2e/support/product.ts'

const FOLDER = resolve(import.meta.dirname, '../../docs/images')
const SIZE = { width: 1440, height: 900 }

interface Board {
  id: string
  keys: { host: string; editor: string }
}

async function createBoard(url: string, kit: string): Promise<Board> {
  const response = await fetch(`${url}/api/boards`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ kit }) })
  return (await response.json()) as Board
}

async function open(browser: Browser, url: string, colorScheme: 'light' | 'dark', name: string): Promise<Page> {
  const page = await (await browser.newContext({ viewport: SIZE, colorScheme })).newPage()
  const color = PERSON_COLORS[name.length % PERSON_COLORS.length]
  await page.addInitScript((person) => localStorage.setItem('sevenstep.person', person), JSON.stringify({ id: name.padEnd(22, '0'), name, color }))
  await page.goto(url)
  return page
}

async function openBoard(browser: Browser, url: string, colorScheme: 'light' | 'dark', name: string): Promise<Page> {
  const page = await open(browser, url, colorScheme, name)
  await page.getByTestId('save-status').filter({ hasText: 'Saved' }).waitFor()
  await page.locator('.tl-shape[data-shape-type="component"]').first().waitFor()
  await page.evaluate(() => document.fonts.ready)
  return page
}

/** Two people on a board from a kit: the one who looks, and a peer whose cursor rests on a component. */
async function takeBoard(browser: Browser, url: string, kit: string, colorScheme: 'light' | 'dark', file: string): Promise<void> {
  const board = await createBoard(url, kit)
  const host = await openBoard(browser, `${url}/b/${board.id}#${board.keys.host}`, colorScheme, 'Ana')
  const peer = await openBoard(browser, `${url}/b/${board.id}#${board.keys.editor}`, colorScheme, 'Benedict')
  await peer.mouse.move(640, 640)
  await peer.mouse.move(650, 650)
  await host.locator('.tl-cursor').first().waitFor()
  await host.mouse.move(1200, 840)
  await host.screenshot({ path: join(FOLDER, file) })
}

async function takeHome(browser: Browser, url: string): Promise<void> {
  const page = await open(browser, url, 'light', 'Ana')
  await page.getByText('Visual search').first().waitFor()
  await page.waitForLoadState('networkidle')
  await page.screenshot({ path: join(FOLDER, 'home.png') })
}

async function takeGuide(browser: Browser, url: string): Promise<void> {
  const page = await open(browser, `${url}/kits/payment-fraud`, 'light', 'Ana')
  await page.getByRole('img', { name: /^Architecture/ }).waitFor()
  await page.waitForLoadState('networkidle')
  await page.screenshot({ path: join(FOLDER, 'guide.png') })
}

const product = await createProduct()
const browser = await chromium.launch({ executablePath: process.env.CHROME_PATH, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] })
try {
  mkdirSync(FOLDER, { recursive: true })
  await product.start()
  await takeHome(browser, product.url)
  await takeGuide(browser, product.url)
  await takeBoard(browser, product.url, 'visual-search', 'light', 'board.png')
  await takeBoard(browser, product.url, 'video-recommendation', 'dark', 'board-dark.png')
} finally {
  await browser.close()
  await product.dispose()
}
