import type { TLShape } from '@tldraw/tlschema'

/**
 * The longest side of a shape: outlines are walked and dashes counted along it. A large lane of a large board has a
 * tenth.
 */
export const MAX_SIDE_PX = 50_000
/** The smallest, because some outlines have as many parts as the short side goes into the long one. */
const MIN_SIDE_PX = 0.01
/** How far from the middle of its parent a shape may lie. */
const MAX_PLACE_PX = 1_000_000
/** Of text and strokes; tldraw's own are between 0.1 and 25. */
const SCALE = { least: 0.01, most: 200 } as const
const MAX_TURN = 1_000
/** A cloud has a bump for each of these px of its edge, or for its short side where that is less. */
const BUMP_PX = 50
const MAX_BUMPS = 4_000
const MAX_LEGEND_KINDS = 50
const LEAST_CROP = 0.001

type Fields = Readonly<Record<string, unknown>>

const FAR = 'It lies too far away to be drawn.'
const WRONG_SIZE = 'Its size cannot be drawn.'

/** Why the place, size or bend of a shape is beyond what its outline can be walked along in a moment. */
export function undrawableSize(shape: TLShape): string | undefined {
  if (!isNear(shape.x, MAX_PLACE_PX) || !isNear(shape.y, MAX_PLACE_PX) || !isNear(shape.rotation, MAX_TURN)) return FAR
  const props = shape.props as Fields
  for (const side of ['w', 'h']) if (!isIn(props[side], MIN_SIDE_PX, MAX_SIDE_PX)) return WRONG_SIZE
  for (const length of ['growY', 'fontSizeAdjustment']) if (!isIn(props[length], 0, MAX_SIDE_PX)) return WRONG_SIZE
  for (const scale of ['scale', 'scaleX', 'scaleY']) if (!isScale(props[scale])) return WRONG_SIZE
  return ofItsKind(shape)
}

function ofItsKind(shape: TLShape): string | undefined {
  switch (shape.type) {
    case 'geo': {
      const { geo, w, h, growY } = shape.props
      return geo === 'cloud' && bumps(w, h + growY) > MAX_BUMPS ? WRONG_SIZE : undefined
    }
    case 'arrow': {
      const { start, end, bend, labelPosition, elbowMidPoint } = shape.props
      if (![start.x, start.y, end.x, end.y, bend].every((length) => isNear(length, MAX_SIDE_PX))) return FAR
      return isNear(labelPosition, 1) && isNear(elbowMidPoint, 1_000) ? undefined : WRONG_SIZE
    }
    case 'image':
      return isCrop(shape.props.crop) ? undefined : WRONG_SIZE
    case 'legend':
      return shape.props.kinds.length <= MAX_LEGEND_KINDS ? undefined : WRONG_SIZE
    default:
      return undefined
  }
}

/** How many bumps the edge of a cloud has. */
export function bumps(w: number, h: number): number {
  return (2 * (w + h)) / Math.min(w, h, BUMP_PX)
}

/** A part of no width would be stretched without end. */
function isCrop(crop: unknown): boolean {
  if (crop === null || crop === undefined) return true
  const { topLeft, bottomRight } = crop as { topLeft: { x: number; y: number }; bottomRight: { x: number; y: number } }
  return (['x', 'y'] as const).every(
    (side) => topLeft[side] >= 0 && bottomRight[side] <= 1 && bottomRight[side] - topLeft[side] >= LEAST_CROP,
  )
}

/** Strokes may be turned over, which makes their scale negative. */
function isScale(value: unknown): boolean {
  return value === undefined || isIn(Math.abs(value as number), SCALE.least, SCALE.most)
}

function isIn(value: unknown, least: number, most: number): boolean {
  return typeof value !== 'number' || (value >= least && value <= most)
}

function isNear(value: number, most: number): boolean {
  return Math.abs(value) <= most
}
