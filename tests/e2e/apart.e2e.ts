import type { Page } from 'playwright/test'
import { expect, test } from './support/boards.ts'
import { components, drawn, zoomOf } from './support/canvas.ts'

const OURS = [
  '.ss-first-hint', '.ss-legend', '.ss-not-all-line', '.ss-palette', '.ss-rail', '.ss-inspector', '.ss-inspector-pill', '.ss-quick', '.ss-find',
  '.ss-follow button', '.ss-thread', '.ss-comments', '.ss-toast', '.ss-notebook', '.ss-name', '.tlui-main-toolbar__inner', '.tlui-menu-zone',
]

const SCREENS = {
  touch: [{ width: 390, height: 844 }, { width: 820, height: 1180 }],
  mouse: [{ width: 1024, height: 640 }, { width: 1280, height: 720 }],
}

for (const by of ['touch', 'mouse'] as const) test(`nothing of ours lies on anything else of ours, by ${by}`, async ({ makeBoard, joinBoard }) => {
  const board = await makeBoard()
  const peer = await joinBoard(board, { reducedMotion: 'reduce' })
  await peer.keyboard.press('/')
  await peer.keyboard.type('client -> gateway; training +> ranker; events => feature store; ranker ~> monitoring')
  await peer.keyboard.press('Enter')
  await expect(components(peer)).toHaveCount(7)
  await peer.context().close()
  const page = await joinBoard(board, { viewport: SCREENS[by][0]!, reducedMotion: 'reduce', hasTouch: by === 'touch', isMobile: by === 'touch' })
  for (const screen of SCREENS[by]) {
    await page.setViewportSize(screen)
    const apart = async (when: string) => expect(await pairs(page), `${screen.width}: ${when}`).toEqual([])
    await expect(page.locator('.ss-first-hint')).toBeVisible()
    await apart('the hint and the legend')
    await page.getByRole('button', { name: 'Show the components' }).click()
    await page.getByRole('searchbox', { name: 'Find a component' }).click()
    await page.keyboard.type('re-ranker -> guardrail')
    await expect(page.getByRole('button', { name: 'Draw this line' }), 'a line is known where one looks for a component').toBeVisible()
    await apart('the components')
    await page.getByRole('button', { name: 'Hide the components' }).click()
    await page.keyboard.press('Control+f')
    await expect(page.getByRole('search')).toBeVisible()
    await apart('find')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: /^Comments/ }).click()
    await expect(page.getByRole('region', { name: 'All comments' })).toBeVisible()
    await apart('the comments')
    await page.keyboard.press('Escape')
    await page.keyboard.press('/')
    await page.keyboard.type('cache')
    await apart('the box')
    await page.keyboard.press('Escape')
  }
})

test('after more was drawn than the view holds a line offers all of it, until it is seen', async ({ makeBoard, joinBoard }) => {
  const page = await joinBoard(await makeBoard(), { viewport: { width: 1024, height: 640 }, reducedMotion: 'reduce' })
  const line = page.getByText('Not all of it is in view')
  const draw = async (text: string, count: number) => {
    await page.keyboard.press('/')
    await page.keyboard.type(text)
    await page.keyboard.press('Enter')
    await expect(components(page)).toHaveCount(count)
    await page.keyboard.press('Escape')
  }
  await draw('client -> gateway', 2)
  await expect(line).toHaveCount(0)
  const before = await zoomOf(page)
  await draw('web app -> load balancer -> retrieval -> ranker -> re-ranker -> guardrail -> cache', 9)
  await expect(line).toBeVisible()
  expect(await zoomOf(page), 'nothing zooms by itself').toBe(before)
  await page.getByRole('button', { name: 'Show all' }).click()
  await expect(line).toHaveCount(0)
  expect(await zoomOf(page)).toBeLessThan(before)
  await page.keyboard.press('Shift+0')
  await expect(line, 'it is said once').toHaveCount(0)
})

/** Which of our things meet. */
async function pairs(page: Page): Promise<string[]> {
  await drawn(page)
  return page.evaluate((names) => {
    const shown = names.flatMap((name) => [...document.querySelectorAll(name)].map((element) => ({ name, element, box: element.getBoundingClientRect() })))
      .filter(({ element, box }) => box.width > 0 && box.height > 0 && element.checkVisibility({ visibilityProperty: true }))
    const meets = (a: DOMRect, b: DOMRect) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1
    return shown.flatMap((one, at) => shown.slice(at + 1).filter((other) => one.name !== other.name && meets(one.box, other.box)).map((other) => `${one.name} on ${other.name}`))
  }, OURS)
}
