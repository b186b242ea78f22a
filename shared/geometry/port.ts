import type { Box, Point } from './box.ts'

export const SIDES = ['right', 'bottom', 'left', 'top'] as const
export type Side = (typeof SIDES)[number]

/** Where a link touches a card: a side, and px from the middle of that side (down or right is positive). */
export interface Port {
  side: Side
  at: number
}

/** A port as text, for a side's middle without the px: `right`, `bottom+52`. */
export type PortText = Side | `${Side}${'+' | '-'}${number}`

export function readPort(text: PortText): Port {
  const side = SIDES.find((name) => text.startsWith(name))
  if (side === undefined) throw new Error(`${text} is not a port: it starts with no side of a card.`)
  return { side, at: Number(text.slice(side.length)) }
}

export function portText({ side, at }: Port): PortText {
  if (at === 0) return side
  return at > 0 ? `${side}+${at}` : `${side}-${-at}`
}

/** The point on a card's edge where a port lies. */
export function portPoint(box: Box, port: Port): Point {
  const middle = { x: box.x + box.w / 2, y: box.y + box.h / 2 }
  if (port.side === 'left') return { x: box.x, y: middle.y + port.at }
  if (port.side === 'right') return { x: box.x + box.w, y: middle.y + port.at }
  if (port.side === 'top') return { x: middle.x + port.at, y: box.y }
  return { x: middle.x + port.at, y: box.y + box.h }
}

/** A port as tldraw keeps it: shares of the card's width and height. */
export function anchorAt(port: Port, card: Box): Point {
  const { x, y } = portPoint(card, port)
  return { x: (x - card.x) / card.w, y: (y - card.y) / card.h }
}

/** The port that an anchor means: on the nearest side. */
export function portAt({ x, y }: Point, { w, h }: Box): Port {
  const sides: readonly [Side, number, number][] = [
    ['left', x * w, (y - 0.5) * h],
    ['right', (1 - x) * w, (y - 0.5) * h],
    ['top', y * h, (x - 0.5) * w],
    ['bottom', (1 - y) * h, (x - 0.5) * w],
  ]
  const [side, , at] = sides.reduce((nearest, next) => (next[1] < nearest[1] ? next : nearest))
  return { side, at: Math.round(at) }
}
