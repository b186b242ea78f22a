import type { TLGeoShape } from '@tldraw/tlschema'
import { clamp } from '../../geometry/points.ts'
import type { Point } from '../../geometry/box.ts'
import { arcSteps } from './arcs.ts'
import { cloudLine } from './cloudLine.ts'
import { closed, mapPath, straight, type Line, type Path } from './path.ts'

type GeoKind = TLGeoShape['props']['geo']

export interface GeoBox {
  w: number
  h: number
  shape: TLGeoShape
  /** Of its lines, px. */
  strokeWidth: number
}

type Corners = (w: number, h: number) => readonly (readonly [number, number])[]

/** How far slanted sides and arrows' heads reach in: this share of the shorter side. */
const SLANT = 0.38
/** How far an arrow's shaft stays inside of its head, as a share of the whole width. */
const SHAFT = 0.16

/** Kinds that consist of straight sides, by their corners. */
const CORNERS: Partial<Record<GeoKind, Corners>> = {
  rectangle: (w, h) => [[0, 0], [w, 0], [w, h], [0, h]],
  triangle: (w, h) => [[w / 2, 0], [w, h], [0, h]],
  diamond: (w, h) => [[w / 2, 0], [w, h / 2], [w / 2, h], [0, h / 2]],
  rhombus: (w, h) => [[slant(w, h), 0], [w, 0], [w - slant(w, h), h], [0, h]],
  'rhombus-2': (w, h) => [[0, 0], [w - slant(w, h), 0], [w, h], [slant(w, h), h]],
  trapezoid: (w, h) => [[slant(w, h), 0], [w - slant(w, h), 0], [w, h], [0, h]],
  'arrow-left': (w, h) => {
    const [head, side] = [slant(w, h), h * SHAFT]
    return [[head, 0], [head, side], [w, side], [w, h - side], [head, h - side], [head, h], [0, h / 2]]
  },
  'arrow-right': (w, h) => {
    const [neck, side] = [w - slant(w, h), h * SHAFT]
    return [[0, side], [neck, side], [neck, 0], [w, h / 2], [neck, h], [neck, h - side], [0, h - side]]
  },
  'arrow-up': (w, h) => {
    const [head, side] = [slant(w, h), w * SHAFT]
    return [[w / 2, 0], [w, head], [w - side, head], [w - side, h], [side, h], [side, head], [0, head]]
  },
  'arrow-down': (w, h) => {
    const [neck, side] = [h - slant(w, h), w * SHAFT]
    return [[side, 0], [w - side, 0], [w - side, neck], [w, neck], [w / 2, h], [0, neck], [side, neck]]
  },
  pentagon: (w, h) => regular(w, h, 5),
  hexagon: (w, h) => regular(w, h, 6),
  octagon: (w, h) => regular(w, h, 8),
  star,
}

/**
 * The lines of a geometric shape in its own space, at least 1 px wide and high. A kind that this build does not know
 * is a rectangle.
 */
export function geoPath({ w: wish, h: wishH, shape, strokeWidth }: GeoBox): Path {
  const [w, h] = [Math.max(1, wish), Math.max(1, wishH)]
  const { flipX, flipY } = shape.props
  const path = unflipped({ w, h, shape, strokeWidth })
  if (!flipX && !flipY) return path
  return mapPath(path, ({ x, y }) => ({ x: flipX ? w - x : x, y: flipY ? h - y : y }))
}

function unflipped({ w, h, shape, strokeWidth }: GeoBox): Path {
  const { geo, dash } = shape.props
  if (geo === 'ellipse') return [ellipse(w, h)]
  if (geo === 'oval') return [stadium(w, h)]
  if (geo === 'heart') return [heart(w, h)]
  if (geo === 'cloud') return [cloudLine(w, h, shape)]
  if (geo === 'x-box') return [rectangle(w, h), ...crossLines(w, h, strokeWidth, dash)]
  if (geo === 'check-box') return [rectangle(w, h), tick(w, h)]
  return [polygon((CORNERS[geo] ?? CORNERS.rectangle)?.(w, h) ?? [])]
}

function polygon(corners: readonly (readonly [number, number])[]): Line {
  return straight(corners.map(([x, y]) => ({ x, y })), { isClosed: true })
}

function rectangle(w: number, h: number): Line {
  return polygon([[0, 0], [w, 0], [w, h], [0, h]])
}

function slant(w: number, h: number): number {
  return Math.min(w, h) * SLANT
}

/** Corners evenly around an ellipse, the first at the top, and then stretched to fill the box. */
function regular(w: number, h: number, count: number): [number, number][] {
  const around = Array.from({ length: count }, (_, at) => {
    const angle = (at / count) * 2 * Math.PI - Math.PI / 2
    return { x: Math.cos(angle), y: Math.sin(angle) }
  })
  return stretched(around, w, h)
}

function stretched(points: readonly Point[], w: number, h: number): [number, number][] {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  const [wide, high] = [Math.max(...xs) - left, Math.max(...ys) - top]
  return points.map(({ x, y }) => [((x - left) / wide) * w, ((y - top) / high) * h])
}

/**
 * A star's inner corners lie halfway between its middle and its tips. It is as much larger than one in the box's
 * ellipse as that one falls short of the box.
 */
function star(w: number, h: number): [number, number][] {
  const [wide, high] = [Math.cos(Math.PI / 10), (1 + Math.cos(Math.PI / 5)) / 2]
  const [rx, ry] = [(w * (2 - wide)) / 2, (h * (2 - high)) / 2]
  return Array.from({ length: 10 }, (_, at) => {
    const angle = (at / 10) * 2 * Math.PI - Math.PI / 2
    const reach = at % 2 === 0 ? 1 : 0.5
    return [w / 2 + rx * reach * Math.cos(angle), ry + ry * reach * Math.sin(angle)]
  })
}

function ellipse(w: number, h: number): Line {
  const [left, right] = [{ x: 0, y: h / 2 }, { x: w, y: h / 2 }]
  const half = { rx: w / 2, ry: h / 2, isLarge: false, isClockwise: true }
  return closed({
    from: left,
    steps: [...arcSteps(left, { ...half, to: right }), ...arcSteps(right, { ...half, to: left })],
    isClosed: true,
  })
}

/** Two half circles and what joins them along the longer side. */
function stadium(w: number, h: number): Line {
  const r = Math.min(w, h) / 2
  const isHigh = h > w
  const [from, a, b, c] = isHigh
    ? [{ x: 0, y: r }, { x: w, y: r }, { x: w, y: h - r }, { x: 0, y: h - r }]
    : [{ x: r, y: h }, { x: r, y: 0 }, { x: w - r, y: 0 }, { x: w - r, y: h }]
  const half = { rx: r, ry: r, isLarge: false, isClockwise: true }
  const steps = [...arcSteps(from, { ...half, to: a }), { to: b }, ...arcSteps(b, { ...half, to: c })]
  return closed({ from, steps, isClosed: true })
}

function heart(w: number, h: number): Line {
  const [o, k] = [w / 4, h / 4]
  const tip = { x: w / 2, y: h }
  const dip = { x: w / 2, y: k * 0.9 }
  // Above the box, which its lobes then just reach.
  const top = -k * 0.32
  return {
    from: tip,
    isClosed: true,
    steps: [
      { to: { x: 0, y: k * 1.2 }, curve: [{ x: o * 1.5, y: k * 3 }, { x: 0, y: k * 2.5 }] },
      { to: dip, curve: [{ x: 0, y: top }, { x: o * 1.85, y: top }] },
      { to: { x: w, y: k * 1.2 }, curve: [{ x: o * 2.15, y: top }, { x: w, y: top }] },
      { to: tip, curve: [{ x: w, y: k * 2.5 }, { x: o * 2.5, y: k * 3 }] },
    ],
  }
}

function tick(w: number, h: number): Line {
  const size = Math.min(w, h) * 0.82
  const at = (x: number, y: number): Point => ({
    x: clamp((w - size) / 2 + size * x, 0, w),
    y: clamp((h - size) / 2 + size * y, 0, h),
  })
  return {
    from: at(0.25, 0.52),
    wobble: 0,
    steps: [{ to: at(0.45, 0.82) }, { to: at(0.82, 0.22), wobble: 0 }],
    isClosed: false,
    isInner: true,
  }
}

/** The diagonals of a crossed box; broken ones meet with a whole dash in the middle. */
function crossLines(w: number, h: number, strokeWidth: number, dash: TLGeoShape['props']['dash']): Line[] {
  if (dash === 'none') return []
  if (dash === 'dashed' || dash === 'dotted') {
    const corners = [{ x: 0, y: 0 }, { x: w, y: h }, { x: 0, y: h }, { x: w, y: 0 }]
    const options = { isInner: true, dashStart: 'skip', dashEnd: 'outset' } as const
    return corners.map((corner) => straight([corner, { x: w / 2, y: h / 2 }], options))
  }
  // A hand stays inside of the corners, which it draws round.
  const inset = dash === 'draw' ? strokeWidth * 0.62 : 0
  const [left, right] = [clamp(inset, 0, w), clamp(w - inset, 0, w)]
  const [top, bottom] = [clamp(inset, 0, h), clamp(h - inset, 0, h)]
  return [
    straight([{ x: left, y: top }, { x: right, y: bottom }], { isInner: true }),
    straight([{ x: right, y: top }, { x: left, y: bottom }], { isInner: true }),
  ]
}
