import { expect, test } from './support/fixtures.ts'

test.use({ ownServer: true })

test('the home page opens and the server says that it is well', async ({ page, server }) => {
  const health = await fetch(`${server.url}/healthz`)
  expect(health.status).toBe(200)

  await page.goto('/')
  await expect(page).toHaveTitle(/Sevenstep/)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})

test('the server stops when it is asked to and starts again on the same data', async ({ page, server }) => {
  expect(await server.stop()).toBe(0)
  await server.start()
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})
