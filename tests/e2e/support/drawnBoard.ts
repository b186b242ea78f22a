import type { Page } from 'playwright/test'
import { caughtUp, type Peer } from '../../server/support/peer.ts'
import type { Box, Point } from './canvas.ts'

/** A board's design as the canvas draws it and the records hold it, on the page of the board. */
export interface DrawnBoard {
  /** `plane` is that of the lane that holds it; `lane` names any lane, `laneBox` is where that lies. */
  cards: { id: string; text: string; box: Box; plane: string | undefined; lane: string | undefined; laneBox: Box | undefined }[]
  /** `points` lie a few px apart on the drawn line; `from` and `to` are what its two bindings name. */
  links: { id: string; kind: unknown; from: string | undefined; to: string | undefined; points: Point[]; label: Box | undefined }[]
  /** `title` lies around the letters; `box` around the whole lane, which may be turned. */
  lanes: { id: string; text: string; box: Box; title: Box | undefined; takes: boolean }[]
}

export async function readDrawnBoard(page: Page, peer: Peer): Promise<DrawnBoard> {
  await caughtUp(peer)
  const drawn = new Map((await page.evaluate(shapesInPage)).map((one) => [one.id, one]))
  const propsOf = (id: unknown): Record<string, unknown> | undefined => peer.records.get(String(id))?.props as Record<string, unknown> | undefined
  const bindings = [...peer.records.ids()].flatMap((id) => peer.records.get(id) ?? []).filter(({ typeName }) => typeName === 'binding')
  const endOf = (id: string, terminal: string): string | undefined => bindings.find((binding) => binding.fromId === id && propsOf(binding.id)?.terminal === terminal)?.toId as string | undefined
  const all = [...drawn.values()]
  return {
    cards: all.filter(({ type }) => type === 'component').map(({ id, text, box }) => {
      const parent = peer.records.get(id)?.parentId
      const lane = drawn.get(String(parent))
      return { id, text, box, plane: propsOf(parent)?.plane as string | undefined, lane: lane?.id, laneBox: lane?.box }
    }),
    links: all.filter(({ type }) => type === 'arrow').map(({ id, points, label }) => ({
      id, points, label, kind: (peer.records.get(id)?.meta as { link?: unknown } | undefined)?.link, from: endOf(id, 'start'), to: endOf(id, 'end'),
    })),
    lanes: all.filter(({ type }) => type === 'lane').map(({ id, text, box, label }) => {
      const record = peer.records.get(id)
      return { id, text, box, title: label, takes: record?.isLocked !== true && (record?.rotation ?? 0) === 0 }
    }),
  }
}

/** What is drawn: a link's body has a gap where its label lies. Runs in the page and so may use nothing from outside. */
function shapesInPage(): { id: string; type: string; text: string; box: Box; points: Point[]; label: Box | undefined }[] {
  const around = (points: readonly Point[]): Box => {
    const [x, y] = [Math.min(...points.map((point) => point.x)), Math.min(...points.map((point) => point.y))]
    return { x, y, width: Math.max(...points.map((point) => point.x)) - x, height: Math.max(...points.map((point) => point.y)) - y }
  }
  const cornersOf = (box: Box, place: DOMMatrix): Point[] =>
    [[0, 0], [1, 0], [0, 1], [1, 1]].map(([right = 0, down = 0]) => place.transformPoint({ x: box.x + right * box.width, y: box.y + down * box.height }))
  const all = [...document.querySelectorAll<HTMLElement>('.tl-shape')]
  // What is out of sight has no size; it is shown for as long as it takes to look.
  const unseen = all.filter((one) => one.style.display === 'none')
  for (const one of unseen) one.style.display = 'block'
  const found = all.map((one) => {
    const [place, type] = [new DOMMatrix(one.style.transform), one.dataset.shapeType ?? '']
    const body = one.querySelector<SVGPathElement>('path[data-link-body]')
    const texts = [...one.querySelectorAll('text')]
    const hasLabel = texts.length > 0 && (body !== null || type === 'lane')
    return {
      id: one.dataset.shapeId ?? '', type, text: texts.map((line) => line.textContent).join(' '),
      points: Array.from({ length: Math.floor((body?.getTotalLength() ?? 0) / 4) }, (_, at) => {
        const { x, y } = place.transformPoint(body?.getPointAtLength(at * 4))
        return { x, y }
      }),
      box: around(cornersOf({ x: 0, y: 0, width: Number.parseFloat(one.style.width), height: Number.parseFloat(one.style.height) }, place)),
      label: hasLabel ? around(texts.flatMap((text) => cornersOf(text.getBBox(), place))) : undefined,
    }
  })
  for (const one of unseen) one.style.display = 'none'
  return found
}

export interface Flaw {
  kind: 'overlap' | 'title' | 'outside' | 'loose end' | 'crossing' | 'label'
  /** What lies on what, by their ids. */
  ids: string
  words: string
}

/** All that lies on something it should not, each in words. */
export function drawingFlaws(board: DrawnBoard): string[] {
  return flawsOf(board).map(({ words }) => words)
}

export function flawsOf({ cards, links, lanes }: DrawnBoard): Flaw[] {
  const named = ({ id, text }: { id: string; text: string }): string => text || id
  const textOf = (id: string | undefined): string => cards.filter((card) => card.id === id).map(named)[0] ?? '?'
  const nameOf = (link: DrawnBoard['links'][number]): string => `${textOf(link.from)} -> ${textOf(link.to)}`
  const flaw = (kind: Flaw['kind'], one: { id: string }, other: { id: string }, words: string): Flaw => ({ kind, ids: `${kind} ${one.id} ${other.id}`, words })
  return [
    ...cards.flatMap((one, at) => cards.slice(at + 1).filter((other) => meet(one.box, other.box)).map((other) => flaw('overlap', one, other, `${named(one)} on ${named(other)}`))),
    ...cards.flatMap((card) => lanes.filter(({ title }) => title !== undefined && meet(card.box, lettersIn(title))).map((lane) => flaw('title', card, lane, `${named(card)} on the title of ${named(lane)}`))),
    ...cards.filter(({ box, laneBox }) => laneBox !== undefined && !isWithin(box, laneBox)).map((card) => flaw('outside', card, card, `${named(card)} sticks out of its lane`)),
    ...links.filter(({ from, to }) => textOf(from) === '?' || textOf(to) === '?').map((link) => flaw('loose end', link, link, `${nameOf(link)} is not bound at both ends`)),
    ...links.flatMap((link) => cards.filter(({ id, box }) => id !== link.from && id !== link.to && link.points.some((point) => isIn(point, box))).map((card) => flaw('crossing', link, card, `${nameOf(link)} crosses ${named(card)}`))),
    ...links.flatMap((link) => cards.filter(({ box }) => link.label !== undefined && meet(link.label, box)).map((card) => flaw('label', link, card, `the label of ${nameOf(link)} lies on ${named(card)}`))),
  ]
}

/** A line of text has air above its capitals and below its letters. */
function lettersIn({ x, y, width, height }: Box): Box {
  return { x, y: y + height * 0.25, width, height: height * 0.5 }
}

function meet(one: Box, other: Box): boolean {
  return one.x < other.x + other.width && other.x < one.x + one.width && one.y < other.y + other.height && other.y < one.y + one.height
}

function isWithin(inner: Box, outer: Box): boolean {
  return inner.x >= outer.x && inner.y >= outer.y && inner.x + inner.width <= outer.x + outer.width && inner.y + inner.height <= outer.y + outer.height
}

function isIn({ x, y }: Point, box: Box): boolean {
  return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height
}
