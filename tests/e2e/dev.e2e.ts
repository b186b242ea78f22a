import { expect, test as base } from './support/boards.ts'
import { components, dragShape, insert, placeOf, placesOf, saveStatus, shape } from './support/canvas.ts'
import { BALANCER, KIT } from './support/kitBoard.ts'
import { createProduct } from './support/product.ts'

const test = base.extend({
  server: async ({}, use) => {
    const server = await createProduct({ NODE_ENV: 'development' }, 'server/dev.ts')
    try {
      await server.start()
      await use(server)
    } finally {
      await server.dispose()
    }
  },
})

test('development mode: two people on one board, from the sources', async ({ page, person }) => {
  // Vite compiles on demand, the first time after an install all of tldraw.
  test.slow()
  await page.goto('/')
  await page.getByRole('button', { name: KIT.title }).click()
  await page.getByRole('radio', { name: 'Just a board' }).check()
  await page.getByRole('button', { name: 'Make the board' }).click()
  await expect(saveStatus(page)).toHaveText('Saved', { timeout: 60_000 })
  await expect(components(page)).toHaveCount(KIT.architecture.nodes.length)
  await page.getByRole('button', { name: 'Share this board' }).click()
  const link = await page.getByRole('textbox', { name: 'Editor link' }).inputValue()
  await page.getByRole('button', { name: 'Close', exact: true }).click()
  const ben = await person()
  await ben.goto(link)
  await expect(saveStatus(ben)).toHaveText('Saved', { timeout: 60_000 })
  // In step comes before drawn: the canvas mounts once the records are there.
  await expect(components(ben)).toHaveCount(KIT.architecture.nodes.length)
  expect(await placesOf(ben)).toEqual(await placesOf(page))
  const moved = await dragShape(page, BALANCER, { x: 24, y: 14 })
  await expect.poll(() => placeOf(ben, BALANCER)).toEqual(moved)
  await expect(shape(page, await insert(ben, 'feature-store'))).toHaveCount(1)
})
