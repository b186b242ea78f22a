import { expect, test } from './support/boards.ts'
import { boxOf, centreOf, components, idsOf, newcomer, onlyOne, paletteItem, shape, shapes, stillBox, textOf } from './support/canvas.ts'

test('typing places components side by side, linked, and undo takes back one at a time', async ({ makeBoard, joinBoard }) => {
  const page = await joinBoard(await makeBoard())
  await expect(page.getByText('Press / and type a component')).toBeVisible()
  await page.keyboard.press('/')
  await page.keyboard.type('orche')
  await expect(page.getByRole('option').first()).toHaveAccessibleName(/Request orchestrator/)
  // Shift+Enter goes on from what was placed.
  await page.keyboard.press('Shift+Enter')
  await page.keyboard.type('kafka')
  await page.keyboard.press('Enter')
  await expect(components(page)).toHaveCount(2)
  await expect(shapes(page, 'arrow')).toHaveCount(1)
  await expect(page.getByText('Press / and type a component')).toHaveCount(0)

  const [first, second] = await Promise.all((await idsOf(page)).map(async (id) => ({ text: await textOf(page, id), box: await boxOf(page, id) })))
  const [from, to] = first!.text.includes('orchestrator') ? [first!, second!] : [second!, first!]
  expect(to.text).toContain('Kafka')
  expect(to.text, 'what it is stands below').toContain('Message queue')
  expect(to.box.y).toBe(from.box.y)
  expect(to.box.x - (from.box.x + from.box.width)).toBeGreaterThanOrEqual(96)

  await page.keyboard.press('Control+z')
  await expect(components(page)).toHaveCount(1)
  await expect(shapes(page, 'arrow')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+z')
  await expect(components(page), 'letting go of the selection is no step').toHaveCount(0)
})

test('a pointer that rests chooses nothing in the list, and a word nobody knows is placed as it is', async ({ makeBoard, joinBoard }) => {
  const page = await joinBoard(await makeBoard())
  // Where the list will open below it.
  await page.mouse.move(200, 300)
  await page.keyboard.press('/')
  await page.keyboard.type('ann')
  await expect(page.getByRole('option').nth(1)).toBeVisible()
  await expect(page.getByRole('option', { selected: true })).toHaveAccessibleName(/“ann”.*Vector index/)
  await page.keyboard.press('Enter')
  await expect(components(page)).toContainText(['ann'])
  await page.keyboard.press('Escape')

  await page.keyboard.press('/')
  await page.keyboard.type('Frobnicator v2')
  await expect(page.getByRole('option', { selected: true })).toHaveAccessibleName(/“Frobnicator v2”.*plain component/)
  await page.keyboard.press('Enter')
  const plain = components(page).filter({ hasText: 'Frobnicator v2' })
  await expect(plain).toHaveCount(1)
  await expect(plain).not.toContainText(/unknown/i)
  await page.keyboard.press('Escape')

  // Alone it means what it means in a line.
  await page.keyboard.press('/')
  await page.keyboard.type('ranker "Engagement"')
  await expect(page.getByRole('option', { selected: true })).toHaveAccessibleName(/“Engagement”.*Ranker/)
  await page.keyboard.press('Enter')
  await expect(components(page).filter({ hasText: 'Engagement' })).not.toContainText('ranker "')
})

test('a double click on empty canvas asks for a component there; Escape places none', async ({ makeBoard, joinBoard }) => {
  const page = await joinBoard(await makeBoard())
  await page.mouse.dblclick(700, 500)
  await expect(page.getByRole('combobox', { name: 'Insert a component' })).toBeFocused()
  await page.keyboard.type('nothing is called this')
  await expect(page.getByText('Nothing is called that')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('combobox', { name: 'Insert a component' })).toHaveCount(0)
  // Elsewhere, because two double clicks at one place in a fraction of a second are four clicks.
  const there = { x: 560, y: 420 }
  await page.mouse.dblclick(there.x, there.y)
  await expect(page.getByRole('combobox', { name: 'Insert a component' })).toBeFocused()
  await expect(page.getByRole('combobox', { name: 'Insert a component' })).toHaveValue('nothing is called this')
  await page.keyboard.type('warehouse')
  await page.keyboard.press('Enter')
  const centre = await centreOf(shape(page, await newcomer(page, new Set())))
  expect(Math.abs(centre.x - there.x)).toBeLessThan(20)
  expect(Math.abs(centre.y - there.y)).toBeLessThan(20)
  await page.keyboard.press('/')
  await expect(page.getByRole('combobox', { name: 'Insert a component' }), 'what was sent is not kept').toHaveValue('')
})

test('a lane is drawn around the selection, holds it, and is renamed by its title', async ({ makeBoard, joinBoard }) => {
  const page = await joinBoard(await makeBoard())
  await (await paletteItem(page, 'ranker')).click()
  const card = await onlyOne(page)
  await (await paletteItem(page, 'lane-online')).click()
  const lane = await onlyOne(page, 'lane')
  const [inner, outer] = [await boxOf(page, card), await boxOf(page, lane)]
  expect(outer.x).toBeLessThan(inner.x)
  expect(outer.x + outer.width).toBeGreaterThan(inner.x + inner.width)
  const before = await boxOf(page, card)
  await page.keyboard.press('ArrowRight')
  await expect.poll(async () => (await boxOf(page, card)).x, 'what a lane holds moves with it').toBeGreaterThan(before.x)
  const title = await stillBox(shape(page, lane))
  await page.mouse.dblclick(title.x + 60, title.y + 16)
  await expect(page.getByLabel('Lane title')).toBeFocused()
  await page.keyboard.type('Query path')
  await page.keyboard.press('Enter')
  await expect.poll(() => textOf(page, lane)).toContain('ONLINE · Query path')
})
