import type { Page } from 'playwright/test'
import type { BoardRecord } from '../../shared/doc/boardRecord.ts'
import { expect, test } from './support/boards.ts'
import { atRest, beginDrag, boxOf, components, drawn, gripOf, insert, isAtEdge, endsOf, placeOf, placesOf, saveStatus, shape, shapes, type Box } from './support/canvas.ts'
import { BALANCER, DECODER, KIT, ROUTER } from './support/kitBoard.ts'

const TOOL = { name: /^Tidy up/ }

test('a messy board is tidied up in one step that undo takes back exactly; pinned cards stay, and a viewer cannot', async ({ makeBoard, joinBoard, rawPeer }) => {
  const board = await makeBoard({ kit: KIT.id })
  const [ada, raw] = [await joinBoard(board, { reducedMotion: 'reduce' }), await rawPeer(board)]
  const records = (): Record<string, BoardRecord> => Object.fromEntries([...raw.records.ids()].map((id) => [id, raw.records.get(id) as BoardRecord]))
  await test.step('strewn about by somebody else', async () => {
    raw.records.transact('mess', () => {
      for (const [at, { id }] of KIT.architecture.nodes.entries()) {
        const record = raw.records.get(`shape:${KIT.id}-node-${id}`)
        if (record !== undefined) raw.records.set({ ...record, x: ((at * 137) % 700) - 50, y: ((at * 89) % 400) - 40 })
      }
    })
    await expect.poll(async () => (await overlapsOf(ada)).length).toBeGreaterThan(3)
  })
  await test.step('a card is pinned by key, and its mark is seen', async () => {
    const grip = await gripOf(ada, BALANCER)
    await ada.mouse.click(grip.x, grip.y)
    await ada.keyboard.press('Shift+p')
    await expect.poll(() => raw.records.get(BALANCER)?.meta).toMatchObject({ pinned: true })
    await ada.keyboard.press('Escape')
  })
  const view = (): Promise<string> => ada.locator('.tl-html-layer.tl-shapes').evaluate((layer) => (layer as HTMLElement).style.transform)
  await ada.keyboard.press('Control+-')
  await atRest(ada)
  const [before, pinnedAt, seen] = [records(), await placeOf(ada, BALANCER), await view()]

  await ada.getByRole('button', TOOL).click()
  await expect.poll(() => overlapsOf(ada), 'no two cards overlap').toEqual([])
  await expect(ada.getByText('The board is tidied. Undo (Ctrl+Z) takes it back.')).toBeVisible()
  await expect(saveStatus(ada)).toHaveText('Saved')
  expect(await placeOf(ada, BALANCER)).toEqual(pinnedAt)
  expect(Object.keys(records()).sort()).toEqual(Object.keys(before).sort())

  await ada.keyboard.press('Control+z')
  await expect(saveStatus(ada)).toHaveText('Saved')
  await expect.poll(records, 'undo restores every record').toEqual(before)
  await expect.poll(view, 'and what one saw').toBe(seen)
  await test.step('redo, and doing it again changes nothing and says so', async () => {
    await ada.keyboard.press('Control+Shift+z')
    await expect.poll(() => overlapsOf(ada)).toEqual([])
    await ada.keyboard.press('Shift+t')
    await expect(ada.getByText('This is tidy already.')).toBeVisible({ timeout: 90_000 })
  })
  await test.step('a viewer has no such button, and its key does nothing', async () => {
    const viewer = await joinBoard(board, { seat: 'viewer' })
    const places = await placesOf(viewer)
    await expect(viewer.getByRole('button', TOOL)).toHaveCount(0)
    await viewer.keyboard.press('Shift+t')
    await drawn(viewer)
    expect(await placesOf(viewer)).toEqual(places)
  })
})

test('what others move or delete while the layout is worked out stays as they left it', async ({ makeBoard, joinBoard, rawPeer }) => {
  const board = await makeBoard({ kit: KIT.id })
  const [ada, raw] = [await joinBoard(board), await rawPeer(board)]
  // Keeps the worker from beginning until the others have had their say.
  await ada.addInitScript(() => {
    const begin = new Promise((resolve) => addEventListener('begin-layout', resolve))
    window.Worker = class extends Worker {
      override postMessage(job: unknown): void {
        void begin.then(() => super.postMessage(job))
      }
    }
  })
  await ada.reload()
  await expect(components(ada)).toHaveCount(KIT.architecture.nodes.length)
  await test.step('Escape and Cancel give it up, and everything stays', async () => {
    const before = await placesOf(ada)
    for (const giveUp of [() => ada.keyboard.press('Escape'), () => ada.getByRole('button', { name: 'Cancel' }).click()]) {
      await ada.getByRole('button', TOOL).click()
      await expect(ada.getByText('Tidying up…')).toBeVisible()
      await giveUp()
      await expect(ada.getByText('Tidying up…')).toHaveCount(0)
    }
    expect(await placesOf(ada)).toEqual(before)
  })
  await ada.getByRole('button', TOOL).click()
  await expect(ada.getByText('Tidying up…')).toBeVisible()
  const decoder = raw.records.get(DECODER)
  raw.records.transact('others', () => {
    if (decoder !== undefined) raw.records.set({ ...decoder, x: Number(decoder.x) + 40, y: Number(decoder.y) + 30 })
    raw.records.delete(ROUTER)
  })
  await expect(shape(ada, ROUTER)).toHaveCount(0)
  await drawn(ada)
  const moved = await placeOf(ada, DECODER)
  const before = await placesOf(ada)
  await ada.evaluate(() => dispatchEvent(new Event('begin-layout')))
  await expect.poll(() => placesOf(ada), 'the rest is tidied up').not.toEqual(before)
  await expect(ada.getByText('Tidying up…')).toHaveCount(0)
  expect(await placeOf(ada, DECODER)).toEqual(moved)
  await expect(shape(ada, ROUTER)).toHaveCount(0)
  expect(raw.records.get(ROUTER)).toBeUndefined()
})

test('links drawn by hand leave by sides that make sense and keep apart; straightening puts cards into line', async ({ makeBoard, joinBoard }) => {
  const page = await joinBoard(await makeBoard(), { reducedMotion: 'reduce' })
  const ids: string[] = []
  for (const kind of ['ranker', 'feature-store', 'model-server']) {
    ids.push(await insert(page, kind))
    await page.keyboard.press('Escape')
  }
  const [ranker, store, server] = ids as [string, string, string]
  await place(page, ranker, { x: 500, y: 300 })
  await place(page, store, { x: 900, y: 316 })
  await place(page, server, { x: 900, y: 520 })
  await test.step('two links from one side have a place each', async () => {
    await drawArrow(page, ranker, store)
    await drawArrow(page, ranker, server)
    await expect(shapes(page, 'arrow')).toHaveCount(2)
    // One undo takes back a whole drawn link, with the way that was found for it.
    await page.keyboard.press('Control+z')
    await expect(shapes(page, 'arrow')).toHaveCount(1)
    await page.keyboard.press('Control+Shift+z')
    await expect(shapes(page, 'arrow')).toHaveCount(2)
    const arrows = await shapes(page, 'arrow').evaluateAll((found) => found.map((one) => one.getAttribute('data-shape-id') ?? ''))
    const [one, other] = [await endsOf(page, arrows[0] ?? ''), await endsOf(page, arrows[1] ?? '')]
    const card = await boxOf(page, ranker)
    expect(isAtEdge(one.start, card) && isAtEdge(other.start, card)).toBe(true)
    expect(Math.abs(one.start.x - other.start.x) + Math.abs(one.start.y - other.start.y), 'px apart').toBeGreaterThan(8)
    expect(one.end.x, 'it goes on from the right').toBeGreaterThan(card.x + card.width)
  })
  await test.step('a nearly straight row becomes straight, in one step', async () => {
    const before = await placesOf(page)
    for (const [at, id] of [ranker, store].entries()) {
      const grip = await gripOf(page, id)
      if (at === 1) await page.keyboard.down('Shift')
      await page.mouse.click(grip.x, grip.y)
      await page.keyboard.up('Shift')
    }
    await page.keyboard.press('Shift+s')
    await expect.poll(async () => (await placeOf(page, ranker))?.y === (await placeOf(page, store))?.y).toBe(true)
    await page.keyboard.press('Control+z')
    await expect.poll(() => placesOf(page)).toEqual(before)
  })
})

async function place(page: Page, id: string, to: { x: number; y: number }): Promise<void> {
  const grip = await gripOf(page, id)
  await beginDrag(page, id, { x: to.x - grip.x, y: to.y - grip.y })
  await page.mouse.up()
  await page.keyboard.press('Escape')
  await drawn(page)
}

/** As people do it: from inside one card to inside the other. */
async function drawArrow(page: Page, from: string, to: string): Promise<void> {
  const [start, end] = [await gripOf(page, from), await gripOf(page, to)]
  await page.keyboard.press('a')
  await page.mouse.move(start.x, start.y)
  await page.mouse.down()
  await page.mouse.move(end.x - 30, end.y, { steps: 6 })
  await page.mouse.move(end.x, end.y, { steps: 2 })
  await page.mouse.up()
  await drawn(page)
}

async function overlapsOf(page: Page): Promise<string[]> {
  const ids = await components(page).evaluateAll((found) => found.map((one) => one.getAttribute('data-shape-id') ?? ''))
  const boxes = await Promise.all(ids.map((id) => boxOf(page, id)))
  const meets = (a: Box, b: Box): boolean => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
  return boxes.flatMap((one, at) => boxes.slice(at + 1).flatMap((other, next) => (meets(one, other) ? [`${ids[at]} on ${ids[at + 1 + next]}`] : [])))
}

