import type { Page } from 'playwright/test'
import { expect, test } from './support/boards.ts'
import { beginDrag, boxOf, components, dragShape, drawn, drop, endsOf, gripOf, isAtEdge, pathOf, placeOf, type Point, rename, saveStatus, shape, shapes, stillBox, textOf } from './support/canvas.ts'
import { BALANCER, BALANCER_TO_ROUTER, CLIENT_TO_BALANCER, DECODER, KIT, ROUTER, ROUTER_TO_DECODER } from './support/kitBoard.ts'

test('a move and a rename of one component at once both stay, and undo takes back only what is mine', async ({ makeBoard, joinBoard, rawPeer }) => {
  const board = await makeBoard({ kit: KIT.id })
  const [ada, ben, raw] = [await joinBoard(board), await joinBoard(board), await rawPeer(board)]
  const both = [ada, ben]
  const before = await placeOf(ada, BALANCER)
  const titleBefore = KIT.architecture.nodes.find(({ id }) => BALANCER.endsWith(`-${id}`))?.title

  const at = await beginDrag(ada, BALANCER, { x: 24, y: 12 })
  await drawn(ada)
  const onTheWay = await placeOf(ada, BALANCER)
  expect(onTheWay).not.toEqual(before)
  await expect.poll(() => placeOf(ben, BALANCER), 'the drag is seen while it goes on').toEqual(onTheWay)
  await rename(ben, BALANCER, 'Edge proxy')
  await expect.poll(() => textOf(ada, BALANCER)).toContain('Edge proxy')
  await ada.mouse.move(at.x + 6, at.y - 24, { steps: 4 })
  const moved = await drop(ada, BALANCER)
  for (const page of both) {
    await expect.poll(() => placeOf(page, BALANCER)).toEqual(moved)
    await expect.poll(() => textOf(page, BALANCER)).toContain('Edge proxy')
    await expect(saveStatus(page)).toHaveText('Saved')
  }
  expect(moved).not.toEqual(before)
  await expect.poll(() => raw.records.get(BALANCER)).toMatchObject({ props: { title: 'Edge proxy' } })

  await test.step('undo moves it back and leaves the name', async () => {
    await ada.keyboard.press('Control+z')
    for (const page of both) await expect.poll(() => placeOf(page, BALANCER)).toEqual(before)
    for (const page of both) expect(await textOf(page, BALANCER)).toContain('Edge proxy')
  })
  await test.step('redo moves it again and leaves the name', async () => {
    await ada.keyboard.press('Control+Shift+z')
    for (const page of both) await expect.poll(() => placeOf(page, BALANCER)).toEqual(moved)
    for (const page of both) expect(await textOf(page, BALANCER)).toContain('Edge proxy')
  })
  await test.step("the other's undo takes back the name and leaves the place", async () => {
    await ben.keyboard.press('Control+z')
    for (const page of both) await expect.poll(() => textOf(page, BALANCER)).not.toContain('Edge proxy')
    for (const page of both) expect(await placeOf(page, BALANCER)).toEqual(moved)
  })
  await expect.poll(() => raw.records.get(BALANCER)).toMatchObject({ props: { title: titleBefore } })
})

test('a component deleted while somebody drags it: both go on, and undo brings it back with its links for all three', async ({ makeBoard, joinBoard }) => {
  const board = await makeBoard({ kit: KIT.id })
  const [ada, ben, cleo] = [await joinBoard(board), await joinBoard(board), await joinBoard(board)]
  const all = [ada, ben, cleo]
  const links = KIT.architecture.links.length

  const at = await beginDrag(ben, ROUTER, { x: 24, y: 12 })
  await drawn(ben)
  const held = await placeOf(ben, ROUTER)
  await expect.poll(() => placeOf(ada, ROUTER)).toEqual(held)
  await deleteComponent(ada, ROUTER)
  for (const page of all) await expect(shape(page, ROUTER)).toHaveCount(0)
  await ben.mouse.move(at.x + 80, at.y + 30, { steps: 6 })

  await test.step('undo brings it back where it was, and the drag that still goes on does not take it away', async () => {
    await ada.keyboard.press('Control+z')
    for (const page of all) {
      await expect(components(page)).toHaveCount(KIT.architecture.nodes.length)
      await expect(shapes(page, 'arrow')).toHaveCount(links)
      await expect.poll(() => placeOf(page, ROUTER)).toEqual(held)
    }
    await ben.mouse.move(at.x + 60, at.y + 20, { steps: 6 })
    await ben.mouse.up()
    await drawn(ben)
    for (const page of all) expect(await placeOf(page, ROUTER)).toEqual(held)
  })
  await test.step('the one who held it can go on working', async () => {
    const moved = await dragShape(ben, DECODER, { x: 20, y: 12 })
    for (const page of all) await expect.poll(() => placeOf(page, DECODER)).toEqual(moved)
  })
  await test.step('its links are bound as before', async () => {
    const moved = await dragShape(cleo, ROUTER, { x: -20, y: -14 })
    for (const page of all) {
      await expect.poll(() => placeOf(page, ROUTER)).toEqual(moved)
      await expect.poll(async () => isAtEdge((await endsOf(page, BALANCER_TO_ROUTER)).end, await boxOf(page, ROUTER)), 'the link in').toBe(true)
      await expect.poll(async () => isAtEdge((await endsOf(page, ROUTER_TO_DECODER)).start, await boxOf(page, ROUTER)), 'the link out').toBe(true)
    }
  })
  expect(await placeOf(ada, BALANCER)).toEqual(await placeOf(cleo, BALANCER))
  expect(await endsOf(ada, CLIENT_TO_BALANCER)).toEqual(await endsOf(cleo, CLIENT_TO_BALANCER))
})

test('a shape deleted while somebody resizes, relinks or renames it: they go on with their work', async ({ makeBoard, joinBoard }) => {
  const board = await makeBoard({ kit: KIT.id })
  const [ada, ben] = [await joinBoard(board), await joinBoard(board)]
  await test.step('resizing', async () => {
    const grip = await gripOf(ben, ROUTER)
    await ben.mouse.click(grip.x, grip.y)
    const { x, y, width, height } = await stillBox(shape(ben, ROUTER))
    const before = await boxOf(ben, ROUTER)
    await ben.mouse.move(x + width, y + height)
    await ben.mouse.down()
    await ben.mouse.move(x + width + 16, y + height + 12, { steps: 6 })
    await expect.poll(async () => (await boxOf(ada, ROUTER)).width).toBeGreaterThan(before.width)
    await deleteComponent(ada, ROUTER)
    await expect(shape(ben, ROUTER)).toHaveCount(0)
    await ben.mouse.move(x + width + 40, y + height + 30, { steps: 6 })
    await ben.mouse.up()
  })
  await test.step('dragging the end of a link', async () => {
    const [start, end] = [await alongLink(ben, CLIENT_TO_BALANCER, 0.12), await alongLink(ben, CLIENT_TO_BALANCER, 1)]
    const pathBefore = await pathOf(ben, CLIENT_TO_BALANCER)
    await ben.mouse.click(start.x, start.y)
    await ben.mouse.move(end.x, end.y)
    await ben.mouse.down()
    await ben.mouse.move(end.x - 20, end.y + 40, { steps: 6 })
    await drawn(ben)
    const path = await pathOf(ben, CLIENT_TO_BALANCER)
    expect(path, 'the end was taken hold of').not.toBe(pathBefore)
    await expect.poll(() => pathOf(ada, CLIENT_TO_BALANCER), 'the other sees the link follow').toBe(path)
    const there = await alongLink(ada, CLIENT_TO_BALANCER, 0.12)
    await ada.mouse.click(there.x, there.y)
    await ada.keyboard.press('Delete')
    await expect(shape(ben, CLIENT_TO_BALANCER)).toHaveCount(0)
    await ben.mouse.move(end.x - 40, end.y + 60, { steps: 6 })
    await ben.mouse.up()
  })
  await test.step('renaming', async () => {
    const { x, y } = await gripOf(ben, DECODER)
    await ben.mouse.dblclick(x, y)
    const field = ben.getByRole('textbox', { name: 'Component title' })
    await field.fill('Half a na')
    await expect.poll(() => textOf(ada, DECODER)).toContain('Half a na')
    await deleteComponent(ada, DECODER)
    await expect(field).toHaveCount(0)
  })
  const moved = await dragShape(ben, BALANCER, { x: 24, y: 14 })
  await expect.poll(() => placeOf(ada, BALANCER)).toEqual(moved)
  for (const page of [ada, ben]) {
    await expect(components(page)).toHaveCount(KIT.architecture.nodes.length - 2)
    await expect(saveStatus(page)).toHaveText('Saved')
  }
})

/** A point of a link's body on the screen, from 0 at its start to 1 at its end. */
async function alongLink(page: Page, id: string, share: number): Promise<Point> {
  return shape(page, id).locator('path[stroke-width]').first().evaluate((body: SVGPathElement, at) => {
    const { x, y } = body.getPointAtLength(body.getTotalLength() * at).matrixTransform(body.getScreenCTM() ?? undefined)
    return { x, y }
  }, share)
}

async function deleteComponent(page: Page, id: string): Promise<void> {
  const { x, y } = await gripOf(page, id)
  await page.mouse.click(x, y)
  await page.keyboard.press('Delete')
  await expect(shape(page, id)).toHaveCount(0)
}
