import { expect, linkTo, SERVER_IS_AWAY, test } from './support/boards.ts'
import { beginDrag, components, drawn, dragShape, gripOf, placeOf, placesOf, saveStatus, shape, textOf } from './support/canvas.ts'
import { BALANCER, KIT } from './support/kitBoard.ts'

test.use({ ownServer: true })

test('a viewer sees the board live, points at it, and cannot change it', async ({ makeBoard, joinBoard, rawPeer }) => {
  const board = await makeBoard({ kit: KIT.id })
  const [ada, raw] = [await joinBoard(board), await rawPeer(board)]
  const viewer = await joinBoard(board, { seat: 'viewer' })
  await expect(saveStatus(viewer)).toHaveText('Read-only')
  await expect(components(viewer)).toHaveCount(KIT.architecture.nodes.length)
  await expect(viewer.getByRole('region', { name: 'Components' })).toHaveCount(0)
  await expect(viewer.getByRole('textbox', { name: 'Board title' })).toHaveCount(0)
  await expect(viewer.getByRole('heading', { level: 1 })).toHaveText(board.title)

  await test.step('its drags, renames and deletes do nothing, not even on its own screen', async () => {
    const places = await placesOf(viewer)
    await beginDrag(viewer, BALANCER, { x: 60, y: 30 })
    await viewer.mouse.up()
    const { x, y } = await gripOf(viewer, BALANCER)
    await viewer.mouse.dblclick(x, y)
    await viewer.keyboard.press('Delete')
    await drawn(viewer)
    await expect(viewer.getByRole('textbox', { name: 'Component title' })).toHaveCount(0)
    expect(await placesOf(viewer)).toEqual(places)
  })
  await test.step('it follows what others do', async () => {
    const moved = await dragShape(ada, BALANCER, { x: 24, y: 14 })
    await expect.poll(() => placeOf(viewer, BALANCER)).toEqual(moved)
    await expect(saveStatus(viewer)).toHaveText('Read-only')
  })
  await test.step('its laser reaches the others', async () => {
    await viewer.keyboard.press('k')
    // Beside the card of what it had selected.
    await viewer.mouse.move(600, 400)
    await viewer.mouse.down()
    await viewer.mouse.move(800, 420, { steps: 12 })
    const strokes = (): number => [...raw.provider.awareness.getStates().values()].flatMap((state) => scribblesIn(state)).filter((points) => points > 1).length
    await expect.poll(strokes, 'a stroke of several points is in the presence that others get').toBeGreaterThan(0)
    await viewer.mouse.up()
  })
})

test('what a viewer writes past our client reaches nobody, now or after a restart', async ({ makeBoard, joinBoard, rawPeer, server, guard }) => {
  guard.allow(SERVER_IS_AWAY)
  const board = await makeBoard({ kit: KIT.id })
  const [ada, intruder, editor] = [await joinBoard(board), await rawPeer(board, 'viewer'), await rawPeer(board)]
  const title = await textOf(ada, BALANCER)
  const balancer = intruder.records.get(BALANCER)
  expect(balancer).toBeDefined()
  intruder.records.transact('intrusion', () => {
    if (balancer === undefined) return
    intruder.records.set({ ...balancer, x: 999, props: { ...(balancer.props as object), title: 'Defaced' } })
    intruder.records.set({ ...balancer, id: 'shape:intruder', x: 0, y: 0 })
  })
  // A later edit by somebody who may write marks the moment by which the intrusion would have arrived.
  editor.rename('After the intrusion')
  await expect(ada.getByRole('textbox', { name: 'Board title' })).toHaveValue('After the intrusion')
  await expect.poll(() => intruder.title()).toBe('After the intrusion')
  await expect(shape(ada, 'shape:intruder')).toHaveCount(0)
  expect(await textOf(ada, BALANCER)).toBe(title)
  expect(editor.records.get('shape:intruder')).toBeUndefined()

  // The intruder stays connected, so that it offers its writes again when the server is back.
  await server.stop()
  await server.start()
  const late = await joinBoard(board)
  await expect(components(late)).toHaveCount(KIT.architecture.nodes.length)
  expect(await textOf(late, BALANCER)).toBe(title)
  await expect.poll(() => intruder.provider.synced).toBe(true)
  await dragShape(late, BALANCER, { x: 24, y: 14 })
  await expect(saveStatus(late)).toHaveText('Saved')
  await expect(shape(late, 'shape:intruder')).toHaveCount(0)
  expect(await textOf(late, BALANCER)).toBe(title)
  const fresh = await rawPeer(board, 'host')
  expect(fresh.records.get('shape:intruder')).toBeUndefined()
})

test('a wrong key, a wrong board and a cut link each get a page that says so', async ({ page, makeBoard, guard }) => {
  guard.allow(/status of 404/)
  const board = await makeBoard({ title: 'Behind a key' })
  const cut = linkTo(board, 'editor')
  const wrongKey = `${cut.slice(0, -3)}${cut.endsWith('AAA') ? 'BBB' : 'AAA'}`
  await page.goto(wrongKey)
  await expect(page.getByRole('heading', { name: 'No board behind this link' })).toBeVisible()
  await expect(page.getByTestId('canvas')).toHaveCount(0)

  await page.goto('/b/AAAAAAAAAAAAAAAAAAAAAA#AAAAAAAAAAAAAAAAAAAAAA')
  await expect(page.getByRole('heading', { name: 'No board behind this link' })).toBeVisible()
  await page.goto(`/b/${board.id}`)
  await expect(page.getByRole('heading', { name: 'This link is incomplete' })).toBeVisible()
  await page.getByRole('link', { name: 'Go to the home page' }).click()
  await expect(page.getByRole('button', { name: 'Just a board' })).toBeVisible()
})

/** How many points each laser stroke of a presence state has. */
function scribblesIn(state: Record<string, unknown>): number[] {
  const presence = state['presence'] as { scribbles?: { points: unknown[] }[] } | null | undefined
  return (presence?.scribbles ?? []).map(({ points }) => points.length)
}
