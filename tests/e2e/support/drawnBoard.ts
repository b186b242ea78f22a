import type { Page } from 'playwright/test'
import type { Peer } from '../../server/support/peer.ts'
import type { Box, Point } from './canvas.ts'

/** A board's design as the canvas draws it and the records hold it, on the page of the board. */
export interface DrawnBoard {
  /** `plane` is that of the lane that holds it. */
  cards: { id: string; text: string; box: Box; plane: string | undefined; laneBox: Box | undefined }[]
  /** `points` lie a few px apart on the drawn line; `from` and `to` are what its two bindings name. */
  links: { id: string; kind: unknown; from: string | undefined; to: string | undefined; points: Point[]; label: Box | undefined }[]
}

export async function readDrawnBoard(page: Page, peer: Peer): Promise<DrawnBoard> {
  const drawn = new Map((await page.evaluate(shapesInPage)).map((one) => [one.id, one]))
  const propsOf = (id: unknown): Record<string, unknown> | undefined => peer.records.get(String(id))?.props as Record<string, unknown> | undefined
  const bindings = [...peer.records.ids()].flatMap((id) => peer.records.get(id) ?? []).filter(({ typeName }) => typeName === 'binding')
  const endOf = (id: string, terminal: string): string | undefined => bindings.find((binding) => binding.fromId === id && propsOf(binding.id)?.terminal === terminal)?.toId as string | undefined
  const all = [...drawn.values()]
  return {
    cards: all.filter(({ type }) => type === 'component').map(({ id, text, box }) => {
      const lane = peer.records.get(id)?.parentId
      return { id, text, box, plane: propsOf(lane)?.plane as string | undefined, laneBox: drawn.get(String(lane))?.box }
    }),
    links: all.filter(({ type }) => type === 'arrow').map(({ id, points, label }) => ({
      id, points, label, kind: (peer.records.get(id)?.meta as { link?: unknown } | undefined)?.link, from: endOf(id, 'start'), to: endOf(id, 'end'),
    })),
  }
}

/** What is drawn: a link's body has a gap where its label lies. Runs in the page and so may use nothing from outside. */
function shapesInPage(): { id: string; type: string; text: string; box: Box; points: Point[]; label: Box | undefined }[] {
  const around = (texts: readonly SVGTextElement[], { x, y }: Point): Box | undefined => {
    const boxes = texts.map((text) => text.getBBox())
    if (boxes.length === 0) return undefined
    const [left, top] = [Math.min(...boxes.map((box) => box.x)), Math.min(...boxes.map((box) => box.y))]
    return { x: x + left, y: y + top, width: Math.max(...boxes.map((box) => box.x + box.width)) - left, height: Math.max(...boxes.map((box) => box.y + box.height)) - top }
  }
  return [...document.querySelectorAll<HTMLElement>('.tl-shape')].map((one) => {
    const { e, f } = new DOMMatrix(one.style.transform)
    const body = one.querySelector<SVGPathElement>('path[data-link-body]')
    const texts = [...one.querySelectorAll('text')]
    return {
      id: one.dataset.shapeId ?? '', type: one.dataset.shapeType ?? '', text: texts.map((line) => line.textContent).join(' '),
      points: Array.from({ length: Math.floor((body?.getTotalLength() ?? 0) / 4) }, (_, at) => {
        const { x, y } = body?.getPointAtLength(at * 4) ?? new DOMPoint()
        return { x: x + e, y: y + f }
      }),
      box: { x: e, y: f, width: Number.parseFloat(one.style.width), height: Number.parseFloat(one.style.height) },
      label: body === null ? undefined : around(texts, { x: e, y: f }),
    }
  })
}

/** All that lies on something it should not, each in words. */
export function drawingFlaws({ cards, links }: DrawnBoard): string[] {
  const textOf = (id: string | undefined): string => cards.find((card) => card.id === id)?.text ?? '?'
  const nameOf = (link: DrawnBoard['links'][number]): string => `${textOf(link.from)} -> ${textOf(link.to)}`
  return [
    ...cards.flatMap((one, at) => cards.slice(at + 1).filter((other) => meet(one.box, other.box)).map((other) => `${one.text} on ${other.text}`)),
    ...cards.filter(({ box, laneBox }) => laneBox !== undefined && !isWithin(box, laneBox)).map(({ text }) => `${text} sticks out of its lane`),
    ...links.filter(({ from, to }) => textOf(from) === '?' || textOf(to) === '?').map((link) => `${nameOf(link)} is not bound at both ends`),
    ...links.flatMap((link) => cards.filter(({ id, box }) => id !== link.from && id !== link.to && link.points.some((point) => isIn(point, box))).map(({ text }) => `${nameOf(link)} crosses ${text}`)),
    ...links.flatMap((link) => cards.filter(({ box }) => link.label !== undefined && meet(link.label, box)).map(({ text }) => `the label of ${nameOf(link)} lies on ${text}`)),
  ]
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
