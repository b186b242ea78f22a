import type { Page } from 'playwright/test'
import { expect, test } from './support/boards.ts'
import { atRest, components, drawn, gripOf, insert, onlyOne, paletteItem, type Point, shape, shapes, stillBox, textOf, zoomOf } from './support/canvas.ts'

/** Two presses, and letters that go wherever the focus is then. */
async function typeInto(page: Page, { x, y }: Point, text: string): Promise<void> {
  await page.mouse.dblclick(x, y)
  await page.keyboard.type(text)
}

test('what is typed after a double click is the new title, whole, and no tool', async ({ makeBoard, joinBoard }) => {
  const page = await joinBoard(await makeBoard())
  const card = await insert(page, 'ranker')
  const field = page.getByRole('textbox', { name: 'Component title' })
  const grip = await gripOf(page, card)

  await test.step('Enter keeps it, in its own letters', async () => {
    await typeInto(page, grip, 'iOS watch time')
    await page.keyboard.press('Enter')
    await expect(field).toHaveCount(0)
    await expect.poll(() => textOf(page, card)).toContain('iOS watch time')
  })
  await test.step('a click elsewhere keeps it', async () => {
    await page.mouse.move(grip.x + 4, grip.y)
    await typeInto(page, { x: grip.x + 4, y: grip.y }, 'Watch time')
    await page.mouse.click(560, 560)
    await expect(field).toHaveCount(0)
    await expect.poll(() => textOf(page, card)).toContain('Watch time')
  })
  await test.step('Escape keeps it too, and undo takes it back', async () => {
    await typeInto(page, grip, 'retr')
    await page.keyboard.press('Escape')
    await expect(field).toHaveCount(0)
    await expect.poll(() => textOf(page, card)).toContain('retr')
    await page.keyboard.press('Control+z')
    await expect.poll(() => textOf(page, card)).toContain('Watch time')
  })
  await test.step('all of a long title is in sight', async () => {
    await typeInto(page, grip, 'Watch time and completion of long videos, by device')
    await expect.poll(() => field.evaluate(({ scrollWidth, clientWidth, scrollHeight, clientHeight }) => (
      scrollWidth <= clientWidth && scrollHeight <= clientHeight && clientHeight > 40
    ))).toBe(true)
    await page.keyboard.press('Enter')
    await page.keyboard.press('Control+z')
    await expect.poll(() => textOf(page, card)).toContain('Watch time')
  })
  await test.step('Enter opens it too, and a key that ends a composed word closes nothing', async () => {
    await page.keyboard.press('Enter')
    await expect(field).toBeFocused()
    await expect.poll(() => textOf(page, card), 'the old title is not drawn below the field').not.toContain('Watch time')
    await compose(page, 'にほん', '日本')
    await expect(field).toHaveValue('日本')
    await page.keyboard.type('r')
    await page.keyboard.press('Enter')
    await expect.poll(() => textOf(page, card)).toContain('日本r')
  })
  await test.step('seen from far away the field is large enough to read, and covers the card', async () => {
    for (const zoom of [0.8, 0.63, 0.5]) {
      await page.keyboard.press('Control+-')
      await expect.poll(() => zoomOf(page)).toBeCloseTo(zoom)
    }
    await atRest(page)
    await typeInto(page, await gripOf(page, card), 'Seen from afar')
    const [own, box] = [await stillBox(shape(page, card)), await stillBox(field)]
    expect(box.width).toBeGreaterThan(159)
    expect(box.x <= own.x && box.y <= own.y && box.x + box.width >= own.x + own.width && box.y + box.height >= own.y + own.height).toBe(true)
    const letters = await field.evaluate((input) => Number.parseFloat(getComputedStyle(input).fontSize))
    expect(letters * (await zoomOf(page))).toBeGreaterThan(13.9)
    const isClear = (): Promise<boolean> => field.evaluate((input) => {
      const { left, right, top, height } = input.getBoundingClientRect()
      return [left + 6, right - 6].every((x) => document.elementFromPoint(x, top + height / 2) === input)
    })
    await expect.poll(isClear, 'no panel lies over its ends').toBe(true)
    await expect.poll(() => textOf(page, card), 'the title is not drawn below the field').toBe('')
    await page.keyboard.press('Enter')
    await expect.poll(() => textOf(page, card)).toContain('Seen')
  })
  await expect(page.locator('[data-testid="tools.select"][aria-pressed=true]').first()).toBeAttached()
  await expect(components(page)).toHaveCount(1)
})

test('lanes, boxes, frames and the labels of links are named by a double click', async ({ makeBoard, joinBoard }) => {
  const page = await joinBoard(await makeBoard())
  await (await paletteItem(page, 'lane-online')).click()
  const lane = await onlyOne(page, 'lane')
  const head = await stillBox(shape(page, lane))
  await typeInto(page, { x: head.x + 60, y: head.y + 16 }, 'Query path')
  await page.keyboard.press('Enter')
  await expect.poll(() => textOf(page, lane)).toContain('ONLINE · Query path')
  await page.keyboard.press('Delete')
  await expect(shapes(page, 'lane')).toHaveCount(0)

  for (const { key, type } of [{ key: 'r', type: 'geo' }, { key: 'f', type: 'frame' }, { key: 'a', type: 'arrow' }]) {
    await page.keyboard.press(key)
    await page.mouse.move(420, 300)
    await page.mouse.down()
    await page.mouse.move(700, 460, { steps: 6 })
    await page.mouse.up()
    await drawn(page)
    const id = await onlyOne(page, type)
    const box = await stillBox(shape(page, id))
    const at = type === 'frame' ? { x: 430, y: 290 } : { x: box.x + box.width / 2, y: box.y + box.height / 2 }
    await page.mouse.dblclick(at.x, at.y)
    await expect(shape(page, id).locator('[contenteditable=true], input').first(), type).toBeFocused()
    // tldraw sets its caret in the next task, which no hand is quicker than.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
    await page.keyboard.type('Watch')
    // Of a box Enter writes another line.
    await page.keyboard.press(type === 'arrow' ? 'Enter' : 'Escape')
    await expect(shape(page, id).locator('[contenteditable=true]')).toHaveCount(0)
    // A frame keeps a character without width behind its name.
    await expect.poll(async () => (await shape(page, id).innerText()).replace('\u200b', ''), type).toMatch(/^\s*Watch\s*$/)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Delete')
    await expect(shapes(page, type)).toHaveCount(0)
  }
})

/** A word that an input method composes and that Enter takes, as Chromium sends it. */
async function compose(page: Page, typed: string, taken: string): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Input.imeSetComposition', { text: typed, selectionStart: typed.length, selectionEnd: typed.length })
  await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229 })
  await session.send('Input.insertText', { text: taken })
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13 })
  await session.detach()
}
