import type { Page } from 'playwright/test'
import { expectAccessible } from './support/axe.ts'
import { expect, openBoard, test } from './support/boards.ts'
import { components, saveStatus } from './support/canvas.ts'
import { KIT } from './support/kitBoard.ts'

test('a host replaces the editor link: who came by it is put out, the new one opens the board', async ({ makeBoard, joinBoard, person, guard }) => {
  guard.allow(/404/)
  const board = await makeBoard({ kit: KIT.id })
  const host = await joinBoard(board, { seat: 'host' })
  const candidate = await joinBoard(board)
  const count = await components(host).count()

  await host.getByRole('button', { name: 'Share this board' }).click()
  const before = await host.getByLabel('Editor link', { exact: true }).inputValue()
  await host.getByRole('listitem').filter({ hasText: 'Editor' }).getByRole('button', { name: 'Replace this link…' }).click()
  await host.getByRole('button', { name: 'Replace it' }).click()
  await expect(host.getByLabel('Editor link', { exact: true })).not.toHaveValue(before)

  await expect(candidate.getByText('The host has replaced this link')).toBeVisible()
  const late = await person()
  await late.goto(before)
  await expect(late.getByRole('heading', { name: 'No board behind this link' })).toBeVisible()
  const invited = await person()
  await invited.goto(await host.getByLabel('Editor link', { exact: true }).inputValue())
  await expect(components(invited)).toHaveCount(count)

  const address = host.url()
  await host.getByRole('listitem').filter({ has: host.getByLabel('Host link', { exact: true }) }).getByRole('button', { name: 'Replace this link…' }).click()
  await host.getByRole('button', { name: 'Replace it' }).click()
  await expect(host).not.toHaveURL(address)
  await expect(host.getByText('All links are new.')).toBeVisible()
  await expect(components(host)).toHaveCount(count)
  await expect(invited.getByText('The host has replaced this link')).toBeVisible()
  await expect(saveStatus(host)).toHaveText('Saved')
})

test('a host deletes a board: everybody reads it, every browser drops its copy, and the report is kept', async ({ makeBoard, joinBoard, person, guard }) => {
  // What a page asks that comes back to a board that is no more.
  guard.allow(/404/)
  const [board, listed] = [await makeBoard({ title: 'Round of Ada' }), await makeBoard({ title: 'Listed' })]
  const [host, ada] = [await joinBoard(board, { seat: 'host' }), await joinBoard(board)]
  const away = await person()
  await openBoard(away, board, 'editor')
  await away.goto('about:blank')
  const copies = (page: Page): Promise<string[]> => page.evaluate(async (id) => (await indexedDB.databases()).flatMap(({ name }) => (name?.includes(id) ? [name] : [])), board.id)
  const listedHere = (page: Page): Promise<string | null> => page.evaluate(() => localStorage.getItem('sevenstep.recentBoards'))
  expect([(await copies(ada)).length, await listedHere(ada)]).toEqual([1, expect.stringContaining(board.id)])
  await test.step('it takes the title', async () => {
    await host.getByTestId('main-menu.button').click()
    await host.getByRole('menuitem', { name: 'Delete this board…' }).click()
    await expect(host.getByRole('textbox', { name: 'Its title, to be sure' })).toBeFocused()
    await host.keyboard.type('Round of Ad')
    await host.getByRole('button', { name: 'Delete for ever' }).click()
    await expect(host.getByText('Type the title as it is written above: “Round of Ada”. Nothing was deleted.')).toBeVisible()
    await expectAccessible(host, 'the question before a deletion', 'dialog')
    await host.getByRole('textbox', { name: 'Its title, to be sure' }).click()
    await host.keyboard.press('End')
    await host.keyboard.type('a')
    await host.keyboard.press('Enter')
  })
  await test.step('its host has the report, to keep as a page and as data', async () => {
    await expect(host.getByRole('heading', { name: 'The board is deleted' })).toBeVisible()
    const report = host.getByRole('region', { name: 'Deletion report' })
    await expect(report.getByText('Its bytes on the server’s disk were overwritten at')).toBeVisible({ timeout: 60_000 })
    await expectAccessible(host, 'the report of a deletion')
    for (const [name, ending] of [['Keep this report as a page', '.html'], ['As JSON', '.json']] as const) {
      const saved = host.waitForEvent('download')
      await report.getByRole('button', { name }).click()
      expect((await saved).suggestedFilename()).toBe(`deleted-board-${board.id}${ending}`)
    }
  })
  await test.step('who was there and who comes back read what happened, and keep nothing', async () => {
    await expect(ada.getByRole('heading', { name: 'This board was deleted by its host' })).toBeVisible()
    await away.goto(`/b/${board.id}#${board.keys.editor}`)
    await expect(away.getByRole('heading', { name: 'This board was deleted by its host' })).toBeVisible()
    for (const page of [host, ada, away]) {
      await expect.poll(() => copies(page)).toEqual([])
      expect(await listedHere(page)).not.toContain(board.id)
    }
  })
  await test.step('from the list of recent boards', async () => {
    await openBoard(host, listed, 'host')
    await host.goto('/')
    await host.getByRole('button', { name: 'Delete “Listed” for ever' }).click()
    await host.keyboard.type('Listed')
    await host.keyboard.press('Enter')
    await expect(host.getByRole('dialog').getByRole('heading', { name: 'The board is deleted' })).toBeVisible()
    await expect(host.getByText('What remains')).toBeVisible({ timeout: 60_000 })
    await host.getByRole('button', { name: 'Done' }).click()
    await expect(host.getByRole('link', { name: /Listed/ })).toHaveCount(0)
  })
})

test('on a phone the palette makes way for what was placed', async ({ makeBoard, joinBoard }) => {
  const page = await joinBoard(await makeBoard(), { viewport: { width: 390, height: 844 } })
  await page.getByRole('button', { name: 'Show the components' }).click()
  await page.locator('[data-kind=ranker]').click()
  await expect(components(page)).toHaveCount(1)
  await expect(page.getByRole('region', { name: 'Components' })).toHaveCount(0)
})
