import { expect, test, openBoard } from './support/boards.ts'
import { components, boxOf, dragShape, endsOf, idsOf, isAtEdge, pathOf, placeOf, placesOf, saveStatus, shape } from './support/canvas.ts'
import { BALANCER, BALANCER_TO_ROUTER, KIT, QUERY_LANE, ROUTER } from './support/kitBoard.ts'

test('from the home page to two people on one board', async ({ page, person }) => {
  await page.goto('/')
  await page.getByRole('button', { name: KIT.title }).click()
  await page.getByRole('radio', { name: 'Just a board' }).check()
  await page.getByRole('button', { name: 'Make the board' }).click()
  await expect(components(page)).toHaveCount(KIT.architecture.nodes.length)
  await expect(saveStatus(page)).toHaveText('Saved')
  await test.step('the editor link of the Share dialog opens the same board', async () => {
    await page.getByRole('button', { name: 'Share this board' }).click()
    await expect(page.getByRole('dialog', { name: 'Share this board' })).toBeVisible()
  })
  const link = await page.getByRole('textbox', { name: 'Editor link' }).inputValue()
  await page.getByRole('button', { name: 'Close' }).click()
  const ben = await person()
  await ben.goto(link)
  await expect(components(ben)).toHaveCount(KIT.architecture.nodes.length)
  await expect(saveStatus(ben)).toHaveText('Saved')
  expect(await placesOf(ben)).toEqual(await placesOf(page))
  expect(await placesOf(ben, 'lane')).toEqual(await placesOf(page, 'lane'))
  expect(await idsOf(ben, 'arrow')).toHaveLength(KIT.architecture.links.length)

  await test.step('a component that one drags moves for the other, with its links', async () => {
    const place = await placeOf(ben, BALANCER)
    const path = await pathOf(ben, BALANCER_TO_ROUTER)
    const moved = await dragShape(page, BALANCER, { x: 24, y: 14 })
    expect(moved.x).toBeGreaterThan((place?.x ?? 0) + 24)
    await expect.poll(() => placeOf(ben, BALANCER)).toEqual(moved)
    await expect.poll(() => pathOf(ben, BALANCER_TO_ROUTER)).not.toBe(path)
    for (const screen of [page, ben]) {
      const { start, end } = await endsOf(screen, BALANCER_TO_ROUTER)
      expect(isAtEdge(start, await boxOf(screen, BALANCER)), 'the link starts at the moved card').toBe(true)
      expect(isAtEdge(end, await boxOf(screen, ROUTER)), 'the link ends where it ended').toBe(true)
    }
    await expect(saveStatus(page)).toHaveText('Saved')
    await expect(saveStatus(ben)).toHaveText('Saved')
  })
})

test('peers see each other by name and colour, and a new name at once', async ({ makeBoard, joinBoard }) => {
  const board = await makeBoard({ kit: KIT.id })
  const [ada, ben] = [await joinBoard(board), await joinBoard(board)]
  await ada.getByRole('button', { name: /^You are / }).click()
  await ada.getByRole('textbox', { name: 'Shown beside your cursor' }).fill('Ada Lovelace')
  await ada.getByRole('button', { name: 'Save name' }).click()
  await expect(ben.getByRole('button', { name: 'Follow Ada Lovelace' })).toHaveText('AL')

  const cursor = ben.locator('.tl-collaborator__cursor')
  await ada.mouse.move(640, 400)
  await ada.mouse.move(660, 410)
  await expect(cursor).toHaveCount(1)
  await expect(cursor).toHaveText('Ada Lovelace')
  const colorOf = (): Promise<string> => cursor.locator('.tl-nametag').evaluate((tag) => getComputedStyle(tag).backgroundColor)
  expect(await colorOf()).toBe(await ada.getByRole('button', { name: /^You are / }).evaluate((me) => getComputedStyle(me).backgroundColor))

  await test.step('the cursor is where the mouse is: equal windows show equal places', async () => {
    const at = () => cursor.evaluate((one) => { const { x, y } = one.getBoundingClientRect(); return Math.hypot(x - 900, y - 300) })
    await ada.mouse.move(900, 300, { steps: 4 })
    await expect.poll(at).toBeLessThan(20)
  })
  await test.step('who leaves is gone from the screen', async () => {
    await ada.context().close()
    await expect(cursor).toHaveCount(0)
    await expect(ben.getByRole('button', { name: /^Follow/ })).toHaveCount(0)
  })
})

test('two tabs of one browser stay in step through the server', async ({ makeBoard, joinBoard, rawPeer }) => {
  const board = await makeBoard({ kit: KIT.id })
  const first = await joinBoard(board)
  const second = await first.context().newPage()
  await openBoard(second, board, 'editor')
  const raw = await rawPeer(board)
  const moved = await dragShape(second, BALANCER, { x: 24, y: 14 })
  await expect.poll(() => placeOf(first, BALANCER)).toEqual(moved)
  // Relative to its lane, the server's copy says the same as the screens: the edit did not go from tab to tab only.
  const lane = await boxOf(second, QUERY_LANE)
  const stored = (): number => Number(raw.records.get(BALANCER)?.y) + lane.y
  await expect.poll(stored).toBeCloseTo(moved.y, 1)
  await expect(shape(first, BALANCER)).toBeVisible()
  await expect(first.getByRole('button', { name: /^Follow/ }), 'the other tab is named as what it is').toHaveAccessibleName(/^Follow yourself in another tab, /)
})
