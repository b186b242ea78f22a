import type { Locator, Page } from 'playwright/test'
import { linkNumbersOf } from '../../shared/graph/linkNumbers.ts'
import { expect, test } from './support/boards.ts'
import { beginDrag, type Box, boxOf, centreOf, components, idsOf, insert, onlyOne, paletteItem, shape, shapes, stillBox, textOf } from './support/canvas.ts'
import { BALANCER, DECODER, KIT, ROUTER } from './support/kitBoard.ts'

test('a component is described in words and units, one undo for each field, and a viewer reads it', async ({ makeBoard, joinBoard }) => {
  const board = await makeBoard({ title: 'Inspector' })
  const page = await joinBoard(board)
  const card = await insert(page, 'feature-store')
  const panel = inspectorOf(page)
  await expect(panel.getByLabel('Title')).toBeVisible()
  await expect(panel.getByLabel('Online read p99'), 'a small card has few fields').toHaveCount(0)
  await panel.getByRole('button', { name: 'More' }).click()

  await test.step('what is not understood stays typed, with a word on what would be; Escape gives it up, and keeps what is', async () => {
    const p99 = panel.getByLabel('Online read p99')
    await p99.fill('20 apples')
    await p99.press('Enter')
    await expect(panel.getByText('“20 apples” is not understood here. Write a time such as 20 ms')).toBeVisible()
    await expect(p99).toHaveValue('20 apples')
    await p99.press('Escape')
    await expect(p99).toHaveValue('')
    await p99.fill('0.2s')
    await p99.press('Escape')
    await expect(p99).toHaveValue('200 ms')
    await expect.poll(() => textOf(page, card)).toContain('p99 200 ms')
    expect((await boxOf(page, card)).height, 'the card makes room for it').toBe(80)
  })
  await test.step('letters typed into a field are no keys of the canvas, and go to peers when they are whole', async () => {
    await panel.getByLabel('Title').click()
    await page.keyboard.type('red arrows')
    expect(await textOf(page, card)).not.toContain('red')
    // Clicking elsewhere takes the field away; what was typed is kept.
    await page.mouse.click(640, 640)
    await expect.poll(() => textOf(page, card)).toContain('red arrows')
    await expect(panel).toHaveCount(0)
    await expect(components(page)).toHaveCount(1)
  })
  await test.step('each edit is one step of undo', async () => {
    await page.keyboard.press('Control+z')
    await expect.poll(() => textOf(page, card)).toContain('Feature store')
    await undoUntil(page, async () => !(await textOf(page, card)).includes('p99'))
    expect((await boxOf(page, card)).height).toBe(64)
    await expect(components(page)).toHaveCount(1)
    await page.keyboard.press('Control+Shift+z')
    await expect.poll(() => textOf(page, card)).toContain('p99 200 ms')
  })
  await test.step('a technology is picked by keys', async () => {
    await clickCard(page, card)
    await page.keyboard.press('Control+Enter')
    await expect(panel.getByLabel('Title')).toBeFocused()
    await panel.getByRole('combobox', { name: 'Technology' }).fill('hops')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect.poll(() => textOf(page, card)).toContain('Hopsworks')
  })
  await test.step('several are edited in what they share, and say where they differ', async () => {
    await page.keyboard.press('Escape')
    await insert(page, 'nosql-db', page.getByRole('button', { name: /^Storage/ }))
    await page.keyboard.press('Control+a')
    await expect(panel.getByRole('heading', { name: '2 components' })).toBeVisible()
    await expect(panel.getByRole('combobox', { name: 'Kind' })).toHaveValue('Mixed')
    await expect(panel.getByLabel('Technology')).toHaveAttribute('placeholder', 'Mixed')
    await panel.getByLabel('Note').fill('Two regions')
    await panel.getByLabel('Note').press('Enter')
    await expect.poll(async () => (await Promise.all((await idsOf(page)).map((id) => textOf(page, id)))).every((text) => text.includes('Two regions'))).toBe(true)
  })
  await test.step('a viewer reads it all and can change nothing', async () => {
    const viewer = await joinBoard(board, { seat: 'viewer' })
    await clickCard(viewer, card)
    await expect(inspectorOf(viewer).getByText('Two regions')).toBeVisible()
    await expect(inspectorOf(viewer).getByText('200 ms')).toBeVisible()
    await expect(inspectorOf(viewer).locator('input, textarea, select')).toHaveCount(0)
  })
})

test('a link carries numbers that are seen and can be computed with; a component moves into a lane', async ({ makeBoard, joinBoard, rawPeer }) => {
  const board = await makeBoard({ title: 'Links' })
  const page = await joinBoard(board)
  const panel = inspectorOf(page)
  await page.keyboard.press('/')
  await page.keyboard.type('orche')
  await page.keyboard.press('Shift+Enter')
  await page.keyboard.type('kafka')
  await page.keyboard.press('Enter')
  await expect(components(page)).toHaveCount(2)
  const arrow = await onlyOne(page, 'arrow')
  const middle = await centreOf(shape(page, arrow).locator('path[stroke-width]').first())
  await page.mouse.click(middle.x, middle.y)
  await expect(panel.getByRole('heading', { name: 'Request orchestrator → Kafka' })).toBeVisible()

  await panel.getByRole('button', { name: 'More' }).click()
  await panel.getByLabel('Label').fill('clicks, 3.5k qps')
  await panel.getByLabel('Label').press('Enter')
  await panel.getByLabel('Time').fill('20ms')
  await panel.getByLabel('Time').press('Enter')
  await expect.poll(() => textOf(page, arrow)).toBe('clicks, 3500 QPS, 20 ms')
  await expect(panel.getByLabel('Label')).toHaveValue('clicks')
  await expect(panel.getByLabel('Rate')).toHaveValue('3500 QPS')
  const raw = await rawPeer(board)
  await expect.poll(() => linkNumbersOf(raw.records.get(arrow) ?? { id: '', typeName: '' })).toEqual({ qps: 3500, ms: 20 })

  await panel.getByRole('radio', { name: 'Feedback / label' }).click()
  await expect.poll(() => raw.records.get(arrow)?.['meta']).toEqual({ link: 'feedback' })
  await panel.getByRole('button', { name: 'Hide the inspector' }).click()
  await expect(panel).toHaveCount(0)
  await page.getByRole('radio', { name: 'Request' }).click()
  await expect.poll(() => raw.records.get(arrow)?.['meta']).toEqual({ link: 'request' })

  await test.step('into the lane and out again, never onto another', async () => {
    await page.mouse.click(640, 660)
    await (await paletteItem(page, 'lane-offline')).click()
    const lane = await onlyOne(page, 'lane')
    const [card = ''] = (await idsOf(page)).filter((id) => raw.records.get(id)?.['parentId'] !== lane)
    expect(card, 'the lane came beside the components').not.toBe('')
    await page.getByRole('button', { name: 'Show the inspector' }).click()
    await panel.getByLabel('Title').fill('Nightly')
    await panel.getByLabel('Title').press('Enter')
    await clickCard(page, card)
    await panel.getByLabel('Lane').selectOption('OFFLINE · Nightly')
    await expect.poll(() => raw.records.get(card)?.['parentId']).toBe(lane)
    const boxes = await Promise.all((await idsOf(page)).map((id) => boxOf(page, id)))
    expect(boxes[0]!.x + boxes[0]!.width < boxes[1]!.x || boxes[1]!.x + boxes[1]!.width < boxes[0]!.x || boxes[0]!.y + boxes[0]!.height < boxes[1]!.y || boxes[1]!.y + boxes[1]!.height < boxes[0]!.y).toBe(true)
    // The keys of undo work from within the panel, where nothing is being typed.
    await panel.getByLabel('Lane').press('Control+z')
    await expect.poll(() => raw.records.get(card)?.['parentId']).not.toBe(lane)
    await expect(shapes(page, 'lane')).toHaveCount(1)
  })
})

test('the inspector is a card beside what is selected: it covers neither that nor its neighbours, and goes while one drags', async ({ makeBoard, joinBoard }) => {
  const page = await joinBoard(await makeBoard({ kit: KIT.id }))
  const panel = inspectorOf(page)
  for (const id of [BALANCER, ROUTER, DECODER]) {
    await clickCard(page, id)
    await expect(panel).toBeVisible()
    const [card, at] = await Promise.all([stillBox(panel), stillBox(shape(page, id))])
    expect(overlap(card, at), 'it covers what it is about').toBe(false)
    for (const other of [BALANCER, ROUTER, DECODER]) expect(overlap(card, await stillBox(shape(page, other))), `${id}: it covers ${other}`).toBe(false)
    expect(card.x >= 48 && card.y >= 44 && card.x + card.width <= 1280 && card.y + card.height <= 672, 'it lies in the free area').toBe(true)
  }
  await beginDrag(page, DECODER, { x: 60, y: 90 })
  await expect(panel).toBeHidden()
  await page.mouse.up()
  await expect(panel).toBeVisible()
  const [card, at] = await Promise.all([stillBox(panel), stillBox(shape(page, DECODER))])
  expect(overlap(card, at), 'it comes back beside it').toBe(false)
  await test.step('it stays closed when it was closed, a pill at the selection brings it back', async () => {
    await panel.getByRole('button', { name: 'Hide the inspector' }).click()
    await clickCard(page, BALANCER)
    await expect(page.getByRole('button', { name: 'Show the inspector' })).toBeVisible()
    await expect(panel).toHaveCount(0)
    await page.getByRole('button', { name: 'Show the inspector' }).click()
    await expect(panel.getByLabel('Title')).toBeVisible()
  })
})

test('on a phone the inspector is a sheet that opens when asked, above the toolbar, and what is selected stays in sight', async ({ makeBoard, joinBoard, guard }) => {
  // tldraw asks to keep the browser from scrolling where the browser no longer lets it.
  guard.allow(/Unable to preventDefault inside passive event listener/)
  const page = await joinBoard(await makeBoard({ kit: KIT.id }), { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })
  const grip = await centreOf(shape(page, BALANCER))
  await page.touchscreen.tap(grip.x, grip.y)
  await expect(inspectorOf(page)).toHaveCount(0)
  const [pill, card] = await Promise.all([stillBox(page.getByLabel('Inspector, closed')), stillBox(shape(page, BALANCER))])
  const beyond = { x: card.x - 48, y: card.y - 48, width: card.width + 96, height: card.height + 96 }
  const across = { ...beyond, y: card.y + card.height / 2 - 21, height: 42 }
  const down = { ...beyond, x: card.x + card.width / 2 - 21, width: 42 }
  expect(card.width, 'it is large enough to have handles').toBeGreaterThan(60)
  for (const handles of [across, down]) expect(overlap(pill, handles), 'it leaves the handles for links free').toBe(false)
  await page.getByRole('button', { name: 'Show the inspector' }).tap()
  await expect(inspectorOf(page)).toBeVisible()
  const sheet = await stillBox(inspectorOf(page))
  const toolbar = await page.locator('.tlui-main-toolbar').boundingBox()
  expect(sheet.y + sheet.height).toBeLessThanOrEqual(toolbar!.y + 1)
  await expect.poll(async () => overlap((await shape(page, BALANCER).boundingBox())!, sheet)).toBe(false)
  await page.getByRole('button', { name: 'Hide the inspector' }).tap()
  await expect(inspectorOf(page)).toHaveCount(0)
})

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

function inspectorOf(page: Page): Locator {
  return page.getByRole('region', { name: 'Inspector', exact: true })
}

async function clickCard(page: Page, id: string): Promise<void> {
  const box = await stillBox(shape(page, id))
  await page.mouse.click(box.x + 20, box.y + 20)
}

/** Selecting is a step of its own, as in every editor of this kind. */
async function undoUntil(page: Page, isUndone: () => Promise<boolean>): Promise<void> {
  for (let step = 0; step < 3 && !(await isUndone()); step += 1) await page.keyboard.press('Control+z')
  expect(await isUndone()).toBe(true)
}
