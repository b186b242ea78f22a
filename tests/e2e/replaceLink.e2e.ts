import { expect, test } from './support/boards.ts'
import { components } from './support/canvas.ts'
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
})

test('on a phone the palette makes way for what was placed', async ({ makeBoard, joinBoard }) => {
  const page = await joinBoard(await makeBoard(), { viewport: { width: 390, height: 844 } })
  await page.getByRole('button', { name: 'Show the components' }).click()
  await page.locator('[data-kind=ranker]').click()
  await expect(components(page)).toHaveCount(1)
  await expect(page.getByRole('region', { name: 'Components' })).toHaveCount(0)
})
