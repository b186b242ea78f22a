import type { Locator, Page } from 'playwright/test'
import { expect, test } from './support/boards.ts'
import { components, drawn, insert, shape, type Box } from './support/canvas.ts'
import { KIT } from './support/kitBoard.ts'

test('opening, zooming to all and tidying show the same, clear of every panel, and never above 100 %', async ({ makeBoard, joinBoard }) => {
  const board = await makeBoard({ kit: KIT.id })
  for (const viewport of [{ width: 1440, height: 900 }, { width: 1280, height: 720 }, { width: 1024, height: 640 }]) {
    const page = await joinBoard(board, { viewport, reducedMotion: 'reduce', seat: 'host' })
    await expect(components(page)).toHaveCount(KIT.architecture.nodes.length)
    const opened = await camera(page)
    expect(await covered(page), `${viewport.width}: cards under a panel as it opens`).toEqual([])
    await wander(page)
    expect(await camera(page)).not.toBe(opened)
    await page.keyboard.press('Shift+1')
    await expect.poll(() => camera(page), 'the same box, the same camera').toBe(opened)
    await page.getByRole('button', { name: 'Interview kit' }).click()
    await expect.poll(() => camera(page), 'without the panel beside it there is more room').not.toBe(opened)
    await page.getByRole('button', { name: 'Interview kit' }).click()
    await expect.poll(() => camera(page), 'and with it the whole board is seen again').toBe(opened)
    await page.context().close()
  }
  const page = await joinBoard(board, { reducedMotion: 'reduce' })
  await page.keyboard.press('Shift+t')
  await expect(page.getByText('Tidying up…')).toHaveCount(0)
  await drawn(page)
  const tidied = await camera(page)
  await wander(page)
  await page.keyboard.press('Shift+1')
  await expect.poll(() => camera(page)).toBe(tidied)
})

test('one card is shown no larger than it is; fits of the selection and back to the content keep clear too; placing only pans', async ({ makeBoard, joinBoard }) => {
  const page = await joinBoard(await makeBoard(), { reducedMotion: 'reduce' })
  const id = await insert(page, 'feature-store')
  for (const key of ['Shift+1', 'Shift+2', 'Shift+0']) {
    await page.keyboard.press(key)
    await drawn(page)
    expect(await zoom(page), key).toBe(1)
    await expect(shape(page, id)).toBeInViewport()
  }
  await page.mouse.move(640, 400)
  await page.mouse.wheel(-6000, 0)
  await page.getByRole('button', { name: 'Back to content' }).click()
  await expect(shape(page, id)).toBeInViewport()
  await page.keyboard.press('Escape')
  await page.keyboard.press('-')
  await drawn(page)
  const before = await zoom(page)
  for (const kind of ['ranker', 'model-server']) await insert(page, kind)
  expect(await zoom(page), 'placing does not zoom').toBe(before)
})

test('a line is drawn where the eye is: nothing slides aside for a box that closes, unless it stays', async ({ makeBoard, joinBoard }) => {
  const page = await joinBoard(await makeBoard(), { viewport: { width: 1280, height: 720 }, reducedMotion: 'reduce' })
  await page.keyboard.press('/')
  await page.keyboard.type('client -> gateway')
  await page.keyboard.press('Enter')
  await expect(components(page)).toHaveCount(2)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Shift+1')
  await drawn(page)
  const before = await camera(page)
  await page.keyboard.press('/')
  await page.keyboard.type('gateway -> ranker')
  await page.keyboard.press('Enter')
  await expect(components(page)).toHaveCount(3)
  await drawn(page)
  expect(await camera(page)).toBe(before)
  await page.keyboard.press('/')
  await page.keyboard.type('offline: kafka => etl')
  await page.keyboard.press('Shift+Enter')
  await expect(components(page)).toHaveCount(5)
  const box = page.locator('.ss-quick')
  await expect.poll(async () => {
    const [panel, card] = [await box.boundingBox(), await components(page).last().boundingBox()]
    return (card?.x ?? 0) - (panel?.x ?? 0) - (panel?.width ?? 0)
  }, 'what is gone on from is beside a box that stays').toBeGreaterThan(0)
})

test('two kinds of links bring a legend that fits keep clear of; it can be switched off, is in pictures, and paper holds the board alone', async ({ makeBoard, joinBoard }) => {
  const page = await joinBoard(await makeBoard(), { reducedMotion: 'reduce' })
  const legend = page.getByRole('complementary', { name: 'Legend of the links' })
  await page.keyboard.press('/')
  await page.keyboard.type('client -> gateway')
  await page.keyboard.press('Enter')
  await expect(components(page)).toHaveCount(2)
  await expect(legend, 'one kind needs no key').toHaveCount(0)
  await page.keyboard.press('Escape')
  await page.keyboard.press('/')
  await page.keyboard.type('training +> ranker')
  await page.keyboard.press('Enter')
  await expect(legend.getByRole('listitem')).toHaveText(['Request', 'Train / artifact'])
  await page.keyboard.press('Shift+1')
  await drawn(page)
  expect(await covered(page)).toEqual([])

  await test.step('a picture has it too, unless somebody takes the tick away', async () => {
    await page.getByRole('button', { name: 'Export an image' }).click()
    const dialog = page.getByRole('dialog', { name: 'Export' })
    const preview = dialog.getByRole('img', { name: 'Preview of the export' })
    const tick = dialog.getByRole('checkbox', { name: 'Legend of the links' })
    await expect(tick).toBeChecked()
    await expect(preview).toBeVisible()
    const height = (): Promise<number> => preview.evaluate((image: HTMLImageElement) => image.naturalHeight / image.naturalWidth)
    const withLegend = await height()
    await tick.click()
    await expect.poll(height).toBeLessThan(withLegend)
    await page.keyboard.press('Escape')
  })
  await test.step('on paper there is the board alone, on one sheet', async () => {
    await expect.poll(async () => pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBe(1)
    const words = await page.evaluate(() => {
      const seen: string[] = []
      const look = (): void => void seen.push(document.querySelector('.ss-paper')?.textContent ?? '')
      addEventListener('beforeprint', look)
      dispatchEvent(new Event('beforeprint'))
      removeEventListener('beforeprint', look)
      dispatchEvent(new Event('afterprint'))
      return seen.join()
    })
    expect(words).toContain('Train / artifact')
    expect(words).not.toContain('Share')
    await expect(page.locator('.ss-paper')).toHaveCount(0)
  })
  await test.step('what is in the notebook follows on sheets of its own', async () => {
    const field = page.getByRole('textbox', { name: 'Clarify requirements' })
    if (!(await field.isVisible())) await page.getByRole('button', { name: 'Notebook' }).first().click()
    await field.click()
    await page.keyboard.type('Who <b>asks</b>, and how often?')
    await expect.poll(async () => pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBe(2)
    await field.press('Control+a')
    await page.keyboard.press('Delete')
    await expect.poll(async () => pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBe(1)
    await page.mouse.click(700, 60)
  })
  await test.step('it is switched off and on again', async () => {
    await legend.getByRole('button', { name: 'Hide the legend' }).click()
    await expect(legend).toHaveCount(0)
    await page.reload()
    await expect(components(page)).toHaveCount(4)
    await expect(legend).toHaveCount(0)
    await page.getByTestId('main-menu.button').click()
    await page.getByRole('menuitemcheckbox', { name: 'Legend of the links' }).click()
    await expect(legend).toBeVisible()
  })
})

test('what lies over the canvas keeps apart where it is narrow, and one panel stands beside it', async ({ makeBoard, joinBoard }) => {
  const board = await makeBoard({ kit: KIT.id })
  const page = await joinBoard(board, { viewport: { width: 1280, height: 720 }, reducedMotion: 'reduce', seat: 'host' })
  const menus = page.locator('.tlui-menu-zone')
  await expect(components(page)).toHaveCount(KIT.architecture.nodes.length)
  await expect(page.getByRole('complementary', { name: 'Hint' })).toBeVisible()
  expect(await meeting(page.getByRole('complementary', { name: 'Hint' }), page.locator('.tlui-main-toolbar__inner'))).toBe(false)
  await page.mouse.move(500, 350)
  await page.keyboard.press('Control+f')
  await expect(page.getByRole('search')).toBeVisible()
  expect(await meeting(page.getByRole('search'), menus)).toBe(false)
  await page.keyboard.press('Escape')
  await page.mouse.wheel(-6000, 0)
  const back = page.getByRole('button', { name: 'Back to content' })
  await expect(back).toBeVisible()
  expect(await meeting(back, page.locator('.ss-rail'))).toBe(false)
  await test.step('a typed line selects what one goes on from, and nothing opens over it', async () => {
    await page.keyboard.press('Shift+1')
    await page.keyboard.press('/')
    await page.keyboard.type('load balancer -> cache "Sessions"')
    await page.keyboard.press('Enter')
    await expect(components(page)).toHaveCount(KIT.architecture.nodes.length + 1)
    await expect(page.getByRole('region', { name: 'Inspector, closed' })).toBeVisible()
    await page.getByRole('button', { name: 'Show the inspector' }).click()
    await expect(page.getByRole('region', { name: 'Inspector', exact: true })).toBeVisible()
  })
  await test.step('a narrower window has room for one panel', async () => {
    await page.setViewportSize({ width: 1024, height: 720 })
    const kit = page.getByRole('button', { name: 'Interview kit' })
    // Beside a reference it begins folded on a screen of this size.
    await expect(kit).toHaveAttribute('aria-expanded', 'false')
    await kit.click()
    await expect(kit).toHaveAttribute('aria-expanded', 'true')
    await page.locator('.tl-canvas').click({ position: { x: 80, y: 600 } })
    await page.keyboard.press('Shift+o')
    await expect(page.getByRole('region', { name: 'Outline' })).toBeVisible()
    await expect(kit).toHaveAttribute('aria-expanded', 'false')
    await kit.click()
    await expect(page.getByRole('region', { name: 'Outline' })).toHaveCount(0)
    await drawn(page)
  })
})

/** Somewhere else, at another zoom. */
async function wander(page: Page): Promise<void> {
  await page.mouse.move(500, 350)
  await page.mouse.wheel(300, 200)
  await page.keyboard.press('-')
  await drawn(page)
}

function camera(page: Page): Promise<string> {
  return page.locator('.tl-html-layer').first().evaluate((layer) => (layer as HTMLElement).style.transform)
}

async function zoom(page: Page): Promise<number> {
  return Number(/scale\(([\d.]+)\)/.exec(await camera(page))?.[1])
}

/** Cards that a panel lies over or that are out of sight. */
async function covered(page: Page): Promise<string[]> {
  const panels = page.locator('.ss-rail, .ss-palette, .ss-legend, .ss-host-panel, .ss-strip, .tlui-main-toolbar, .tlui-menu-zone')
  const boxes = (await Promise.all((await panels.all()).map((panel) => panel.boundingBox()))).filter((box) => box !== null)
  const size = page.viewportSize() ?? { width: 0, height: 0 }
  const meets = (a: Box, b: Box): boolean => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
  const found: string[] = []
  for (const card of await components(page).all()) {
    const box = await card.boundingBox()
    if (box === null || box.x < 0 || box.x + box.width > size.width || boxes.some((panel) => meets(box, panel)))
      found.push((await card.getAttribute('data-shape-id')) ?? '')
  }
  return found
}

function pagesOf(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
}

async function meeting(one: Locator, other: Locator): Promise<boolean> {
  const [a, b] = await Promise.all([one.boundingBox(), other.boundingBox()])
  if (a === null || b === null) throw new Error('It is not there.')
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}
