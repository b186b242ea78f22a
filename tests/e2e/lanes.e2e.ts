import type { Page } from 'playwright/test'
import { expect, openBoard, test } from './support/boards.ts'
import { type Box, boxOf, centreOf, dragShape, drawn, gripOf, idsOf, onlyOne, paletteItem, pathOf, placeOf, placesOf, shape, shapes, stillBox } from './support/canvas.ts'
import { copy } from './support/hands/insertions.ts'
import { BALANCER, BALANCER_TO_ROUTER, KIT, QUERY_LANE, ROUTER } from './support/kitBoard.ts'

test('a lane dragged over drawn boxes lands where it was previewed and holds them; one undo takes it away', async ({ page, makeBoard }) => {
  await openBoard(page, await makeBoard({ title: 'Lanes' }), 'editor')
  for (const x of [560, 760]) {
    await page.keyboard.press('r')
    await page.mouse.move(x, 380)
    await page.mouse.down()
    await page.mouse.move(x + 120, 440, { steps: 4 })
    await page.mouse.up()
  }
  const boxes = await placesOf(page, 'geo')
  const from = await centreOf(await paletteItem(page, 'lane-online'))
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(720, 400, { steps: 10 })
  const lane = await onlyOne(page, 'lane')
  await drawn(page)
  const previewed = await placeOf(page, lane)
  await page.mouse.up()
  await drawn(page)
  expect(await placeOf(page, lane), 'it lies where it was previewed').toEqual(previewed)
  expect(await placesOf(page, 'geo'), 'and the boxes where they were drawn').toEqual(boxes)
  const moved = await test.step('they move with it', async () => {
    const box = await boxOf(page, lane)
    const onScreen = await stillBox(shape(page, lane))
    await page.mouse.move(onScreen.x + 60, onScreen.y + 16)
    await page.mouse.down()
    await page.mouse.move(onScreen.x + 60, onScreen.y + 96, { steps: 6 })
    await page.mouse.up()
    await drawn(page)
    return (await boxOf(page, lane)).y - box.y
  })
  expect(moved).toBeGreaterThan(40)
  for (const [id, { y }] of Object.entries(await placesOf(page, 'geo'))) expect(y - boxes[id]!.y).toBeCloseTo(moved, 0)
  await test.step('it is made larger at a corner and at an edge, and they stay as they are', async () => {
    const before = await placesOf(page, 'geo')
    for (const grip of ['corner', 'edge'] as const) {
      const [was, { x, y, width, height }] = [await boxOf(page, lane), await stillBox(shape(page, lane))]
      const [held, by] = grip === 'corner' ? [{ x, y }, -30] : [{ x: x + 0.7 * width, y: y + height }, 30]
      await page.mouse.move(held.x, held.y)
      await page.mouse.down()
      await page.mouse.move(held.x + by, held.y + by, { steps: 5 })
      await page.mouse.up()
      await drawn(page)
      expect((await boxOf(page, lane)).height, grip).toBeGreaterThan(was.height + 20)
      expect(await placesOf(page, 'geo'), grip).toEqual(before)
    }
  })
  for (let turn = 0; turn < 4; turn += 1) await page.keyboard.press('Control+z')
  await expect(shapes(page, 'lane')).toHaveCount(0)
  expect(await placesOf(page, 'geo')).toEqual(boxes)
})

test('a link goes with the card that it led to, for both people, and one undo brings both back; a copy of both its ends has it', async ({ makeBoard, joinBoard }) => {
  const board = await makeBoard({ kit: KIT.id })
  const [ada, ben] = [await joinBoard(board, { permissions: ['clipboard-read', 'clipboard-write'] }), await joinBoard(board)]
  const all = await shapes(ada, 'arrow').count()
  const mine = KIT.architecture.links.filter(({ from, to }) => [from, to].includes('lb')).length
  const { x, y } = await gripOf(ada, BALANCER)
  await ada.mouse.click(x, y)
  // Undo selects it again.
  for (const key of ['Delete', 'Backspace', 'Control+x']) {
    await ada.keyboard.press(key)
    for (const page of [ada, ben]) {
      await expect(shape(page, BALANCER)).toHaveCount(0)
      await expect(shapes(page, 'arrow'), key).toHaveCount(all - mine)
    }
    await ada.keyboard.press('Control+z')
    for (const page of [ada, ben]) {
      await expect(shape(page, BALANCER)).toHaveCount(1)
      await expect(shapes(page, 'arrow')).toHaveCount(all)
    }
  }
  const before = await pathOf(ben, BALANCER_TO_ROUTER)
  await dragShape(ada, BALANCER, { x: 0, y: 30 })
  await expect.poll(() => pathOf(ben, BALANCER_TO_ROUTER), 'its ends are bound again').not.toBe(before)

  await test.step('and its lane grows around it when a hand makes it larger, in the same step of undo', async () => {
    const [grip, card, lane, was] = [await gripOf(ada, BALANCER), await stillBox(shape(ada, BALANCER)), await stillBox(shape(ada, QUERY_LANE)), await boxOf(ada, QUERY_LANE)]
    await ada.mouse.click(grip.x, grip.y)
    await ada.mouse.move(card.x + card.width, card.y + card.height)
    await ada.mouse.down()
    await ada.mouse.move(card.x + card.width, lane.y + lane.height + 30, { steps: 6 })
    await ada.mouse.up()
    const isHeld = async (page: Page): Promise<boolean> => isWithin(await stillBox(shape(page, BALANCER)), await stillBox(shape(page, QUERY_LANE)))
    for (const page of [ada, ben]) await expect.poll(async () => (await boxOf(page, QUERY_LANE)).height).toBeGreaterThan(was.height)
    for (const page of [ada, ben]) await expect.poll(() => isHeld(page)).toBe(true)
    await ada.keyboard.press('Control+z')
    for (const page of [ada, ben]) await expect.poll(() => boxOf(page, QUERY_LANE)).toEqual(was)
  })

  const router = await gripOf(ada, ROUTER)
  await ada.keyboard.down('Shift')
  await ada.mouse.click(router.x, router.y)
  await ada.keyboard.up('Shift')
  await ada.keyboard.press('Control+d')
  for (const page of [ada, ben]) await expect(shapes(page, 'arrow'), 'duplicated').toHaveCount(all + 1)
  await ada.keyboard.press('Control+z')
  for (const page of [ada, ben]) await expect(shapes(page, 'arrow')).toHaveCount(all)

  await test.step('and comes where the pointer is, once that is chosen in the menu', async () => {
    await copy(ada)
    await ada.getByTestId('main-menu.button').click()
    await ada.getByTestId('main-menu-sub.preferences-button').click()
    await ada.getByRole('menuitemcheckbox', { name: 'Paste at cursor' }).click()
    for (let press = 0; press < 2; press += 1) await ada.keyboard.press('Escape')
    const [lane, there] = [await stillBox(shape(ada, QUERY_LANE)), await idsOf(ada)]
    await ada.mouse.move(lane.x + lane.width * 0.8, lane.y + lane.height - 8)
    await ada.keyboard.press('Control+v')
    await expect(shapes(ada, 'arrow'), 'pasted').toHaveCount(all + 1)
    const came = (await idsOf(ada)).filter((id) => !there.includes(id))
    for (const id of came) expect((await centreOf(shape(ada, id))).x, 'beyond the middle, where the pointer is').toBeGreaterThan(lane.x + lane.width / 2)
  })
})

function isWithin(inner: Box, outer: Box): boolean {
  const isAcross = inner.x >= outer.x && inner.x + inner.width <= outer.x + outer.width
  return isAcross && inner.y >= outer.y && inner.y + inner.height <= outer.y + outer.height
}
