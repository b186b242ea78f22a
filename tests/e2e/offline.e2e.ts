import type { Page } from 'playwright/test'
import { expect, SERVER_IS_AWAY, test } from './support/boards.ts'
import { components, dragShape, insert, placeOf, placesOf, rename, saveStatus, shape, textOf } from './support/canvas.ts'
import { BALANCER, DECODER, KIT, ROUTER } from './support/kitBoard.ts'

test.use({ ownServer: true, serviceWorkers: 'allow' })

test('edits made without a server outlive a reload and arrive when it is back', async ({ makeBoard, joinBoard, rawPeer, server, guard }) => {
  guard.allow(SERVER_IS_AWAY)
  const board = await makeBoard({ title: 'Offline', kit: KIT.id, layer: 'prompt' })
  const ada = await joinBoard(board, { seat: 'host' })
  const kitPanel = ada.getByRole('complementary', { name: 'Interview kit' })
  await expect(kitPanel.getByRole('button', { name: 'Reveal the clients and sources' })).toBeVisible()
  const first = await insert(ada, 'feature-store')
  await expect(saveStatus(ada)).toHaveText('Saved')
  // The reload below works because the browser keeps the app, which it does once the service worker is there.
  await ada.evaluate(async () => void (await navigator.serviceWorker.ready))
  await expect.poll(() => unkeptFiles(ada), 'the app itself is kept in the browser').toEqual([])

  await server.kill()
  await expect(saveStatus(ada)).toHaveText('Offline')
  const second = await insert(ada, 'ranker')
  await expect(saveStatus(ada)).toHaveText('Offline, 1 change kept here')
  const third = await insert(ada, 'model-server')
  await expect(saveStatus(ada)).toHaveText('Offline, 2 changes kept here')
  const places = await placesOf(ada)

  await ada.reload()
  await expect(components(ada)).toHaveCount(3)
  expect(await placesOf(ada)).toEqual(places)
  await expect(saveStatus(ada)).toHaveText('Offline, 2 changes kept here')
  await expect(kitPanel.getByText('The case study could not be loaded.')).toBeVisible()

  await server.start()
  await expect(saveStatus(ada)).toHaveText('Saved')
  await expect(kitPanel.getByRole('button', { name: 'Reveal the clients and sources' }), 'the case study comes back by itself').toBeVisible()
  const ben = await joinBoard(board)
  await expect(components(ben)).toHaveCount(3)
  expect(await placesOf(ben)).toEqual(places)
  const raw = await rawPeer(board)
  expect([first, second, third].map((id) => raw.records.get(id)?.props)).toMatchObject([{ kind: 'feature-store' }, { kind: 'ranker' }, { kind: 'model-server' }])
})

test('the server dies while two people draw: both reconnect and nothing that was seen is lost', async ({ makeBoard, joinBoard, rawPeer, server, guard }) => {
  guard.allow(SERVER_IS_AWAY)
  const board = await makeBoard({ kit: KIT.id })
  const [ada, ben] = [await joinBoard(board), await joinBoard(board)]
  const seen = await dragShape(ada, BALANCER, { x: 20, y: 12 })
  await expect.poll(() => placeOf(ben, BALANCER)).toEqual(seen)
  // Killed as soon as the other one sees it, because what was seen must be durable already.
  await server.kill()
  for (const page of [ada, ben]) await expect(saveStatus(page)).toHaveText(/^Offline/)
  await rename(ada, ROUTER, 'Renamed while away')
  const movedAway = await dragShape(ben, DECODER, { x: 20, y: 12 })
  await expect(saveStatus(ben)).toHaveText(/^Offline, \d+ changes? kept here$/)

  await server.start()
  for (const page of [ada, ben]) {
    await expect(saveStatus(page)).toHaveText('Saved')
    await expect.poll(() => placeOf(page, BALANCER)).toEqual(seen)
    await expect.poll(() => placeOf(page, DECODER)).toEqual(movedAway)
    await expect.poll(() => textOf(page, ROUTER)).toContain('Renamed while away')
  }
  await test.step('and they see each other again', async () => {
    const moved = await dragShape(ben, BALANCER, { x: -12, y: -26 })
    await expect.poll(() => placeOf(ada, BALANCER)).toEqual(moved)
    await expect(ada.getByRole('button', { name: /^Follow/ })).toHaveCount(1)
  })
  const raw = await rawPeer(board)
  expect(raw.records.get(ROUTER)).toMatchObject({ props: { title: 'Renamed while away' } })
})

test('what was seen before a kill is there for whoever comes after it', async ({ makeBoard, joinBoard, rawPeer, server, guard }) => {
  guard.allow(SERVER_IS_AWAY)
  const board = await makeBoard({ title: 'Seen' })
  const [ada, witness] = [await joinBoard(board), await rawPeer(board)]
  const id = await insert(ada, 'feature-store')
  await expect.poll(() => witness.records.get(id)).toBeDefined()
  await server.kill()
  // Neither of the two may bring it back: only the log can.
  await ada.context().close()
  witness.leave()
  await server.start()
  const late = await joinBoard(board)
  await expect(shape(late, id)).toBeVisible()
})

/** What a reload needs and the browser does not keep yet. */
async function unkeptFiles(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const loaded = performance.getEntriesByType('resource').map(({ name }) => name)
    const needed = ['/', '/favicon.svg', ...loaded.filter((url) => url.startsWith(`${location.origin}/`) && !url.startsWith(`${location.origin}/api/`))]
    const kept = await Promise.all(needed.map(async (url) => (await caches.match(url)) !== undefined))
    return needed.filter((_, at) => kept[at] !== true)
  })
}
