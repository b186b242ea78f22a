import type { Page } from 'playwright/test'
import { expect, linkTo, openBoard, test as base } from './support/boards.ts'
import { components, insert, saveStatus } from './support/canvas.ts'
import { proxyTo, type Proxy, type Trouble } from './support/proxy.ts'
import { KIT } from './support/kitBoard.ts'

/** A proxy, and a browser behind it that nobody watches for errors, since they are what is made here. */
const test = base.extend<{ gate: Proxy; behind: Page }>({
  gate: async ({ server }, use) => {
    const proxy = await proxyTo(server.url)
    await use(proxy)
    await proxy.close()
  },
  behind: async ({ browser, gate }, use) => {
    const context = await browser.newContext({ baseURL: gate.url })
    await use(await context.newPage())
    await context.close()
  },
})

test.use({ serviceWorkers: 'allow' })

for (const trouble of ['bad gateway', 'API fails', 'sign in', 'firewall'] satisfies Trouble[]) {
  test(`a board that was opened before opens again behind a proxy with its own word: ${trouble}`, async ({ makeBoard, gate, behind }) => {
    await openBoard(behind, await makeBoard({ title: 'Behind' }), 'editor')
    await insert(behind, 'feature-store')
    await expect(saveStatus(behind)).toHaveText('Saved')
    await kept(behind)
    gate.trouble = trouble
    await behind.reload()
    await expect(components(behind)).toHaveCount(1)
    await expect(saveStatus(behind)).toHaveText(/^Offline/)
    await insert(behind, 'ranker')
    await expect(saveStatus(behind)).toHaveText('Offline, 1 change kept here')
    gate.trouble = undefined
    await behind.reload()
    await expect(components(behind)).toHaveCount(2)
    await expect(saveStatus(behind)).toHaveText('Saved')
  })
}

test('a firewall’s page is not taken for ours: the board may well be there', async ({ makeBoard, gate, behind }) => {
  const board = await makeBoard()
  gate.trouble = 'firewall'
  await behind.goto(linkTo(board, 'editor'))
  await expect(behind.getByRole('heading', { name: 'The board could not be opened' })).toBeVisible()
  await expect(behind.getByText('Something between this browser and the server answered in its place')).toBeVisible()
  gate.trouble = undefined
  await behind.getByRole('button', { name: 'Try again' }).click()
  await expect(saveStatus(behind)).toHaveText('Saved')
})

test('sockets that are never answered get advice of their own', async ({ makeBoard, gate, behind }) => {
  const board = await makeBoard()
  gate.trouble = 'silent sockets'
  await behind.goto(linkTo(board, 'editor'))
  await expect(behind.getByText('Try another network, or ask whoever runs this one to let WebSockets through')).toBeVisible()
})

test('a browser that gives no room for the app opens every board all the same', async ({ makeBoard, gate, behind }) => {
  gate.trouble = 'no room'
  await openBoard(behind, await makeBoard({ title: 'First' }), 'editor')
  await behind.evaluate(async () => void (await navigator.serviceWorker.ready))
  await behind.reload()
  await expect(saveStatus(behind)).toHaveText('Saved')
  await openBoard(behind, await makeBoard({ title: 'Second' }), 'editor')
})

test('a browser whose database never opens has the board without its own copy', async ({ makeBoard, person }) => {
  const page = await person()
  await page.addInitScript(() => { indexedDB.open = () => ({}) as IDBOpenDBRequest })
  await openBoard(page, await makeBoard(), 'editor')
})

test('a text file at our address does not become the app', async ({ makeBoard, gate, behind }) => {
  const board = await makeBoard({ title: 'App' })
  await openBoard(behind, board, 'editor')
  await kept(behind)
  await behind.goto('/notice.txt')
  await expect(behind.getByText('tldraw', { exact: false }).first()).toBeVisible()
  gate.trouble = 'bad gateway'
  await behind.goto(linkTo(board, 'editor'))
  await expect(saveStatus(behind)).toHaveText(/^Offline/)
  await behind.goto('/')
  await expect(behind.getByRole('link', { name: /App/ }).first()).toBeVisible()
})

test('a part that cannot be loaded leaves the board, and comes when it is asked for again', async ({ makeBoard, person, guard }) => {
  guard.allow(/ERR_FAILED|Failed to fetch/)
  // The service worker would fetch what this test keeps away.
  const page = await person({ serviceWorkers: 'block', viewport: { width: 800, height: 700 } })
  await page.route(/\/assets\/HostPanel-/, (route) => route.abort())
  await openBoard(page, await makeBoard({ kit: KIT.id, layer: 'prompt' }), 'host')
  await page.getByRole('button', { name: 'Interview kit' }).click()
  const failed = page.getByRole('alert').filter({ hasText: '“Interview kit” could not be loaded' })
  await expect(failed).toBeVisible()
  await expect(page.getByTestId('canvas')).toBeVisible()
  await page.unrouteAll()
  await failed.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByText('Only hosts see this.')).toBeVisible()
})

test('a link with a bracket behind it and an escaped # opens its board, and the address is put right', async ({ makeBoard, person, server }) => {
  const board = await makeBoard()
  const page = await person()
  await page.goto(`/b/${board.id}%23${board.keys.editor}).`)
  await expect(saveStatus(page)).toHaveText('Saved')
  expect(page.url()).toBe(server.url + linkTo(board, 'editor'))
})

/** The service worker has all that a reload needs. */
async function kept(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(async () => {
    await navigator.serviceWorker.ready
    const loaded = performance.getEntriesByType('resource').map(({ name }) => name)
    const needed = ['/', '/board.html', ...loaded.filter((url) => url.includes('/assets/'))]
    const found = await Promise.all(needed.map(async (url) => (await caches.match(url)) !== undefined))
    return needed.filter((_, at) => found[at] !== true)
  }), 'the app is kept').toEqual([])
}
