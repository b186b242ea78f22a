import { expect, type Page } from 'playwright/test'
import { CATALOG } from '../../../../shared/catalog/index.ts'
import type { Random } from '../../../fakes/random.ts'
import { centreOf, components, drawn, shapes, type Point } from '../canvas.ts'
import type { DrawnBoard } from '../drawnBoard.ts'
import { dragTo, grips, isOpen, letGo, viewOf } from './onScreen.ts'

/** What somebody does to bring something onto a board; gives what it was in words, or undefined when it could not be done now. */
export type Insertion = (page: Page, board: DrawnBoard, random: Random) => Promise<string | undefined>

export const INSERTIONS: Readonly<Record<string, Insertion>> = {
  'typed name': async (page, board, random) => {
    const held = await holdSomething(page, board, random)
    const name = random.pick(NAMES)
    if (!(await typeInto(page, name))) return undefined
    return `${name}, with ${held} selected`
  },
  'talk line': async (page, _board, random) => {
    await letGo(page)
    const line = random.pick([shortLine, offlineLine, longTalk])(random)
    return (await typeInto(page, line)) ? line : undefined
  },
  'drag from the palette': async (page, board, random) => {
    const to = await somewhere(page, board, random)
    if (to === undefined) return undefined
    const { id, title } = random.pick(CATALOG)
    await letGo(page)
    // On a wide screen all of it is there; on a smaller one it comes out of its rail.
    await page.getByRole('searchbox', { name: 'Find a component' }).or(page.getByRole('button', { name: 'Show the components' })).click()
    await page.keyboard.type(title)
    const from = await centreOf(page.locator(`[data-kind="${id}"]`).first())
    const before = await components(page).count()
    await dragTo(page, from, to.at)
    await expect(components(page)).toHaveCount(before + 1)
    return `${title} dropped ${to.where}`
  },
  paste: async (page, board, random) => {
    if (!(await selectSome(page, board, random))) return undefined
    await copy(page)
    const to = random.int(2) === 0 ? await somewhere(page, board, random) : undefined
    const before = await components(page).count()
    if (to === undefined) await page.keyboard.press('Control+v')
    else {
      await page.mouse.click(to.at.x, to.at.y, { button: 'right' })
      await page.getByTestId('context-menu.paste').click()
    }
    const came = await comersSince(page, before)
    return `${came} pasted ${to === undefined ? '' : `at the pointer, ${to.where}`}`
  },
  duplicate: async (page, board, random) => {
    const before = await components(page).count()
    if (!(await selectSome(page, board, random))) return undefined
    await page.keyboard.press('Control+d')
    return `${await comersSince(page, before)} duplicated`
  },
  'Alt-drag': async (page, board, random) => {
    const [to, card] = [await somewhere(page, board, random), await oneOf(page, board, random)]
    if (to === undefined || card === undefined) return undefined
    const before = await components(page).count()
    await letGo(page)
    await page.keyboard.down('Alt')
    await dragTo(page, card.at, to.at)
    await page.keyboard.up('Alt')
    await drawn(page)
    return (await components(page).count()) === before ? undefined : `copied to a place ${to.where}`
  },
}

const NAMES: readonly string[] = [
  ...CATALOG.map(({ title }) => title),
  ...['kafka', 'redis', 'spark', 'triton', 'gw', 'ann', 'cg', 'fs', 'two tower candidate generator', 'Billing ledger v2', 'user_embedding_features_v2'],
]
const ARROWS = ['->', '=>', '~>', '+>'] as const

function shortLine(random: Random): string {
  const label = random.int(3) === 0 ? ' : 20 ms' : ''
  return `${random.pick(CATALOG).title} ${random.pick(ARROWS)} ${random.pick(CATALOG).title}${label}`
}

function offlineLine(random: Random): string {
  return `${random.pick(['offline', 'online'])}: ${shortLine(random)}`
}

/** Up to twelve parts, in several statements. */
function longTalk(random: Random): string {
  const many = random.int(4) === 0
  return Array.from({ length: many ? 6 : 2 }, () => shortLine(random)).join('; ')
}

/** Gives whether it was taken: a line that names what there are two of is asked about. */
async function typeInto(page: Page, text: string): Promise<boolean> {
  const box = page.getByRole('combobox', { name: 'Insert a component' })
  await page.keyboard.press('/')
  await expect(box).toBeFocused()
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
  const answer = (): Promise<string> => box.evaluateAll(([field]) => {
    if (!(field instanceof HTMLTextAreaElement)) return 'taken'
    return field.selectionStart === field.selectionEnd ? 'none yet' : 'asked'
  })
  await expect.poll(answer, { intervals: [50] }).not.toBe('none yet')
  const isTaken = (await answer()) === 'taken'
  if (!isTaken) await letGo(page)
  await drawn(page)
  return isTaken
}

/** A card, a lane by its title, or nothing. */
async function holdSomething(page: Page, board: DrawnBoard, random: Random): Promise<string> {
  await letGo(page)
  const turn = random.int(4)
  const card = turn === 0 ? await oneOf(page, board, random) : undefined
  if (card !== undefined) {
    await page.mouse.click(card.at.x, card.at.y)
    return 'a card'
  }
  const lane = turn === 1 ? await laneGrip(page, board, random) : undefined
  if (lane === undefined) return 'nothing'
  await page.mouse.click(lane.x, lane.y)
  return 'a lane'
}

export async function oneOf(page: Page, board: DrawnBoard, random: Random) {
  const all = await grips(page, board)
  return all.length === 0 ? undefined : random.pick(all)
}

/** Waits for what was asked for, and gives how many came. */
async function comersSince(page: Page, before: number): Promise<number> {
  await expect.poll(() => components(page).count(), { intervals: [50] }).toBeGreaterThan(before)
  await drawn(page)
  return (await components(page).count()) - before
}

/** Selects one card, now and then two; gives whether there was one in reach. */
async function selectSome(page: Page, board: DrawnBoard, random: Random): Promise<boolean> {
  const all = await grips(page, board)
  if (all.length === 0) return false
  await letGo(page)
  const first = random.pick(all)
  await page.mouse.click(first.at.x, first.at.y)
  const second = random.pick(all)
  if (random.int(3) > 0 || second === first) return true
  await page.keyboard.down('Shift')
  await page.mouse.click(second.at.x, second.at.y)
  await page.keyboard.up('Shift')
  return true
}

/** A lane is taken hold of by its title. */
export async function laneGrip(page: Page, { lanes, cards }: DrawnBoard, random: Random): Promise<Point | undefined> {
  const { toScreen } = await viewOf(page)
  const lane = random.pick(lanes.filter(({ takes }) => takes))
  const at = { x: lane.box.x + 30, y: lane.box.y + 18 }
  const isCovered = cards.some(({ box }) => at.x >= box.x && at.x <= box.x + box.width && at.y >= box.y && at.y <= box.y + box.height)
  return !isCovered && (await isOpen(page, toScreen(at))) ? toScreen(at) : undefined
}

/** In a lane, on its border, on a card, or anywhere. */
async function somewhere(page: Page, { lanes, cards }: DrawnBoard, random: Random): Promise<{ at: Point; where: string } | undefined> {
  const { toScreen, canvas } = await viewOf(page)
  const { box } = random.pick(lanes)
  const card = cards.length === 0 ? undefined : random.pick(cards)
  const options: { at: Point; where: string }[] = [
    { at: toScreen({ x: box.x + random.next() * box.width, y: box.y + random.next() * box.height }), where: 'in a lane' },
    { at: toScreen({ x: box.x + random.next() * box.width, y: box.y + box.height }), where: 'on the border of a lane' },
    { at: { x: canvas.x + random.next() * canvas.width, y: canvas.y + random.next() * canvas.height }, where: 'anywhere' },
    ...(card === undefined ? [] : [{ at: toScreen({ x: card.box.x + card.box.width / 2, y: card.box.y + card.box.height / 2 }), where: 'on a card' }]),
  ]
  const place = random.pick(options)
  return (await isOpen(page, place.at)) ? place : undefined
}

/** tldraw puts what it copied on the clipboard some time after the key. */
/** Copies what is selected, and waits until it can be pasted. */
export async function copy(page: Page): Promise<void> {
  await page.evaluate(() => navigator.clipboard.writeText('nothing yet'))
  await page.keyboard.press('Control+c')
  await expect.poll(() => page.evaluate(async () => {
    const items = await navigator.clipboard.read()
    return items.some(({ types }) => types.includes('text/html'))
  })).toBe(true)
}

/** Deletes a card, which may be brought back. */
export async function deleteOne(page: Page, board: DrawnBoard, random: Random): Promise<void> {
  const card = await oneOf(page, board, random)
  if (card === undefined || (await shapes(page, 'component').count()) < 4) return
  await letGo(page)
  await page.mouse.click(card.at.x, card.at.y)
  await page.keyboard.press('Delete')
  await drawn(page)
  if (random.int(2) === 0) await page.keyboard.press('Control+z')
  await drawn(page)
}
