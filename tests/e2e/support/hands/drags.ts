import type { Page } from 'playwright/test'
import type { Random } from '../../../fakes/random.ts'
import { drawn, type Box, type Point } from '../canvas.ts'
import type { DrawnBoard } from '../drawnBoard.ts'
import { areOpen, dragTo, grips, isOpen, letGo, viewOf } from './onScreen.ts'
import { laneGrip, oneOf } from './insertions.ts'

/** Moves or resizes something; gives what in words, or undefined when it could not be done now. */
export type Drag = (page: Page, board: DrawnBoard, random: Random) => Promise<string | undefined>

export const DRAGS: Readonly<Record<string, Drag>> = {
  'a card': async (page, board, random) => {
    const card = await oneOf(page, board, random)
    const by = card && (await stepFor(page, board, [card.box], [card.id], random))
    if (card === undefined || by === undefined) return undefined
    await letGo(page)
    await dragTo(page, card.at, { x: card.at.x + by.x, y: card.at.y + by.y })
    return 'a card'
  },
  'several cards': async (page, board, random) => {
    const all = await grips(page, board)
    if (all.length < 3) return undefined
    const some = [...new Set([random.pick(all), random.pick(all), random.pick(all)])]
    const by = await stepFor(page, board, some.map(({ box }) => box), some.map(({ id }) => id), random)
    if (by === undefined || some[0] === undefined) return undefined
    await letGo(page)
    for (const [at, card] of some.entries()) {
      if (at === 1) await page.keyboard.down('Shift')
      await page.mouse.click(card.at.x, card.at.y)
    }
    await page.keyboard.up('Shift')
    await dragTo(page, some[0].at, { x: some[0].at.x + by.x, y: some[0].at.y + by.y })
    return `${some.length} cards`
  },
  'a lane': async (page, board, random) => {
    const grip = await laneGrip(page, board, random)
    if (grip === undefined) return undefined
    const to = { x: grip.x + random.int(160) - 80, y: grip.y + random.int(160) - 80 }
    if (!(await isOpen(page, to))) return undefined
    await letGo(page)
    await dragTo(page, grip, to)
    return 'a lane'
  },
  'a resize': async (page, board, random) => {
    const card = await oneOf(page, board, random)
    if (card === undefined) return undefined
    const { toScreen } = await viewOf(page)
    const corner = toScreen({ x: card.box.x + card.box.width, y: card.box.y + card.box.height })
    await letGo(page)
    await page.mouse.click(card.at.x, card.at.y)
    await drawn(page)
    // The inspector opens beside the card and may lie over its corner.
    if (!(await isOpen(page, corner))) return undefined
    await dragTo(page, corner, { x: corner.x + random.int(120) - 40, y: corner.y + random.int(80) - 30 })
    return 'a resize'
  },
}

/** As near as a hand that looks drops a card beside another, px. */
const APART_PX = 30

/** Mostly to where nothing lies, now and then wherever it goes; px of the screen. */
async function stepFor(page: Page, { cards }: DrawnBoard, moved: readonly Box[], ids: readonly string[], random: Random): Promise<Point | undefined> {
  const { zoom, toScreen } = await viewOf(page)
  const isCareless = random.int(8) === 0
  const others = cards.filter(({ id }) => !ids.includes(id))
  const steps = Array.from({ length: 40 }, (): Point => ({ x: random.int(700) - 350, y: random.int(500) - 250 }))
  const free = steps.filter((step) => isCareless || others.every(({ box }) => moved.every((one) => !isNear(shifted(one, step), box))))
  const open = await areOpen(page, free.flatMap((step) => moved.map((one) => toScreen({ x: one.x + step.x + 20, y: one.y + step.y + 20 }))))
  const step = free.find((_, at) => open.slice(at * moved.length, (at + 1) * moved.length).every(Boolean))
  return step && { x: step.x * zoom, y: step.y * zoom }
}

function shifted(box: Box, by: Point): Box {
  return { ...box, x: box.x + by.x, y: box.y + by.y }
}

function isNear(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width + APART_PX && other.x < one.x + one.width + APART_PX &&
    one.y < other.y + other.height + APART_PX && other.y < one.y + one.height + APART_PX
  )
}
