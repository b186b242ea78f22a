import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { seeded } from '../fakes/random.ts'
import { expect, test } from './support/boards.ts'
import { beginDrag, centreOf, components, drop, gripOf, paletteItem, pathOf, placesOf, saveStatus, shape, stillBox } from './support/canvas.ts'
import { drawingFlaws, readDrawnBoard } from './support/drawnBoard.ts'
import { dragByHand, insertByHand } from './support/hands/byHand.ts'
import { LANED_STARTS } from './support/hands/lanedStarts.ts'
import { tableOf, Tally } from './support/hands/tally.ts'
import { BALANCER, BALANCER_TO_ROUTER, KIT, QUERY_LANE, ROUTER } from './support/kitBoard.ts'

const SOAK = process.env['PLACING_REPORT']
const STARTS = SOAK === undefined ? LANED_STARTS.slice(0, 1) : LANED_STARTS
/** The whole is a thousand insertions and five hundred drags on twenty boards. */
const SHARE = Number(process.env['PLACING_SHARE'] ?? 1)
const TIMES = SOAK === undefined ? { insertions: 6, drags: 3 } : { insertions: Math.round(50 * SHARE), drags: Math.round(25 * SHARE) }
const SEED = Number(process.env['PLACING_SEED'] ?? 7)
/** A link that no elbow of tldraw's gets past the cards around it, and a label that has no room for that; both are counted. */
const BEYOND_HELP = /^(enclosed|label):/
/** How slow a machine may be, per thing that somebody does. */
const STEP_LIMIT_MS = 60_000

for (const [at, start] of STARTS.entries()) {
  test(`what comes by hand lies in a lane and on nothing, and no link runs through a card: ${start.name}`, async ({ makeBoard, joinBoard, rawPeer }) => {
    test.setTimeout((TIMES.insertions + TIMES.drags) * STEP_LIMIT_MS)
    const board = await makeBoard(start.kit === undefined ? {} : { kit: start.kit, layer: start.layer })
    const raw = await rawPeer(board)
    raw.records.transact('lanes', () => start.lanes?.forEach((lane) => raw.records.set(lane)))
    const options = { permissions: ['clipboard-read', 'clipboard-write'], reducedMotion: 'reduce' as const, viewport: { width: 1440, height: 900 } }
    const [ada, ben, tally] = [await joinBoard(board, options), at % 4 === 0 ? await joinBoard(board, { ...options, viewport: { width: 1280, height: 720 } }) : undefined, new Tally()]
    const session = { ada, ben, raw, tally, name: start.name, random: seeded(SEED + at) }
    try {
      await insertByHand(session, TIMES.insertions)
      await dragByHand(session, TIMES.drags)
    } finally {
      if (SOAK !== undefined) await writeFile(join(SOAK, `${at}.json`), JSON.stringify({ rows: tally.rows, words: tally.words }))
    }
    expect(tally.words.filter((words) => !BEYOND_HELP.test(words)), tableOf(tally.rows)).toEqual([])
  })
}

test('a card dragged onto a link is passed by, one undo brings both back; a part dropped on the border of a lane goes into it', async ({ makeBoard, joinBoard, rawPeer }) => {
  const board = await makeBoard({ kit: KIT.id })
  const [ada, ben, raw] = [await joinBoard(board), await joinBoard(board), await rawPeer(board)]
  const flaws = async (page: Page): Promise<string[]> => drawingFlaws(await readDrawnBoard(page, raw))
  const before = [await placesOf(ada), await pathOf(ada, BALANCER_TO_ROUTER)]
  const [from, onto] = [await gripOf(ada, BALANCER), await gripOf(ada, ROUTER)]
  await beginDrag(ada, BALANCER, { x: onto.x - from.x + 30, y: onto.y - from.y + 150 })
  await drop(ada, BALANCER)
  await expect(saveStatus(ada)).toHaveText('Saved')
  expect((await flaws(ada)).filter((flaw) => flaw.includes(' crosses '))).toEqual([])
  await expect.poll(async () => (await flaws(ben)).filter((flaw) => flaw.includes(' crosses '))).toEqual([])
  await ada.keyboard.press('Control+z')
  await expect.poll(async () => [await placesOf(ada), await pathOf(ada, BALANCER_TO_ROUTER)]).toEqual(before)

  const [lane, item, count] = [await stillBox(shape(ada, QUERY_LANE)), await centreOf(await paletteItem(ada, 'model-server')), KIT.architecture.nodes.length]
  await ada.mouse.move(item.x, item.y)
  await ada.mouse.down()
  await ada.mouse.move(lane.x + lane.width / 2, lane.y + lane.height - 4, { steps: 8 })
  await ada.mouse.up()
  await expect(components(ada)).toHaveCount(count + 1)
  await expect(saveStatus(ada)).toHaveText('Saved')
  expect(await flaws(ada)).toEqual([])
  await ada.keyboard.press('Control+z')
  await expect(components(ada)).toHaveCount(count)
})

test('a label of two lines stays on its link for both, while its card moves and after undo', async ({ makeBoard, joinBoard, rawPeer }) => {
  const board = await makeBoard({ kit: KIT.id })
  const [ada, ben, raw] = [await joinBoard(board), await joinBoard(board), await rawPeer(board)]
  const link = raw.records.get(BALANCER_TO_ROUTER)
  if (link === undefined) throw new Error('The kit links the two.')
  // Formatted, because such labels are drawn by tldraw.
  const words = (text: string): object => ({ type: 'text', text, marks: [{ type: 'bold' }] })
  const lines = ['first line', 'second line'].map((text) => ({ type: 'paragraph', content: [words(text)] }))
  raw.records.transact('label', () => raw.records.set({ ...link, props: { ...(link.props as object), richText: { type: 'doc', content: lines } } }))
  const offLink = (page: Page): Promise<number> => shape(page, BALANCER_TO_ROUTER).evaluate(offBody)
  for (const page of [ada, ben]) {
    await expect(shape(page, BALANCER_TO_ROUTER)).toContainText('second line')
    await expect.poll(() => offLink(page)).toBeLessThan(4)
  }
  const [from, onto] = [await gripOf(ada, BALANCER), await gripOf(ada, ROUTER)]
  await beginDrag(ada, BALANCER, { x: onto.x - from.x + 30, y: onto.y - from.y + 150 })
  await drop(ada, BALANCER)
  for (const page of [ada, ben]) await expect.poll(() => offLink(page), 'after a drag').toBeLessThan(4)
  await ada.keyboard.press('Control+z')
  for (const page of [ada, ben]) await expect.poll(() => offLink(page), 'after undo').toBeLessThan(4)
  await ada.keyboard.press('Shift+t')
  await expect(ben.getByText(/^\S.* tidied the board\.$/)).toBeVisible()
  await expect(saveStatus(ada)).toHaveText('Saved')
  for (const page of [ada, ben]) await expect.poll(() => offLink(page), 'after tidying up').toBeLessThan(4)
})

/** How far a link's label lies from its body, px of the screen. Runs in the page. */
function offBody(one: Element): number {
  const body = [...one.querySelectorAll<SVGPathElement>('path')].toSorted((a, b) => b.getTotalLength() - a.getTotalLength())[0]
  const label = one.querySelector('.tl-text-content')?.getBoundingClientRect()
  const toScreen = body?.getScreenCTM()
  if (body === undefined || label === undefined || toScreen === null || toScreen === undefined) return Number.POSITIVE_INFINITY
  const steps = Array.from({ length: 400 }, (_, at) => body.getPointAtLength((body.getTotalLength() * at) / 399).matrixTransform(toScreen))
  return Math.min(...steps.map(({ x, y }) => Math.hypot(Math.max(label.left - x, 0, x - label.right), Math.max(label.top - y, 0, y - label.bottom))))
}
