import { b64Vecs, type TLDrawShape, type TLHighlightShape, type TLLineShape } from '@tldraw/tlschema'
import { lineLength, pathLength } from './pathLength.ts'
import { MAX_SIDE_PX } from './sizeRules.ts'

/** tldraw itself begins a new stroke after some hundreds. */
const MAX_POINTS = 5_000
const MAX_SEGMENTS = 500
const MAX_LINE_POINTS = 500
/** Dashes are counted along it. */
const MAX_LENGTH_PX = 4 * MAX_SIDE_PX
/** Bytes of the first point and of each further one, with and without the pen's pressure. */
const BYTES = { 2: { first: 8, further: 4 }, 3: { first: 12, further: 6 } } as const
const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/

/** Why a stroke cannot be drawn: each path is decoded just as tldraw will, which throws on one that ends too soon. */
export function undrawableStroke({ props }: TLDrawShape | TLHighlightShape): string | undefined {
  const { segments, scaleX, scaleY } = props
  if (segments.length === 0) return 'A stroke has no points.'
  if (segments.length > MAX_SEGMENTS) return 'A stroke has too many parts.'
  let [left, length] = [MAX_POINTS, 0]
  for (const { path, dim } of segments) {
    const points = countPoints(path, dim === 2 ? 2 : 3)
    if (points === undefined) return 'The points of a stroke cannot be read.'
    if ((left -= points) < 0) return 'A stroke has too many points.'
    const decoded = b64Vecs.decodePoints(path, dim).map(({ x, y, z = 0 }) => ({ x: x * scaleX, y: y * scaleY, z }))
    length += pathLength(decoded)
    if (!decoded.every(({ x, y, z }) => isOnBoard(x) && isOnBoard(y) && isOnBoard(z)) || length > MAX_LENGTH_PX)
      return 'A stroke goes too far.'
  }
  return undefined
}

/** How many points a path holds, told by its length alone; undefined when it holds no whole number of them. */
function countPoints(path: string, dim: 2 | 3): number | undefined {
  if (path.length % 4 !== 0 || !BASE64.test(path)) return undefined
  const bytes = (path.length / 4) * 3 - (path.endsWith('==') ? 2 : path.endsWith('=') ? 1 : 0)
  const { first, further } = BYTES[dim]
  const count = 1 + (bytes - first) / further
  return count >= 1 && Number.isInteger(count) ? count : undefined
}

export function undrawableLine({ props }: TLLineShape): string | undefined {
  const points = Object.entries(props.points)
  if (points.length < 2) return 'A line has no points.'
  if (points.length > MAX_LINE_POINTS) return 'A line has too many points.'
  // The handle between two points gets a place between theirs, which there is none of when they are the same.
  if (new Set(points.map(([, { index }]) => index)).size < points.length)
    return 'The points of a line cannot be told apart.'
  if (lineLength(props.points) > MAX_LENGTH_PX) return 'A line goes too far.'
  return points.every(([key, { id, x, y }]) => key === id && isOnBoard(x) && isOnBoard(y))
    ? undefined
    : 'The points of a line cannot be drawn.'
}

function isOnBoard(value: number): boolean {
  return Math.abs(value) <= MAX_SIDE_PX
}
