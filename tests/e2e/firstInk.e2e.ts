import type { Page } from 'playwright/test'
import { expect, linkTo, test } from './support/boards.ts'
import { saveStatus, shapes } from './support/canvas.ts'

const FROM = { x: 500, y: 400 }
const TO = { x: 640, y: 470 }

/** Keeps the canvas' code away until it is let through, as a slow network does. */
async function holdCanvas(page: Page): Promise<() => void> {
  let release = (): void => {}
  const held = new Promise<void>((resolve) => { release = resolve })
  await page.route(/\/assets\/(tldraw|BoardPage)-[^/]*\.js$/, async (route) => {
    await held
    await route.continue()
  })
  return release
}

async function stroke(page: Page): Promise<void> {
  await page.mouse.move(FROM.x, FROM.y)
  await page.mouse.down()
  await page.mouse.move(TO.x, TO.y, { steps: 6 })
  await page.mouse.up()
}

test('a stroke drawn before the canvas is there is on the board, where it was drawn', async ({ makeBoard, person, joinBoard, rawPeer }) => {
  const board = await makeBoard({ title: 'Early' })
  const { records } = await rawPeer(board, 'host')
  const strokesSeen = (): number => [...records.ids()].filter((id) => records.get(id)?.type === 'draw').length
  const page = await person()
  const release = await holdCanvas(page)
  await page.goto(linkTo(board, 'editor'), { waitUntil: 'commit' })
  const pen = page.getByRole('button', { name: 'Draw while the board opens' })
  await expect(pen).toBeVisible()
  await page.keyboard.press('d')
  await expect(pen).toHaveAttribute('aria-pressed', 'true')
  // As a hand does: again, where a page that is only just there has missed a press.
  await expect(async () => {
    await stroke(page)
    expect(await inkAt(page, (FROM.x + TO.x) / 2, (FROM.y + TO.y) / 2), 'the ink is seen at once').toBe(true)
  }).toPass({ timeout: 90_000 })
  await stroke(page)
  await page.keyboard.press('Control+z')
  await expect.poll(strokesSeen, 'the others see the one that is left, before its own page has a canvas').toBe(1)
  await expect(shapes(page, 'draw')).toHaveCount(0)

  release()
  await expect(shapes(page, 'draw')).toHaveCount(1)
  await expect(page.locator('.ss-first-ink'), 'the canvas has taken it over').toHaveCount(0)
  const box = await shapes(page, 'draw').boundingBox()
  for (const [is, was] of [[box?.x, FROM.x], [box?.y, FROM.y], [(box?.x ?? 0) + (box?.width ?? 0), TO.x], [(box?.y ?? 0) + (box?.height ?? 0), TO.y]] as const)
    expect(Math.abs((is ?? 0) - was), `${is} is at ${was}`).toBeLessThan(6)
  await expect(saveStatus(page)).toHaveText('Saved')

  await test.step('the pen goes on, and each stroke is a step of undo', async () => {
    await stroke(page)
    await expect(shapes(page, 'draw')).toHaveCount(2)
    await page.keyboard.press('Control+z')
    await expect(shapes(page, 'draw')).toHaveCount(1)
    const ben = await joinBoard(board)
    await expect(shapes(ben, 'draw')).toHaveCount(1)
    await page.keyboard.press('Control+z')
    await expect(shapes(page, 'draw')).toHaveCount(0)
  })
})

test('who may not write gets no ink: viewers, and editors in a pause', async ({ makeBoard, person, joinBoard }) => {
  const board = await makeBoard({ title: 'Closed' })
  const host = await joinBoard(board, { seat: 'host' })
  await host.getByRole('button', { name: 'Share this board' }).click()
  await host.getByRole('button', { name: 'Pause the editors' }).click()
  for (const seat of ['viewer', 'editor'] as const) {
    const page = await person()
    const release = await holdCanvas(page)
    const asked = page.waitForResponse((response) => response.url().includes(`/api/boards/${board.id}`))
    await page.goto(linkTo(board, seat), { waitUntil: 'commit' })
    await asked
    await expect(page.locator('.ss-first-ink')).toHaveCount(0)
    await page.keyboard.press('d')
    await stroke(page)
    release()
    await expect(page.getByTestId('canvas')).toBeVisible()
    await expect(saveStatus(page)).toHaveText(seat === 'viewer' ? 'Read-only' : /Paused/)
    await expect(shapes(page, 'draw')).toHaveCount(0)
  }
})

function inkAt(page: Page, x: number, y: number): Promise<boolean> {
  return page.evaluate(([left = 0, top = 0]) => {
    const canvas = document.querySelector<HTMLCanvasElement>('.ss-first-ink')
    const ratio = devicePixelRatio
    const pixels = canvas?.getContext('2d')?.getImageData((left - 4) * ratio, (top - 4) * ratio, 8 * ratio, 8 * ratio).data
    return canvas?.hidden === false && pixels !== undefined && pixels.some((value, at) => at % 4 === 3 && value > 0)
  }, [x, y])
}
