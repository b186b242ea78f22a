import type { Locator, Page } from 'playwright/test'
import { expect } from 'playwright/test'

export interface Point {
  x: number
  y: number
}

export interface Box extends Point {
  width: number
  height: number
}

export function saveStatus(page: Page): Locator {
  return page.getByTestId('save-status')
}

export function shape(page: Page, id: string): Locator {
  return page.locator(`.tl-shape[data-shape-id="${id}"]`)
}

export function shapes(page: Page, type: string): Locator {
  return page.locator(`.tl-shape[data-shape-type="${type}"]`)
}

export function components(page: Page): Locator {
  return shapes(page, 'component')
}

/** Ids of the shapes of a type, sorted. */
export async function idsOf(page: Page, type = 'component'): Promise<string[]> {
  return (await shapes(page, type).evaluateAll((found) => found.map((one) => one.getAttribute('data-shape-id') ?? ''))).sort()
}

/** Where the shapes of a type are on the page of the board (not on the screen), by id. Culled ones are there too. */
export function placesOf(page: Page, type = 'component'): Promise<Record<string, Point>> {
  return placesIn(shapes(page, type))
}

/** Where one shape is on the page of the board; undefined when it is not there. */
export async function placeOf(page: Page, id: string): Promise<Point | undefined> {
  return (await placesIn(shape(page, id)))[id]
}

async function placesIn(found: Locator): Promise<Record<string, Point>> {
  const places = await found.evaluateAll((all) =>
    all.map((one) => {
      const { e, f } = new DOMMatrix((one as HTMLElement).style.transform)
      return [one.getAttribute('data-shape-id') ?? '', { x: Math.round(e * 100) / 100, y: Math.round(f * 100) / 100 }] as const
    }),
  )
  return Object.fromEntries(places)
}

/** A shape's box on the page of the board. */
export async function boxOf(page: Page, id: string): Promise<Box> {
  return shape(page, id).evaluate((one) => {
    const { style } = one as HTMLElement
    const { e, f } = new DOMMatrix(style.transform)
    return { x: e, y: f, width: Number.parseFloat(style.width), height: Number.parseFloat(style.height) }
  })
}

/** What a card says, its lines joined. */
export async function textOf(page: Page, id: string): Promise<string> {
  return shape(page, id).evaluateAll((found) => found.flatMap((one) => [...one.querySelectorAll('text')].map((line) => line.textContent)).join(' '))
}

/** Both ends of a solid link on the page of the board. */
export async function endsOf(page: Page, arrowId: string): Promise<{ start: Point; end: Point }> {
  return shape(page, arrowId).evaluate((one) => {
    const { e, f } = new DOMMatrix((one as HTMLElement).style.transform)
    const body = one.querySelector<SVGPathElement>('path[stroke-width]')
    if (body === null) throw new Error('The link has no body.')
    const onPage = ({ x, y }: DOMPoint): { x: number; y: number } => ({ x: x + e, y: y + f })
    return { start: onPage(body.getPointAtLength(0)), end: onPage(body.getPointAtLength(body.getTotalLength())) }
  })
}

/** The drawn path of a link's body, in the link's own space. */
export async function pathOf(page: Page, arrowId: string): Promise<string> {
  return (await shape(page, arrowId).locator('path[stroke-width]').first().getAttribute('d')) ?? ''
}

/** tldraw ends a link a little before the edge, so that its head does not touch. */
const MOST_GAP_PX = 14

/** Whether a point lies on the edge of a box, as the end of a bound link does. */
export function isAtEdge(point: Point, box: Box): boolean {
  const outside = Math.max(box.x - point.x, point.x - box.x - box.width, box.y - point.y, point.y - box.y - box.height)
  return outside > -2 && outside < MOST_GAP_PX
}

/**
 * Where an element is on the screen, once it is there and has come to rest: a board glides, lays itself out again as
 * panels come, and what is far outside has no box. Whoever presses where it was a moment ago misses it on a slow machine.
 */
export async function stillBox(locator: Locator): Promise<Box> {
  const box = await locator.evaluate(async (one) => {
    const place = (): Box => {
      const { x, y, width, height } = one.getBoundingClientRect()
      return { x, y, width, height }
    }
    let [before, still] = [place(), 0]
    for (let frame = 0; frame < 240 && still < 2; frame += 1) {
      await new Promise((resolve) => requestAnimationFrame(resolve))
      const now = place()
      still = now.width > 0 && now.x === before.x && now.y === before.y && now.width === before.width && now.height === before.height ? still + 1 : 0
      before = now
    }
    return before
  })
  if (box.width === 0) throw new Error(`${String(locator)} is not on the screen.`)
  return box
}

/** The middle of an element on the screen. */
export async function centreOf(locator: Locator): Promise<Point> {
  const box = await stillBox(locator)
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** Where a card is taken hold of, on the screen: at its icon, because a link may run across its middle and would be hit instead. */
export async function gripOf(page: Page, id: string): Promise<Point> {
  const box = await stillBox(shape(page, id))
  return { x: box.x + box.width * 0.16, y: box.y + box.height * 0.3 }
}

/** Presses on a card and moves it by px of the screen; the button stays down. Gives the place of the mouse. */
export async function beginDrag(page: Page, id: string, by: Point): Promise<Point> {
  const from = await gripOf(page, id)
  const to = { x: from.x + by.x, y: from.y + by.y }
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(to.x, to.y, { steps: 8 })
  return to
}

/** Drags a shape by px of the screen and gives where it is then on the page of the board. */
export async function dragShape(page: Page, id: string, by: Point): Promise<Point> {
  await beginDrag(page, id, by)
  return drop(page, id)
}

/** Lets go of a dragged shape and gives where it is then on the page of the board. */
export async function drop(page: Page, id: string): Promise<Point> {
  await page.mouse.up()
  await drawn(page)
  return (await placeOf(page, id)) ?? { x: Number.NaN, y: Number.NaN }
}

/** Resolves when what the page was told so far is on the screen: tldraw takes pointer moves in the next frame and draws in the one after. */
export async function drawn(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve))
  })
}

/** Resolves when the board has stopped gliding, as it does to bring what was placed into sight: a press meanwhile would stop it half-way. */
export async function atRest(page: Page): Promise<void> {
  const camera = (): Promise<string> => page.locator('.tl-html-layer').first().evaluate((layer) => (layer as HTMLElement).style.transform)
  await expect.poll(async () => {
    const before = await camera()
    await drawn(page)
    return (await camera()) === before
  }, 'the board comes to rest').toBe(true)
}

/** Renames a component the way people do: with the mouse, and with keys that go wherever the focus is. */
export async function rename(page: Page, id: string, title: string): Promise<void> {
  const { x, y } = await gripOf(page, id)
  await page.mouse.dblclick(x, y)
  const field = page.getByRole('textbox', { name: 'Component title' })
  await expect(field).toBeFocused()
  await page.keyboard.type(title)
  await page.keyboard.press('Enter')
  await expect(field).toHaveCount(0)
}

/** An entry of the palette, which flies out of its rail where there is no room for all of it. */
export async function paletteItem(page: Page, kind: string): Promise<Locator> {
  const item = page.locator(`[data-kind="${kind}"]`)
  if ((await item.count()) === 0) await page.getByRole('button', { name: 'Show the components' }).click()
  return item
}

/** Clicks a palette entry, after opening the family that holds it if need be, and gives the id of what came. */
export async function insert(page: Page, kind: string, family?: Locator): Promise<string> {
  const before = new Set(await idsOf(page))
  await family?.click()
  await (await paletteItem(page, kind)).click()
  const id = await newcomer(page, before)
  await atRest(page)
  return id
}

/** The id of the one shape of a type, as soon as it is there. */
export async function onlyOne(page: Page, type = 'component'): Promise<string> {
  await expect(shapes(page, type)).toHaveCount(1)
  return (await idsOf(page, type))[0] ?? ''
}

/** The id of the one component that was not there before. */
export async function newcomer(page: Page, before: ReadonlySet<string>): Promise<string> {
  const added = async (): Promise<string[]> => (await idsOf(page)).filter((id) => !before.has(id))
  await expect.poll(added).toHaveLength(1)
  return (await added())[0] ?? ''
}

/** How large the board is shown: 1 is its own size. */
export function zoomOf(page: Page): Promise<number> {
  return page.locator('.tl-html-layer.tl-shapes').evaluate((layer) => {
    const { a } = new DOMMatrix(getComputedStyle(layer).transform)
    return Math.round(a * 1000) / 1000
  })
}
