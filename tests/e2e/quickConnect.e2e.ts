import type { Page } from 'playwright/test'
import { expect, openBoard, test } from './support/boards.ts'
import { boxOf, centreOf, components, drawn, idsOf, insert, newcomer, onlyOne, placeOf, type Point, shape, shapes, stillBox, textOf } from './support/canvas.ts'
import { BALANCER, DECODER, KIT } from './support/kitBoard.ts'

/** Where the handle on a card's side is, in px on the screen. */
async function handleOf(page: Page, id: string, side: 'right' | 'bottom'): Promise<Point> {
  const box = await stillBox(shape(page, id))
  return side === 'right' ? { x: box.x + box.width + 17, y: box.y + box.height / 2 } : { x: box.x + box.width / 2, y: box.y + box.height + 17 }
}

test('a link is drawn from a hovered card to another, or to empty canvas for a new neighbour, one step of undo each', async ({ makeBoard, joinBoard }) => {
  const page = await joinBoard(await makeBoard())
  const store = await insert(page, 'feature-store')
  await page.keyboard.press('Escape')
  const ranker = await insert(page, 'ranker')
  await page.keyboard.press('Escape')
  await expect(shapes(page, 'arrow')).toHaveCount(0)

  await test.step('to another card', async () => {
    await pull(page, store, await centreOf(shape(page, ranker)))
    await page.mouse.up()
    await expect(shapes(page, 'arrow')).toHaveCount(1)
    await expect(page.getByRole('radio', { name: 'Request' }), 'the new link is selected, its kind one click away').toBeChecked()
    const label = page.getByRole('textbox', { name: 'Label', exact: true })
    await expect(label, 'it asks what flows').toBeFocused()
    await page.keyboard.press('Control+z')
    await expect(shapes(page, 'arrow')).toHaveCount(0)
    await expect(components(page)).toHaveCount(2)
    await pull(page, store, await centreOf(shape(page, ranker)))
    await page.mouse.up()
    await expect(label).toBeFocused()
    await page.keyboard.type('vectors')
    await page.keyboard.press('Escape')
    await expect.poll(async () => textOf(page, await onlyOne(page, 'arrow'))).toBe('vectors')
    await page.keyboard.press('Enter')
    await page.keyboard.type('clicks')
    await page.keyboard.press('Escape')
    await expect.poll(async () => textOf(page, await onlyOne(page, 'arrow')), 'what is typed replaces the old words').toBe('clicks')
    await page.keyboard.press('Delete')
    await expect(shapes(page, 'arrow'), 'Enter gave the keys back').toHaveCount(0)
    await pull(page, store, await centreOf(shape(page, ranker)))
    await page.mouse.up()
    await expect(label).toBeFocused()
    await page.keyboard.press('/')
    await expect(page.getByRole('combobox', { name: 'Insert a component' }), 'the key of the box means the box').toBeFocused()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+z')
    await expect(shapes(page, 'arrow'), 'the keys are the board’s again').toHaveCount(0)
    await pull(page, store, await centreOf(shape(page, ranker)))
    await page.mouse.up()
    await expect(label).toBeFocused()
    await page.keyboard.press('Delete')
    await expect(shapes(page, 'arrow'), 'a key that writes nothing means the board').toHaveCount(0)
    await expect(components(page)).toHaveCount(2)
  })
  const into = await centreOf(shape(page, store))
  const empty = { x: into.x - 20, y: into.y + 160 }
  await test.step('Escape gives it up, during the drag and in the picker', async () => {
    await pull(page, store, empty)
    await page.keyboard.press('Escape')
    await page.mouse.up()
    await expect(page.getByRole('combobox', { name: 'Link with' })).toHaveCount(0)
    await pull(page, store, empty)
    await page.mouse.up()
    await expect(page.getByRole('combobox', { name: 'Link with' })).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('combobox', { name: 'Link with' })).toHaveCount(0)
    await expect(components(page)).toHaveCount(2)
  })
  await test.step('to empty canvas', async () => {
    const before = new Set(await idsOf(page))
    await pull(page, store, empty)
    await page.mouse.up()
    await expect(page.getByRole('combobox', { name: 'Link with' })).toBeFocused()
    await page.keyboard.type('model server')
    await page.keyboard.press('Enter')
    const placed = await newcomer(page, before)
    const centre = await centreOf(shape(page, placed))
    expect(Math.hypot(centre.x - empty.x, centre.y - empty.y)).toBeLessThan(24)
    await expect(shapes(page, 'arrow')).toHaveCount(1)
    await page.keyboard.press('Control+z')
    await expect(components(page)).toHaveCount(2)
    await expect(shapes(page, 'arrow')).toHaveCount(0)
  })
  await test.step('a card is still dragged by its body', async () => {
    const { x, y } = (await placeOf(page, ranker))!
    const centre = await centreOf(shape(page, ranker))
    await page.mouse.move(centre.x, centre.y)
    await page.mouse.down()
    await page.mouse.move(centre.x + 40, centre.y + 60, { steps: 6 })
    await page.mouse.up()
    await drawn(page)
    expect(await placeOf(page, ranker)).not.toEqual({ x, y })
    await expect(shapes(page, 'arrow')).toHaveCount(0)
  })
})

test('by keys alone: Ctrl+arrow adds linked neighbours, arrows walk between them, Shift+arrow moves', async ({ makeBoard, joinBoard }) => {
  const page = await joinBoard(await makeBoard())
  await page.keyboard.press('/')
  await page.keyboard.type('gateway')
  await page.keyboard.press('Enter')
  const first = await onlyOne(page)
  await page.keyboard.press('Control+ArrowRight')
  const picker = page.getByRole('combobox', { name: 'Link with' })
  await expect(picker).toBeFocused()
  const usual = await page.getByRole('listbox', { name: 'What to link with' }).getByRole('option').first().textContent()
  await page.keyboard.press('Enter')
  await expect(picker).toHaveCount(0)
  const second = await newcomer(page, new Set([first]))
  await expect(shapes(page, 'arrow')).toHaveCount(1)
  const [a, b] = [await boxOf(page, first), await boxOf(page, second)]
  expect(b.x).toBeGreaterThan(a.x + a.width)
  expect(usual, 'Enter takes the first of the usual ones').toContain(await textOf(page, second))

  await test.step('a second one goes on from there, downwards', async () => {
    await page.keyboard.press('Control+ArrowDown')
    await page.keyboard.type('redis')
    await page.keyboard.press('Enter')
    const third = await newcomer(page, new Set([first, second]))
    expect((await boxOf(page, third)).y).toBeGreaterThan(b.y + b.height)
    await expect(shapes(page, 'arrow')).toHaveCount(2)
  })
  await test.step('arrows walk back along the links; nothing moves', async () => {
    const places = await Promise.all([first, second].map((id) => placeOf(page, id)))
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowLeft')
    expect(await Promise.all([first, second].map((id) => placeOf(page, id)))).toEqual(places)
    await page.keyboard.press('Shift+ArrowLeft')
    await expect.poll(async () => (await placeOf(page, first))?.x).toBe(places[0]!.x - 10)
    await page.keyboard.press('Alt+Shift+ArrowRight')
    await expect.poll(async () => (await placeOf(page, first))?.x).toBe(places[0]!.x - 9)
    expect(await placeOf(page, second)).toEqual(places[1])
  })
  await test.step('a name of one\'s own is taken as it is', async () => {
    const before = new Set(await idsOf(page))
    await page.keyboard.press('Control+ArrowDown')
    await page.keyboard.type('Frobnicator v2')
    await expect(page.getByRole('option', { selected: true })).toHaveAccessibleName(/“Frobnicator v2”.*Plain component/)
    await page.keyboard.press('Enter')
    expect(await textOf(page, await newcomer(page, before))).toContain('Frobnicator v2')
    await expect(shapes(page, 'arrow')).toHaveCount(3)
  })
})

test('on a touch screen the handles of the selected card can be dragged with a finger', async ({ makeBoard, joinBoard, guard }) => {
  // tldraw asks to keep the browser from scrolling where the browser no longer lets it.
  guard.allow(/Unable to preventDefault inside passive event listener/)
  const page = await joinBoard(await makeBoard({ kit: KIT.id }), { viewport: { width: 820, height: 1180 }, hasTouch: true })
  const links = await shapes(page, 'arrow').count()
  await page.touchscreen.tap(...toPair(await centreOf(shape(page, DECODER))))
  await drawn(page)
  const box = await stillBox(shape(page, DECODER))
  const from = { x: box.x + box.width / 2, y: box.y + box.height + 27 }
  await touchDrag(page, from, await centreOf(shape(page, BALANCER)))
  await expect(shapes(page, 'arrow')).toHaveCount(links + 1)
})

test('a viewer gets no handles and no picker, and walks all the same', async ({ page, makeBoard }) => {
  await openBoard(page, await makeBoard({ kit: KIT.id }), 'viewer')
  const links = await shapes(page, 'arrow').count()
  await page.mouse.click(...toPair(await centreOf(shape(page, BALANCER))))
  const { x, y } = await handleOf(page, BALANCER, 'bottom')
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x, y + 60, { steps: 4 })
  await page.mouse.up()
  await page.keyboard.press('Control+ArrowDown')
  await drawn(page)
  await expect(page.getByRole('combobox', { name: 'Link with' })).toHaveCount(0)
  await expect(shapes(page, 'arrow')).toHaveCount(links)
})

/** Pulls a link out of a card's right handle; the button stays down. */
async function pull(page: Page, id: string, to: Point): Promise<void> {
  await page.mouse.move(...toPair(await centreOf(shape(page, id))))
  await drawn(page)
  const from = await handleOf(page, id, 'right')
  await page.mouse.move(from.x, from.y, { steps: 4 })
  await page.mouse.down()
  await page.mouse.move(to.x, to.y, { steps: 6 })
}

/** One finger, through the browser's own protocol: Playwright's touchscreen only taps. */
async function touchDrag(page: Page, from: Point, to: Point): Promise<void> {
  const client = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: Point[]) => client.send('Input.dispatchTouchEvent', { type, touchPoints: points })
  await touch('touchStart', [from])
  for (let step = 1; step <= 6; step += 1) await touch('touchMove', [{ x: from.x + ((to.x - from.x) * step) / 6, y: from.y + ((to.y - from.y) * step) / 6 }])
  await touch('touchEnd', [])
}

function toPair({ x, y }: Point): [number, number] {
  return [x, y]
}
