import type { Locator, Page } from 'playwright/test'
import { expect, test } from './support/boards.ts'
import { components, gripOf, idsOf, saveStatus, shape } from './support/canvas.ts'
import { KIT } from './support/kitBoard.ts'

test.use({ ownServer: true })

const SCREEN = { viewport: { width: 1280, height: 720 } }

function card(page: Page): Locator {
  return page.getByRole('region', { name: /^Comments: / })
}

function field(page: Page): Locator {
  return card(page).getByRole('textbox')
}

function messages(page: Page): Locator {
  return card(page).getByRole('listitem')
}

function pins(page: Page): Locator {
  return page.locator('.ss-pin')
}

function list(page: Page): Locator {
  return page.getByRole('region', { name: 'All comments' })
}

function opener(page: Page): Locator {
  return page.getByRole('button', { name: /^Comments/ })
}

async function click(page: Page, id: string, button: 'left' | 'right' = 'left'): Promise<void> {
  const { x, y } = await gripOf(page, id)
  await page.mouse.click(x, y, { button })
}

test('two people talk on a component by keys and mouse, and resolve it', async ({ makeBoard, joinBoard }) => {
  const board = await makeBoard({ kit: KIT.id, layer: 'reference' })
  const [ada, ben] = [await joinBoard(board, SCREEN), await joinBoard(board, SCREEN)]
  const part = (await idsOf(ada))[0]!

  await test.step('who selects a part and presses the key types at once, and the other sees it', async () => {
    await click(ada, part)
    await ada.keyboard.press('Shift+m')
    await expect(field(ada)).toBeFocused()
    await ada.keyboard.type('Who owns this')
    await ada.keyboard.press('Shift+Enter')
    await ada.keyboard.type('store?')
    await ada.keyboard.press('Enter')
    await expect(messages(ada)).toHaveCount(1)
    await expect(field(ada), 'the field goes on').toBeFocused()
    await expect(field(ada)).toHaveValue('')
    await expect(pins(ben)).toHaveText('1')
    await expect(pins(ben)).toHaveAccessibleName(/: 1 comment, new$/)
    await expect(ben.getByText(/ commented on .*: Who owns this store\?$/)).toBeVisible()
    await expect(opener(ben)).toHaveAccessibleName('Comments, 1 unread')
    await expect(opener(ada), 'one’s own are no news').toHaveAccessibleName('Comments')
    expect(await components(ada).count(), 'no letter was taken for a tool').toBe(await components(ben).count())
  })
  await test.step('unread it stays after a reload, on a phone too; the line of the next leads to its thread, and then it is read', async () => {
    await ben.setViewportSize({ width: 390, height: 844 })
    await ben.reload()
    await expect(opener(ben)).toHaveAccessibleName('Comments, 1 unread')
    await expect(opener(ben)).toBeInViewport()
    await ben.setViewportSize(SCREEN.viewport)
    await ada.keyboard.type('Or nobody?')
    await ada.keyboard.press('Enter')
    await ben.getByRole('button', { name: 'Show me' }).click()
    await expect(messages(ben)).toHaveCount(2)
    await expect(opener(ben)).toHaveAccessibleName('Comments')
    await ben.keyboard.press('Escape')
    await ada.hover('.ss-thread li >> nth=1')
    await messages(ada).filter({ hasText: 'Or nobody?' }).getByRole('button', { name: 'Delete this comment' }).click()
    await expect(pins(ben)).toHaveText('1')
    await ben.reload()
    await expect(pins(ben)).toHaveAccessibleName(/: 1 comment$/)
    await field(ada).click()
  })
  await test.step('the other answers from the pin', async () => {
    await pins(ben).click()
    await expect(messages(ben)).toContainText('Who owns this\nstore?')
    await expect(field(ben)).toBeFocused()
    await ben.keyboard.type('We do')
    await ben.keyboard.press('Enter')
    await expect(messages(ada)).toHaveCount(2)
    await expect(pins(ada)).toHaveText('2')
  })
  await test.step('each deletes only what is theirs, and takes that back', async () => {
    await expect(card(ben).getByRole('button', { name: 'Delete this comment' })).toHaveCount(1)
    await messages(ben).filter({ hasText: 'We do' }).hover()
    await card(ben).getByRole('button', { name: 'Delete this comment' }).click()
    await expect(pins(ada)).toHaveText('1')
    await ben.getByRole('button', { name: 'Undo', exact: true }).last().click()
    await expect(pins(ada)).toHaveText('2')
  })
  await test.step('Escape gives the keys back to the canvas, whose undo leaves comments alone', async () => {
    await field(ada).press('Escape')
    await expect(card(ada)).toHaveCount(0)
    await ada.keyboard.press('ArrowRight')
    await ada.keyboard.press('ControlOrMeta+z')
    await expect(pins(ada)).toHaveText('2')
  })
  await test.step('resolved it has no pin, and is read and reopened from the list', async () => {
    await card(ben).getByRole('button', { name: 'Resolve' }).click()
    await field(ben).press('Escape')
    await expect(pins(ben)).toHaveCount(0)
    await expect(pins(ada)).toHaveCount(0)
    await ada.keyboard.press('Escape')
    await ada.keyboard.press('Shift+m')
    await expect(list(ada)).toContainText('No open comments')
    await list(ada).getByRole('button', { name: 'Resolved (1)' }).click()
    await list(ada).locator('.ss-comments-row').click()
    await card(ada).getByRole('button', { name: 'Reopen' }).click()
    await expect(pins(ben)).toHaveText('2')
    await field(ada).press('Escape')
    await ada.keyboard.press('Escape')
    await expect(list(ada)).toHaveCount(0)
  })
  await test.step('in the list the key means what is selected, too, as its button says', async () => {
    await click(ada, part)
    await opener(ada).click()
    const write = list(ada).getByRole('button', { name: /^Comment on / })
    await expect(write).toBeVisible()
    await ada.keyboard.press('Shift+M')
    await ada.keyboard.type('Said from the list')
    await ada.keyboard.press('Enter')
    await expect(messages(ada).last()).toContainText('Said from the list')
    await expect(pins(ben)).toHaveText('3')
  })
  await test.step('a host’s question is marked at its part and first in the list, and open until the host says that it is answered', async () => {
    const host = await joinBoard(board, { ...SCREEN, seat: 'host' })
    const other = (await idsOf(host)).at(-1)!
    await click(host, other)
    await host.keyboard.press('Shift+y')
    await expect(host.getByRole('textbox', { name: 'Question' })).toBeFocused()
    await host.keyboard.type('What if it is down?')
    await host.keyboard.press('Enter')
    await expect(ben.locator('.ss-pin-asked')).toHaveAccessibleName(/: a question, new$/)
    // With what came just before it is one line for both.
    await expect(ben.getByText(/ asks about .*: What if it is down\?$| commented on \d things of the board/)).toBeVisible()
    await opener(ben).click()
    await expect(list(ben).locator('.ss-comments-row').first()).toContainText('Question')
    await ben.keyboard.press('Enter')
    await expect(field(ben)).toBeFocused()
    await expect(card(ben).getByRole('button', { name: /Resolve|answered|question/i })).toHaveCount(0)
    await ben.keyboard.type('A second one takes over')
    await ben.keyboard.press('Enter')
    await expect(messages(host)).toHaveCount(2)
    await card(host).getByRole('button', { name: 'Mark answered' }).click()
    await expect(ben.locator('.ss-pin-asked')).toHaveCount(0)
    await expect(card(ben).getByText('Question, answered')).toBeVisible()
  })
})

test('a pin goes along with its part, what is said outlives the part and a reload, and who may not write reads why', async ({ makeBoard, joinBoard, server }) => {
  const board = await makeBoard({ kit: KIT.id, layer: 'reference' })
  const [ada, ben] = [await joinBoard(board, SCREEN), await joinBoard(board, SCREEN)]
  const part = (await idsOf(ada))[0]!
  await click(ada, part, 'right')
  await ada.getByRole('menuitem', { name: /^Comment\b/ }).click()
  await expect(field(ada)).toBeFocused()
  for (const words of ['Who owns it?', 'And since when?']) {
    await ada.keyboard.type(words)
    await ada.keyboard.press('Enter')
  }
  await expect(pins(ben)).toHaveText('2')
  await ada.keyboard.press('Escape')
  await test.step('a moved part takes its pin along; of a deleted one the thread stays in the list, and undo brings the pin back', async () => {
    const before = await pins(ben).boundingBox()
    await pins(ada).hover()
    const unmoved = await pins(ada).boundingBox()
    await ada.mouse.wheel(0, 40)
    await expect.poll(async () => (await pins(ada).boundingBox())!.y, 'a wheel over a pin moves the board').toBeLessThan(unmoved!.y - 10)
    const { x, y } = await gripOf(ada, part)
    await ada.mouse.move(x, y)
    await ada.mouse.down()
    // Away from the edge of the board, at which it would be scrolled for as long as the button is down.
    await ada.mouse.move(x + 40, y + 60, { steps: 4 })
    await ada.mouse.up()
    await expect.poll(async () => (await pins(ben).boundingBox())!.y, 'the pin goes along').toBeGreaterThan(before!.y + 20)
    await ada.keyboard.press('Delete')
    await expect(shape(ben, part)).toHaveCount(0)
    await expect(pins(ben)).toHaveCount(0)
    await ben.keyboard.press('Shift+m')
    await expect(list(ben)).toContainText('on a part that was deleted')
    await ben.keyboard.press('Enter')
    await expect(messages(ben)).toHaveCount(2)
    await ada.keyboard.press('ControlOrMeta+z')
    await expect(pins(ben)).toHaveText('2')
  })
  await test.step('a place on the board takes a comment too, from the menu there', async () => {
    await ada.mouse.click(1000, 655)
    await ada.mouse.click(1000, 655, { button: 'right' })
    await ada.getByRole('menuitem', { name: 'Comment here' }).click()
    await expect(field(ada)).toBeFocused()
    await ada.keyboard.type('Room for the cache')
    await ada.keyboard.press('Enter')
    await expect(pins(ben)).toHaveCount(2)
    await expect(saveStatus(ada)).toHaveText('Saved')
  })
  await test.step('all of it is there after a reload, and a viewer reads it', async () => {
    await ada.reload()
    await expect(pins(ada)).toHaveCount(2)
    const viewer = await joinBoard(board, { ...SCREEN, seat: 'viewer' })
    await pins(viewer).filter({ hasText: '2' }).click()
    await expect(messages(viewer)).toHaveCount(2)
    await expect(card(viewer).getByText('this link reads comments', { exact: false })).toBeVisible()
    await expect(field(viewer)).toHaveCount(0)
    await viewer.keyboard.press('Escape')
    await expect(card(viewer)).toHaveCount(0)
  })
  await test.step('who is paused keeps what was typed and reads why it waits', async () => {
    const pause = (value: boolean) => fetch(`${server.url}/api/boards/${board.id}/facts/pause`, { method: 'PUT', headers: { authorization: `Bearer ${board.keys.host}`, 'content-type': 'application/json' }, body: JSON.stringify({ value }) })
    await pins(ada).filter({ hasText: '2' }).click()
    await ada.keyboard.type('half a sen')
    expect((await pause(true)).status).toBe(200)
    await expect(card(ada).getByText('Paused by the host', { exact: false })).toBeVisible()
    expect((await pause(false)).status).toBe(200)
    await expect(field(ada)).toHaveValue('half a sen')
  })
})
