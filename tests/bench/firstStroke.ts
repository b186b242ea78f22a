/**
 * From opening a link to the first stroke's ink on the screen: a board of the built product beside tldraw and Excalidraw as they
 * come, each built and served the same way. Cold is a profile that has never been there; warm is the next visit. The sides take
 * turns, so that whatever else the machine does meets all of them: read the ratios rather than the times. Run with
 * `npm run bench -- firstStroke`, a part of it with `--rounds=5 --sides=ours,excalidraw --kit=video-search`.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type BrowserContext, type Page } from 'playwright'
import { findBrowser } from '../../scripts/lib/browser.mjs'
import { ensureBuilt } from '../../scripts/lib/productBuild.mjs'
import { findRuntime } from '../../scripts/lib/runtime.mjs'
import { createProduct } from '../e2e/support/product.ts'
import { joinAsPeer, whenDoc, whenSynced } from '../server/support/peer.ts'
import { readOptions, SIDES, type Side } from './firstStroke/options.ts'
import { strokeAsSoonAsPossible, type Stroke } from './firstStroke/probe.ts'
import { serveExcalidraw, serveTldraw } from './firstStroke/servePage.ts'

const OPTIONS = readOptions(process.argv.slice(2))
const WINDOW = { width: 1280, height: 720 }
/** The key for drawing. */
const KEYS: Record<Side, string> = { ours: 'd', tldraw: 'd', excalidraw: 'p' }
/** Enough for a page to become quiet and its service worker to keep its files. */
const SETTLE_MS = 5_000

type Visit = 'cold' | 'warm'
type Round = Record<Visit, Stroke>

/** What is opened, and how it is known that a stroke is more than ink there. */
interface Link {
  url: string
  landed: ((page: Page) => Promise<void>) | undefined
  leave(): void
}

/** A new editor's link: what a candidate is sent, while the host is there already. */
async function makeBoard(url: string): Promise<Link> {
  const body = OPTIONS.kit === undefined ? {} : { kit: OPTIONS.kit }
  const response = await fetch(`${url}/api/boards`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
  const { id, keys } = (await response.json()) as { id: string; keys: { editor: string; host: string } }
  const host = joinAsPeer({ url, boardId: id, key: keys.host })
  await whenSynced(host)
  const strokes = (): number => [...host.records.ids()].filter((one) => host.records.get(one)?.type === 'draw').length
  const landed = async (): Promise<void> => {
    const had = strokes()
    await whenDoc(host, () => strokes() > had)
  }
  return { url: `${url}/b/${id}#${keys.editor}`, landed, leave: () => host.leave() }
}

/** What is no board of ours: tldraw has an element for each stroke, and the ink of Excalidraw is its canvas. */
function pageOf(side: Exclude<Side, 'ours'>, url: string): Link {
  const isThere = (page: Page): Promise<void> => page.locator('.tl-shape').first().waitFor({ state: 'attached' })
  return { url, landed: side === 'tldraw' ? isThere : undefined, leave() {} }
}

async function visitTwice(executablePath: string, link: Link, side: Side): Promise<Round> {
  const profile = await mkdtemp(join(tmpdir(), 'sevenstep-profile-'))
  const context = await chromium.launchPersistentContext(profile, { executablePath, viewport: WINDOW, colorScheme: 'light', args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] })
  try {
    // The first page of a new browser pays for the browser too.
    await (await context.newPage()).goto('data:text/html,warm')
    return { cold: await visit(context, link, side), warm: await visit(context, link, side) }
  } finally {
    link.leave()
    await context.close()
    await rm(profile, { recursive: true, force: true })
  }
}

async function visit(context: BrowserContext, { url, landed }: Link, side: Side): Promise<Stroke> {
  const page = await context.newPage()
  const stroke = await strokeAsSoonAsPossible(page, url, KEYS[side], landed)
  await page.waitForTimeout(SETTLE_MS)
  await page.close()
  return stroke
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

function report(which: Visit, rounds: Record<Side, Round[]>): void {
  for (const figure of ['wallMs', 'landedMs', 'mainThreadMs'] as const) {
    const of = (side: Side): number => median(rounds[side].map((round) => round[which][figure]))
    const columns = OPTIONS.sides.map((side) => `${side} ${(of(side) / 1000).toFixed(2)} s`).join('   ')
    const others = OPTIONS.sides.filter((side) => side !== 'ours')
    const ratios = others.map((side) => `${(of('ours') / of(side)).toFixed(2)}x ${side}`).join(', ')
    console.log(`${which} ${figure.padEnd(12)} ${columns}   ours ${ratios}`)
  }
}

await ensureBuilt(findRuntime())
const folder = await mkdtemp(join(tmpdir(), 'sevenstep-bench-'))
const executablePath = await findBrowser()
if (!executablePath) throw new Error('This benchmark needs Chrome or Chromium: run npm test once, which installs one, or set CHROME_PATH.')
const others = { tldraw: await serveTldraw(join(folder, 'tldraw')), excalidraw: await serveExcalidraw(join(folder, 'excalidraw')) }
const product = await createProduct()
try {
  await product.start()
  const rounds: Record<Side, Round[]> = { ours: [], tldraw: [], excalidraw: [] }
  for (let round = 0; round < OPTIONS.rounds; round++) {
    for (const side of SIDES.filter((one) => OPTIONS.sides.includes(one))) {
      const link = side === 'ours' ? await makeBoard(product.url) : pageOf(side, others[side].url)
      const { cold, warm } = await visitTwice(executablePath, link, side)
      rounds[side].push({ cold, warm })
      console.log(`  ${side.padEnd(10)} cold ${cold.wallMs.toFixed(0)} ms in ${cold.tries} tries   warm ${warm.wallMs.toFixed(0)} ms in ${warm.tries} tries`)
    }
  }
  console.log(`Link to first ink, medians of ${OPTIONS.rounds}; below 1x ours is faster`)
  for (const which of ['cold', 'warm'] as const) report(which, rounds)
} finally {
  await product.dispose()
  for (const page of Object.values(others)) await page.close()
  await rm(folder, { recursive: true, force: true })
}
