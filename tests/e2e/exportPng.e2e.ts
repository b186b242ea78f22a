import type { Page } from 'playwright/test'
import { expect, openBoard, test } from './support/boards.ts'
import { drawn, insert, shape, stillBox } from './support/canvas.ts'
import { difference, meanDifference, openExport, readPng, takeDownload, type ExportChoice, type Picture, type Pixel } from './support/picture.ts'

/** Around every export, in px of the canvas. */
const PADDING_PX = 32
const CARD = { width: 176, height: 64 }
/** Mean difference of a colour channel, of 255. Two drawings of one card differ by anti-aliasing alone and measured 1.4 to 1.7. */
const SAME_PICTURE = 3

test.beforeEach(async ({ page, makeBoard }) => {
  await openBoard(page, await makeBoard({ title: 'Picture: a/b' }), 'editor')
})

test('a PNG is as big as its scale says and is not blank', async ({ page }) => {
  await insert(page, 'feature-store')
  const canvas = await canvasColour(page)
  for (const [scale, label] of [[1, '1×'], [2, '2×'], [3, '3×']] as const) {
    const { name, picture } = await exportPng(page, label)
    expect(name).toBe('Picture- a-b.png')
    expect(picture).toMatchObject({ width: (CARD.width + 2 * PADDING_PX) * scale, height: (CARD.height + 2 * PADDING_PX) * scale })
    expect(difference(picture.at(1, 1), canvas), 'the corner has the colour of the canvas').toBeLessThanOrEqual(2)
    const inside = { x: PADDING_PX * scale, y: PADDING_PX * scale, width: CARD.width * scale, height: CARD.height * scale }
    expect(coloursIn(picture, inside), 'the card has many colours: outline, icon, text').toBeGreaterThan(20)
  }
})

test('a PNG can be transparent, and dark', async ({ page }) => {
  await insert(page, 'feature-store')
  const clear = (await exportPng(page, '1×', 'Transparent')).picture
  expect([clear.at(1, 1)[3], clear.at(clear.width - 2, clear.height - 2)[3]]).toEqual([0, 0])
  expect(clear.at(clear.width / 2, PADDING_PX + 4)[3], 'the card itself is not').toBe(255)
  const dark = (await exportPng(page, '1×', 'Dark', 'Canvas')).picture
  expect(Math.max(...dark.at(dark.width - PADDING_PX - 12, PADDING_PX + 8).slice(0, 3)), 'the card is dark').toBeLessThan(60)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect.poll(async () => difference(dark.at(1, 1), await canvasColour(page)), 'its ground is that of the dark canvas').toBeLessThanOrEqual(2)
})

for (const scheme of ['light', 'dark'] as const) {
  test(`a PNG looks like the canvas, pixel by pixel: ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme })
    const [store, ranker] = [await insert(page, 'feature-store'), await insert(page, 'ranker')]
    await page.mouse.click(900, 620)
    await page.keyboard.press('Shift+0')
    await drawn(page)
    await page.mouse.move(900, 620)
    const onCanvas = await screenshotOf(page, store)
    const [same, other] = [await exportSelection(page, store), await exportSelection(page, ranker)]
    const from = { x: PADDING_PX, y: PADDING_PX }
    expect(meanDifference(onCanvas, same, CARD, from), 'the export of what is on the screen').toBeLessThan(SAME_PICTURE)
    expect(meanDifference(onCanvas, other, CARD, from), 'another component must be told apart').toBeGreaterThan(2 * SAME_PICTURE)
    expect(meanDifference(onCanvas, same, CARD, { x: PADDING_PX + 2, y: PADDING_PX }), 'and so must the same one moved by two pixels').toBeGreaterThan(2 * SAME_PICTURE)
  })
}

test('Copy PNG puts an image on the clipboard', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await insert(page, 'feature-store')
  await openExport(page, '2×')
  await page.getByRole('button', { name: 'Copy PNG' }).click()
  await expect(page.getByText('Copied. Paste it where you need it.')).toBeVisible()
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    const blob = await item?.getType('image/png')
    return [...new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer(0))]
  })
  expect(readPng(Buffer.from(copied))).toMatchObject({ width: (CARD.width + 2 * PADDING_PX) * 2 })
})

test('an empty board says that there is nothing to export', async ({ page }) => {
  await openExport(page)
  await expect(page.getByText('There is nothing to export yet. Place a component first.')).toBeVisible()
  await page.getByRole('button', { name: 'Download PNG' }).click()
  await expect(page.getByText('There is nothing to export yet.', { exact: true })).toBeVisible()
})

async function exportPng(page: Page, ...choices: ExportChoice[]): Promise<{ name: string; picture: Picture }> {
  await openExport(page, 'PNG', ...choices)
  const { name, bytes } = await takeDownload(page, 'Download PNG')
  return { name, picture: readPng(bytes) }
}

async function exportSelection(page: Page, id: string): Promise<Picture> {
  const box = await stillBox(shape(page, id))
  await page.mouse.click(box.x + 20, box.y + 20)
  return (await exportPng(page, 'Selection', '1×')).picture
}

async function screenshotOf(page: Page, id: string): Promise<Picture> {
  const box = await stillBox(shape(page, id))
  // tldraw moves its canvas by an eighth of a pixel on purpose.
  const [x, y] = [Math.round(box.x), Math.round(box.y)]
  expect([box.width, box.height, Math.abs(box.x - x) < 0.2, Math.abs(box.y - y) < 0.2], 'at 100 % it lies on whole pixels').toEqual([CARD.width, CARD.height, true, true])
  return readPng(await page.screenshot({ clip: { x, y, ...CARD } }))
}

/** The canvas as it is on the screen, at a place where nothing is. */
async function canvasColour(page: Page): Promise<Pixel> {
  return readPng(await page.screenshot({ clip: { x: 940, y: 560, width: 2, height: 2 } })).at(0, 0)
}

function coloursIn(picture: Picture, box: { x: number; y: number; width: number; height: number }): number {
  const colours = new Set<string>()
  for (let y = box.y; y < box.y + box.height; y += 1) for (let x = box.x; x < box.x + box.width; x += 1) colours.add(picture.at(x, y).join())
  return colours.size
}
