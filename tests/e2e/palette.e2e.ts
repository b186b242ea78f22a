import type { Locator, Page } from 'playwright/test'
import { expect, openBoard, test } from './support/boards.ts'
import { type Box, boxOf, centreOf, components, dragShape, drawn, endsOf, insert, isAtEdge, newcomer, onlyOne, paletteItem, pathOf, type Point, saveStatus, shape, shapes, stillBox, textOf } from './support/canvas.ts'

test.beforeEach(async ({ page, makeBoard }) => {
  await openBoard(page, await makeBoard({ title: 'Palette' }), 'editor')
})

test('a click and Enter place components side by side, never on each other', async ({ page }) => {
  const ids = [await insert(page, 'feature-store'), await insert(page, 'ranker')]
  const before = new Set(ids)
  await (await paletteItem(page, 'model-server')).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'Components' }), 'used, it goes').toHaveCount(0)
  ids.push(await newcomer(page, before))
  await page.keyboard.press('Escape')
  const boxes = await Promise.all(ids.map((id) => boxOf(page, id)))
  for (const [at, box] of boxes.entries()) for (const other of boxes.slice(at + 1)) expect(overlap(box, other), 'components lie apart').toBe(false)
  expect(await textOf(page, ids[0] ?? '')).toContain('Feature store')
  expect(await textOf(page, ids[1] ?? '')).toContain('Ranker')
  expect(await textOf(page, ids[2] ?? '')).toContain('Model server')
  await expect(saveStatus(page)).toHaveText('Saved')
})

test('a component with nothing selected goes where there is room', async ({ page }) => {
  const first = await insert(page, 'feature-store')
  await page.mouse.click(1000, 600)
  const second = await insert(page, 'feature-store')
  await page.mouse.click(1000, 600)
  const third = await insert(page, 'feature-store')
  const [a, b, c] = [await boxOf(page, first), await boxOf(page, second), await boxOf(page, third)]
  expect([overlap(a, b), overlap(b, c), overlap(a, c)]).toEqual([false, false, false])
})

test('the search finds a part by its name, and takes a word that nothing is called as it is', async ({ page }) => {
  await page.getByRole('button', { name: 'Show the components' }).click()
  await page.keyboard.type('vector ind')
  await expect(page.locator('[data-kind]')).toHaveText(['Vector index'])
  await page.keyboard.type('no such thing')
  await expect(page.locator('[data-kind]')).toHaveText(['“vector indno such thing”Plain component'])
  await expect(components(page)).toHaveCount(0)
  await page.keyboard.press('Enter')
  await expect(components(page)).toContainText(['such thing'])
})

test('all is at hand by keys, a card tells about each, and the palette remembers itself', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  const item = (kind: string) => page.locator(`[data-kind="${kind}"]`)
  await page.getByRole('searchbox', { name: 'Find a component' }).focus()
  const families = page.locator('.ss-palette-section-head')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('End')
  await expect(families.last()).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowDown')

  await test.step('the card of what has the focus says what it is, and takes a star', async () => {
    const kind = await page.locator(':focus').getAttribute('data-kind')
    const card = page.getByRole('complementary', { name: /^About / })
    await expect(card.getByText('Usually before it')).toBeVisible()
    await page.keyboard.press('ArrowRight')
    await expect(card.getByRole('button', { name: 'Favourite' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(item(kind ?? '')).toHaveCount(2)
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Enter')
    await expect(components(page)).toHaveCount(1)
  })
  await test.step('under a mouse the card stays off while one drags; a neighbour in it comes linked', async () => {
    await item('ranker').click()
    await rest(page, item('ranker'))
    const card = page.getByRole('complementary', { name: 'About Ranker' })
    await expect(card).toBeVisible()
    const [palette, beside] = [await stillBox(page.getByRole('region', { name: 'Components' })), await stillBox(card)]
    expect(beside.x, 'it covers no item').toBeGreaterThan(palette.x + palette.width)
    await card.locator('.ss-facts-neighbours').last().getByRole('button').first().click()
    await expect(components(page)).toHaveCount(3)
    await expect(shapes(page, 'arrow')).toHaveCount(1)
    await rest(page, item('ranker'))
    await expect(card).toBeVisible()
    await page.mouse.down()
    await expect(card).toHaveCount(0)
    await page.mouse.up()
  })
  await test.step('closed it is a rail, after a reload as well, until it is kept open again', async () => {
    await page.getByRole('button', { name: 'Hide the components' }).click()
    const rail = page.getByRole('navigation', { name: 'Component families' })
    await expect(rail).toBeVisible()
    await page.reload()
    await rail.getByRole('button', { name: 'Favourites' }).click()
    await item('feature-store').click()
    await expect(components(page)).toHaveCount(5)
    await page.getByRole('button', { name: 'Show the components' }).click()
    await expect(page.getByRole('button', { name: 'Recently used' })).toBeVisible()
    await page.getByRole('button', { name: 'Keep the components open' }).click()
    await expect(rail).toHaveCount(0)
    await page.reload()
    await expect(page.getByRole('region', { name: 'Components' })).toBeVisible()
  })
})

test('under 1440 px the palette is a rail: a family flies out, goes after use, on Escape and when one turns away', async ({ page }) => {
  const rail = page.getByRole('navigation', { name: 'Component families' })
  const flyout = page.getByRole('region', { name: 'Components' })
  const storage = rail.getByRole('button', { name: 'Storage' })
  expect((await rail.boundingBox())?.width, 'px of the board that it takes').toBeLessThanOrEqual(60)

  await test.step('only a click opens it, not the pointer alone', async () => {
    await storage.hover()
    await drawn(page)
    await expect(flyout).toHaveCount(0)
    await storage.click()
    await expect(flyout.locator('[data-kind]').first()).toHaveText('Object store')
    await storage.click()
    await expect(flyout).toHaveCount(0)
  })
  await test.step('turning to the canvas closes it, and so does Escape, which gives the keys back', async () => {
    await storage.click()
    await page.mouse.click(800, 500)
    await expect(flyout).toHaveCount(0)
    await storage.click()
    await page.keyboard.press('Escape')
    await expect(flyout).toHaveCount(0)
    await page.keyboard.press('r')
    await expect(page.getByTestId('tools.rectangle')).toHaveAttribute('aria-pressed', 'true')
    await page.keyboard.press('v')
  })
  await test.step('by keys: along the rail, into the family, back, and Shift+Enter goes on placing', async () => {
    await storage.focus()
    await page.keyboard.press('ArrowDown')
    await expect(rail.getByRole('button', { name: 'Data & features' })).toBeFocused()
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowDown')
    await expect(page.locator('[data-kind="object-store"]')).toBeFocused()
    await page.keyboard.press('ArrowLeft')
    await expect(storage).toBeFocused()
    await page.keyboard.press('Tab')
    await page.locator('[data-kind="cache"]').focus()
    await page.keyboard.press('Shift+Enter')
    await expect(components(page)).toHaveCount(1)
    await expect(flyout).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(components(page)).toHaveCount(2)
    await expect(flyout).toHaveCount(0)
  })
})

test('a part dragged out of the palette lands where it is dropped, and undo takes it away', async ({ page }) => {
  await grab(page, 'feature-store', { x: 800, y: 300 })
  await page.mouse.up()
  await expect(page.getByRole('region', { name: 'Components' }), 'dropped, it has been used').toHaveCount(0)
  const id = await newcomer(page, new Set())
  await drawn(page)
  const { x, y } = await centreOf(shape(page, id))
  expect(Math.hypot(x - 800, y - 300), 'its middle is under the mouse').toBeLessThan(12)
  await expect(components(page)).toHaveCount(1)
  await page.keyboard.press('Control+z')
  await expect(components(page)).toHaveCount(0)
  await page.keyboard.press('Control+Shift+z')
  await expect(components(page)).toHaveCount(1)
  await expect(saveStatus(page)).toHaveText('Saved')
})

test('Escape during a drag out of the palette leaves nothing, and the palette works on', async ({ page, makeBoard, rawPeer }) => {
  const board = await makeBoard({ title: 'Escape' })
  await openBoard(page, board, 'editor')
  await grab(page, 'feature-store', { x: 800, y: 300 })
  await expect(components(page)).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(components(page)).toHaveCount(0)
  await page.mouse.move(820, 320, { steps: 3 })
  await page.mouse.up()
  await drawn(page)
  await expect(components(page)).toHaveCount(0)
  const id = await insert(page, 'ranker')
  const raw = await rawPeer(board)
  await expect.poll(() => [...raw.records.ids()].filter((one) => one.startsWith('shape:'))).toEqual([id])
})

test('an arrow drawn from one component to another is a bound elbow and stays attached', async ({ page }) => {
  const [from, to] = [await insert(page, 'feature-store'), await insert(page, 'ranker')]
  await drawn(page)
  const [start, end] = [await centreOf(shape(page, from)), await centreOf(shape(page, to))]
  await page.keyboard.press('Escape')
  await page.locator('body').press('a')
  await page.mouse.move(start.x, start.y)
  await page.mouse.down()
  await page.mouse.move(end.x, end.y, { steps: 10 })
  await page.mouse.up()
  const arrow = await onlyOne(page, 'arrow')
  const isAttached = async (): Promise<boolean[]> => {
    const ends = await endsOf(page, arrow)
    return [isAtEdge(ends.start, await boxOf(page, from)), isAtEdge(ends.end, await boxOf(page, to))]
  }
  await expect.poll(isAttached).toEqual([true, true])

  const before = await pathOf(page, arrow)
  await page.keyboard.press('Escape')
  await dragShape(page, to, { x: 60, y: 160 })
  await expect.poll(() => pathOf(page, arrow)).not.toBe(before)
  await expect.poll(isAttached).toEqual([true, true])
  expect(isElbow(await pathOf(page, arrow)), 'it bends at right angles').toBe(true)

  await test.step('undo puts the component back, then takes the link away', async () => {
    await page.keyboard.press('Control+z')
    await expect.poll(() => pathOf(page, arrow)).toBe(before)
    // Giving up the selection in between was a step of its own.
    for (let step = 0; step < 3 && (await shapes(page, 'arrow').count()) > 0; step += 1) {
      await page.keyboard.press('Control+z')
      await drawn(page)
    }
    await expect(shapes(page, 'arrow')).toHaveCount(0)
    await expect(components(page)).toHaveCount(2)
  })
  await expect(saveStatus(page)).toHaveText('Saved')
})

/** Goes to an item from elsewhere and stays there. */
async function rest(page: Page, item: Locator): Promise<void> {
  await page.mouse.move(640, 620)
  await item.hover()
}

/** Takes a part out of the palette and holds it over the canvas. */
async function grab(page: Page, kind: string, to: Point): Promise<void> {
  const from = await centreOf(await paletteItem(page, kind))
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(to.x, to.y, { steps: 10 })
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

/** Whether a path has corners and every run of it is level or upright. A round corner counts as the corner that it rounds. */
function isElbow(path: string): boolean {
  const sharp = path.replaceAll(/L\S+ \S+ Q(\S+ \S+) \S+ \S+/g, 'L$1')
  const points = sharp.replaceAll(/[ML]/g, ' ').trim().split(/\s+/).map(Number)
  const runs = points.length / 2 - 1
  if (runs < 2 || points.some(Number.isNaN)) return false
  return Array.from({ length: runs }, (_, at) => at * 2).every((at) => points[at] === points[at + 2] || points[at + 1] === points[at + 3])
}
