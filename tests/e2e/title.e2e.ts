import { askBoard, expect, openBoard, test } from './support/boards.ts'
import { components, insert, saveStatus } from './support/canvas.ts'

test.use({ ownServer: true })

test('a new title reaches the other browser, both tabs, the server and the list on the home page', async ({ page, makeBoard, joinBoard, server }) => {
  const board = await makeBoard({ title: 'First name' })
  const ben = await joinBoard(board)
  await openBoard(page, board, 'host')
  await expect(page).toHaveTitle('First name · Sevenstep')
  const field = page.getByRole('textbox', { name: 'Board title' })

  await test.step('Escape keeps what was typed', async () => {
    await field.fill('Second name')
    await field.press('Escape')
    await expect(field).toHaveValue('Second name')
    await expect(page).toHaveTitle('Second name · Sevenstep')
  })
  await field.fill('  Ranking for “Ärger” & <b>co</b>  ')
  await field.press('Enter')
  const title = 'Ranking for “Ärger” & <b>co</b>'
  await expect(ben.getByRole('textbox', { name: 'Board title' })).toHaveValue(title)
  for (const screen of [page, ben]) await expect(screen).toHaveTitle(`${title} · Sevenstep`)
  await expect.poll(async () => (await askBoard(server.url, board)).title).toBe(title)

  await test.step('the home page lists it under the new title and opens it', async () => {
    await insert(page, 'feature-store')
    await expect(saveStatus(page)).toHaveText('Saved')
    await page.getByRole('link', { name: 'Sevenstep home' }).click()
    await expect(page).toHaveTitle('Sevenstep')
    const recent = page.getByRole('region', { name: 'Your recent boards' }).getByRole('link')
    await expect(recent).toHaveCount(1)
    await expect(recent).toContainText(title)
    await expect(recent).toContainText('Host')
    await recent.click()
    await expect(components(page)).toHaveCount(1)
    await expect(saveStatus(page)).toHaveText('Saved')
    await expect(page.getByRole('textbox', { name: 'Board title' })).toHaveValue(title)
  })
})

test('a title is still there after the server restarts', async ({ page, makeBoard, server }) => {
  const board = await makeBoard({ title: 'Before' })
  await openBoard(page, board, 'editor')
  const field = page.getByRole('textbox', { name: 'Board title' })
  await field.fill('After')
  await field.press('Enter')
  await expect(saveStatus(page)).toHaveText('Saved')
  await page.goto('about:blank')
  await server.kill()
  await server.start()
  await openBoard(page, board, 'editor')
  await expect(field).toHaveValue('After')
  // The server may have died before it noted the title outside of the board; who opens the board brings it along.
  await expect.poll(async () => (await askBoard(server.url, board)).title).toBe('After')
})
