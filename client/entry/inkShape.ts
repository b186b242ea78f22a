import { b64Vecs, createShapeId, type TLDrawShape, type TLShapeId } from '@tldraw/tlschema'
import type { InkPoint, InkStroke } from './inkStrokes.ts'
import type { Camera } from './view/fitCamera.ts'

/** How tldraw's own pen weighs what a stylus tells. */
const PRESSURE = 1.25
const NO_PRESSURE = 0.5

/** What the canvas would draw a stroke with that was made by hand. */
const PEN = {
  color: 'black', fill: 'none', dash: 'solid', size: 's', isComplete: true, isClosed: false, scaleX: 1, scaleY: 1,
} as const

export interface InkShape {
  id: TLShapeId
  type: 'draw'
  x: number
  y: number
  props: TLDrawShape['props']
}

/** A stroke as a shape on the page that lies under the window as `view` says. */
export function inkShape({ points, isPen }: InkStroke, view: Camera, id = createShapeId()): InkShape {
  const onPage = points.map((point) => pagePoint(point, isPen, view))
  const first = onPage[0] ?? { x: 0, y: 0, z: NO_PRESSURE }
  // A touch without a move is a dot, which takes two points.
  const path = (onPage.length === 1 ? [first, first] : onPage)
    .map(({ x, y, z }) => ({ x: x - first.x, y: y - first.y, z }))
  const segment: TLDrawShape['props']['segments'][number] = isPen
    ? { type: 'free', path: b64Vecs.encodePoints(path) }
    : { type: 'free', path: b64Vecs.encodePoints(path, 2), dim: 2 }
  const props = { ...PEN, segments: [segment], isPen, scale: 1 / view.z }
  return { id, type: 'draw', x: first.x, y: first.y, props }
}

function pagePoint({ x, y, pressure }: InkPoint, isPen: boolean, view: Camera): { x: number; y: number; z: number } {
  return { x: x / view.z - view.x, y: y / view.z - view.y, z: isPen ? pressure * PRESSURE : NO_PRESSURE }
}
