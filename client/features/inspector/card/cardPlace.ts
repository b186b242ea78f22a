import { boundsOf, type Box, type Point, type Size } from '../../../../shared/geometry/box.ts'

/** What lies around a card's place, all in px of the canvas. */
export interface Around {
  /** Panels in a corner, which lie over it: never under them where there is room elsewhere. */
  panels: readonly Box[]
  /** What it is about: covered only where nothing else is left. */
  selected: readonly Box[]
  /** Where links are pulled out of it. */
  handles: readonly Box[]
  /** What that is linked to, and its links. */
  linked: readonly Box[]
  others: readonly Box[]
}

const GAP_PX = 12
/** What a covered px² costs, beside a px of distance. */
const COSTS = { panels: 400, handles: 100, selected: 40, linked: 4, others: 0.5 } as const

/**
 * Where a card stands that belongs to what is selected: beside it, on the side where it covers least, and within what
 * is free of panels.
 */
export function cardPlace(free: Box, size: Size, around: Around): Point {
  const about = around.selected.length === 0 ? free : boundsOf(around.selected)
  const beside = besidePanels(free, size, about, around.panels)
  const clear = around.handles.length === 0 ? [] : clearOfHandles(free, size, about, around.handles)
  const best = [...placesFor(free, size, about), ...beside, ...clear]
    .map((point, order) => ({ point, cost: costAt({ ...point, ...size }, about, around) + order }))
    .reduce((least, one) => (one.cost < least.cost ? one : least))
  return best.point
}

/** At its sides, then along the edges. */
function placesFor(free: Box, size: Size, about: Box): Point[] {
  const [spareX, spareY] = [free.w - size.w, free.h - size.h]
  const edges = [1, 0.5, 0].flatMap((across) =>
    [0, 0.5, 1].map((down) => ({ x: free.x + spareX * across, y: free.y + spareY * down })))
  return [...sidesOf(size, about), ...edges].map((point) => inside(free, size, point))
}

/** To the right, to the left, below and above, each level with the start, the middle and the end. */
function sidesOf({ w, h }: Size, about: Box): Point[] {
  const [right, bottom] = [about.x + about.w, about.y + about.h]
  const ys = [about.y, about.y + about.h / 2 - h / 2, bottom - h]
  const xs = [about.x, about.x + about.w / 2 - w / 2, right - w]
  const beside = [right + GAP_PX, about.x - GAP_PX - w].flatMap((x) => ys.map((y) => ({ x, y })))
  const over = [bottom + GAP_PX, about.y - GAP_PX - h].flatMap((y) => xs.map((x) => ({ x, y })))
  return [...beside, ...over]
}

/** Off the corners of what it is about, between its handles, and beside them. */
function clearOfHandles(free: Box, size: Size, about: Box, handles: readonly Box[]): Point[] {
  const { w, h } = size
  const xs = [about.x + about.w + GAP_PX, about.x - GAP_PX - w]
  const ys = [about.y - GAP_PX - h, about.y + about.h + GAP_PX]
  const corners = xs.flatMap((x) => ys.map((y) => ({ x, y })))
  const places = [...corners, ...sidesOf(size, boundsOf([about, ...handles]))]
  return places.map((point) => inside(free, size, point))
}

/** Left of a panel and below it, as near to what it is about as there. */
function besidePanels(free: Box, size: Size, about: Box, panels: readonly Box[]): Point[] {
  const { w, h } = size
  return panels.flatMap((panel) => {
    const [left, below] = [panel.x - GAP_PX - w, panel.y + panel.h + GAP_PX]
    const ys = [about.y, about.y + about.h / 2 - h / 2, free.y, free.y + free.h - h]
    const xs = [about.x + about.w + GAP_PX, about.x, free.x + free.w - w]
    const places = [...ys.map((y) => ({ x: left, y })), ...xs.map((x) => ({ x, y: below }))]
    return places.map((point) => inside(free, size, point))
  })
}

function inside(free: Box, { w, h }: Size, { x, y }: Point): Point {
  return { x: within(x, free.x, free.x + free.w - w), y: within(y, free.y, free.y + free.h - h) }
}

function costAt(card: Box, about: Box, around: Around): number {
  const covered = (Object.keys(COSTS) as (keyof Around)[]).reduce(
    (sum, kind) => sum + COSTS[kind] * around[kind].reduce((area, box) => area + sharedArea(card, box), 0),
    0,
  )
  return covered + distance(card, about)
}

function sharedArea(a: Box, b: Box): number {
  const w = Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x)
  const h = Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y)
  return w > 0 && h > 0 ? w * h : 0
}

/** Between the nearest edges. */
function distance(a: Box, b: Box): number {
  const x = Math.max(0, b.x - a.x - a.w, a.x - b.x - b.w)
  const y = Math.max(0, b.y - a.y - a.h, a.y - b.y - b.h)
  return Math.hypot(x, y)
}

function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most))
}
