import type { Box as PlainBox } from '../../../../shared/geometry/box.ts'
import { grow } from '../../../../shared/geometry/box.ts'
import { candidatesFor, GRAINS } from '../../../../shared/routing/candidates.ts'
import type { Box } from '../canvas.ts'
import type { DrawnBoard } from '../drawnBoard.ts'

/** As near to a card as a link may pass that has no other way, px. */
const CLOSEST_PX = 2

/** Why no elbow that tldraw can draw gets from one end of a link to the other past all cards; undefined when one does. */
export function whyEnclosed({ cards, links }: DrawnBoard, linkId: string): string | undefined {
  const link = links.find(({ id }) => id === linkId)
  const ends = cards.filter(({ id }) => id === link?.from || id === link?.to)
  if (link === undefined || ends.length < 2) return 'it joins no two cards'
  const isOn = ({ box }: DrawnBoard['cards'][number]): boolean => ends.some((end) => end.box !== box && overlap(plain(end.box), plain(box)))
  const covering = cards.find((card) => isOn(card))
  // A grown box hits what it touches, so that a way that passes at the least distance is still one.
  const boxes = new Map(cards.map(({ id, box }) => [id, ends.some((end) => end.id === id) ? plain(box) : grow(plain(box), CLOSEST_PX - CLEARANCE_PX)]))
  const ways = candidatesFor({ from: link.from ?? '', to: link.to ?? '', kind: 'request', label: '' }, boxes, { titles: [], borders: [] }, 1, true, GRAINS.dense)
  if (ways.length > 0) return undefined
  return covering === undefined ? 'no elbow has room between the cards around its ends' : `an end lies under or on ${covering.text}`
}

const CLEARANCE_PX = 10

function plain({ x, y, width, height }: Box): PlainBox {
  return { x, y, w: width, h: height }
}

function overlap(one: PlainBox, other: PlainBox): boolean {
  return one.x < other.x + other.w && other.x < one.x + one.w && one.y < other.y + other.h && other.y < one.y + one.h
}
