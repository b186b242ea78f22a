import type { Page } from 'playwright/test'
import { expect, openBoard, test } from './support/boards.ts'
import { components, insert, saveStatus } from './support/canvas.ts'
import { KIT } from './support/kitBoard.ts'

const PHONE = { width: 390, height: 844 }
const DARK_CANVAS = 60
const LIGHT_CANVAS = 200
/** WCAG 2.2, target size (minimum). */
const SMALLEST_TARGET_PX = 24

test('a phone in dark mode: nothing overflows, everything is at hand, the watermark is free', async ({ makeBoard, joinBoard }) => {
  const board = await makeBoard({ kit: KIT.id })
  const page = await joinBoard(board, { viewport: PHONE, colorScheme: 'dark', reducedMotion: 'reduce', hasTouch: true })
  await expect(components(page)).toHaveCount(KIT.architecture.nodes.length)
  await expectNoSidewaysScroll(page)
  for (const name of ['Export an image', 'Share this board', 'Sevenstep home', /^You are /]) {
    const box = await page.getByRole(name === 'Sevenstep home' ? 'link' : 'button', { name }).boundingBox()
    expect(box?.x, `${name} is on the screen`).toBeGreaterThanOrEqual(0)
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(PHONE.width)
    expect(Math.min(box?.width ?? 0, box?.height ?? 0), `${name} can be hit`).toBeGreaterThanOrEqual(SMALLEST_TARGET_PX)
  }
  await expect(saveStatus(page)).toBeVisible()
  await expectFreeWatermark(page)
  expect(await brightnessOf(page, '.tl-background__wrapper, .tl-background')).toBeLessThan(DARK_CANVAS)
  expect(await brightnessOf(page, '.ss-strip')).toBeLessThan(DARK_CANVAS)

  await test.step('the palette opens and closes', async () => {
    await page.getByRole('button', { name: 'Show the components' }).click()
    await expect(page.getByRole('region', { name: 'Components' })).toBeVisible()
    await expectFreeWatermark(page)
    await page.getByRole('button', { name: 'Hide the components' }).click()
    await expect(page.getByRole('region', { name: 'Components' })).toHaveCount(0)
  })
  await test.step('the dialogs fit', async () => {
    for (const [button, dialog] of [['Share this board', 'Share this board'], ['Export an image', 'Export']] as const) {
      await page.getByRole('button', { name: button }).click()
      const box = await page.getByRole('dialog', { name: dialog }).boundingBox()
      expect((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 0) <= PHONE.width && (box?.height ?? 0) <= PHONE.height).toBe(true)
      await expectNoSidewaysScroll(page)
      await page.getByRole('button', { name: 'Close', exact: true }).click()
    }
  })
  await test.step('no animation of ours runs', async () => {
    const running = await page.evaluate(() => document.getAnimations().filter((one) => Number(one.effect?.getComputedTiming().duration) > 20).map((one) => (one as CSSAnimation).animationName))
    expect(running).toEqual([])
  })
})

test('the home page on a phone, light and dark', async ({ person }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await person({ viewport: PHONE, colorScheme })
    await page.goto('/')
    await expect(page.getByRole('button', { name: KIT.title })).toBeVisible()
    await expectNoSidewaysScroll(page)
    const brightness = await brightnessOf(page, 'body')
    expect(colorScheme === 'dark' ? brightness < DARK_CANVAS : brightness > LIGHT_CANVAS).toBe(true)
  }
})

test('the theme switch repaints strip, palette, canvas and cards, and a reload keeps it', async ({ page, makeBoard }) => {
  await openBoard(page, await makeBoard({ title: 'Themes' }), 'editor')
  await insert(page, 'feature-store')
  const parts = ['.ss-strip', '.ss-rail', '.tl-background__wrapper, .tl-background']
  const brightness = (): Promise<number[]> => Promise.all(parts.map((part) => brightnessOf(page, part)))
  const card = components(page).locator('path').first()
  for (const one of await brightness()) expect(one).toBeGreaterThan(LIGHT_CANVAS)
  await expect(card).toHaveAttribute('fill', '#ffffff')
  await page.getByTitle('Dark', { exact: true }).click()
  await expect.poll(async () => Math.max(...(await brightness()))).toBeLessThan(DARK_CANVAS)
  await expect(card).toHaveAttribute('fill', '#1b1e23')
  await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked()
  await page.reload()
  await expect(card).toHaveAttribute('fill', '#1b1e23')
  await expect(saveStatus(page)).toHaveText('Saved')
  await expectFreeWatermark(page)
})

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const { content, window } = await page.evaluate(() => ({ content: document.documentElement.scrollWidth, window: document.documentElement.clientWidth }))
  expect(content, 'nothing sticks out sideways').toBeLessThanOrEqual(window)
}

/** tldraw's licence asks for its mark to stay in view: whatever is hit there belongs to it. */
async function expectFreeWatermark(page: Page): Promise<void> {
  const mark = page.locator('[data-testid="tl-watermark-unlicensed"], .tl-watermark_SEE-LICENSE').first()
  await expect(mark).toBeVisible()
  const { x, y, width, height } = (await mark.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
  const size = page.viewportSize() ?? { width: 0, height: 0 }
  expect(x + width > size.width - 80 && y + height > size.height - 120, 'it is in the bottom right corner').toBe(true)
  const covers = await mark.evaluate((one) => {
    const box = one.getBoundingClientRect()
    const spots = [0.1, 0.4, 0.7].flatMap((across) => [0.2, 0.8].map((down) => document.elementFromPoint(box.x + box.width * across, box.y + box.height * down)))
    return spots.filter((hit) => hit === null || !(one.contains(hit) || hit.contains(one))).map((hit) => hit?.outerHTML.slice(0, 120) ?? 'nothing')
  })
  expect(covers, 'nothing lies over it').toEqual([])
}

/** How light an element's own background is, 0 to 255; a transparent one counts as what lies behind it. */
async function brightnessOf(page: Page, selector: string): Promise<number> {
  return page.locator(selector).first().evaluate((element) => {
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
    for (let one: Element | null = element; one !== null && canvas !== null; one = one.parentElement) {
      canvas.clearRect(0, 0, 1, 1)
      canvas.fillStyle = getComputedStyle(one).backgroundColor
      canvas.fillRect(0, 0, 1, 1)
      const [r = 0, g = 0, b = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data
      if (alpha > 200) return (r + g + b) / 3
    }
    return 255
  })
}
