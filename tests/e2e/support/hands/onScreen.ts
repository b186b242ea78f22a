import type { Page } from 'playwright/test'
import { drawn, type Box, type Point } from '../canvas.ts'
import type { DrawnBoard } from '../drawnBoard.ts'

/** How the page of a board lies on the screen. */
export interface View {
  zoom: number
  toScreen(point: Point): Point
  /** The canvas on the screen. */
  canvas: Box
}

export async function viewOf(page: Page): Promise<View> {
  const { a, e, f, x, y, width, height } = await page.evaluate(() => {
    const layer = document.querySelector('.tl-html-layer.tl-shapes')
    const canvas = document.querySelector('.tl-canvas')?.getBoundingClientRect()
    if (layer === null || canvas === undefined) throw new Error('There is no canvas.')
    const matrix = new DOMMatrix(getComputedStyle(layer).transform)
    return { a: matrix.a, e: matrix.e, f: matrix.f, x: canvas.x, y: canvas.y, width: canvas.width, height: canvas.height }
  })
  return { zoom: a, toScreen: (point) => ({ x: x + e + point.x * a, y: y + f + point.y * a }), canvas: { x, y, width, height } }
}

/** Whether a press there reaches the canvas: it is on the screen and no panel covers it. */
export async function isOpen(page: Page, point: Point): Promise<boolean> {
  return (await areOpen(page, [point]))[0] === true
}

export function areOpen(page: Page, points: readonly Point[]): Promise<boolean[]> {
  return page.evaluate((all) => all.map(({ x, y }) => {
    const on = document.elementFromPoint(x, y)
    return on !== null && on.closest('.tl-canvas') !== null && x > 90 && y > 60 && x < innerWidth - 20 && y < innerHeight - 20
  }), [...points])
}

/** Where a hand takes hold of each card that it can reach: by the icon, because a link may run across the middle. */
export async function grips(page: Page, { cards }: DrawnBoard): Promise<{ id: string; at: Point; box: Box }[]> {
  const { toScreen } = await viewOf(page)
  const all = cards.map(({ id, box }) => ({ id, box, at: toScreen({ x: box.x + box.width * 0.16, y: box.y + box.height * 0.3 }) }))
  const open = await areOpen(page, all.map(({ at }) => at))
  return all.filter((_, at) => open[at])
}

/** Lets go of everything: of a box, a panel, a selection. */
export async function letGo(page: Page): Promise<void> {
  for (let turn = 0; turn < 2; turn += 1) await page.keyboard.press('Escape')
}

export async function dragTo(page: Page, from: Point, to: Point): Promise<void> {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(to.x, to.y, { steps: 6 })
  await page.mouse.up()
  await drawn(page)
}
