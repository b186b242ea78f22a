import type { TLArrowBinding, TLArrowShape, TLShape } from '@tldraw/tlschema'
import { toInner, toOuter, type Transform } from '../../geometry/transform.ts'
import { clamp } from '../../geometry/points.ts'
import type { Box, Point } from '../../geometry/box.ts'
import { isLinkKind } from '../../board/links.ts'
import { LINK_STROKE_PX } from '../links/heads.ts'
import { strokeWidthIn, strokeWidthOf } from '../paths/strokeSizes.ts'
import type { Outline, Scene } from '../base/scene.ts'
import { boundsOf } from './outlineMath.ts'

export type Terminal = 'start' | 'end'

/** What an end of an arrow is bound to. */
export interface BoundEnd {
  binding: TLArrowBinding
  shape: TLShape
  /** In the shape's own space. */
  outlines: readonly Outline[]
  /** Whether there is an inside: an arrow may end on an open line, but not in it. */
  isClosed: boolean
  space: Transform
  /** Half of what the shape's lines are wide, px, before its scale. */
  strokeHalf: number
}

/** px between an arrow's head and the line of what it points at. */
export const HEAD_GAP_PX = 10
/** px of an arrow that has no room. */
export const LEAST_ARROW_PX = 10
/** A text stands so far from an arrow without a head, px. */
const TEXT_GAP_PX = 10
/** Anchors on a corner or an edge would miss the outline by the last bit of a number. */
const ANCHOR_INSET = 1e-3

export function bindingOf(arrow: TLArrowShape, terminal: Terminal, scene: Scene): TLArrowBinding | undefined {
  return scene.bindingsFrom(arrow.id).find(({ props }) => props.terminal === terminal)
}

export function boundEnd(arrow: TLArrowShape, terminal: Terminal, scene: Scene): BoundEnd | undefined {
  const binding = bindingOf(arrow, terminal, scene)
  const shape = binding && scene.shape(binding.toId)
  if (binding === undefined || shape === undefined) return undefined
  const plain = scene.outline(shape.id)
  const isPlainEnd = headAt(arrow, terminal) === 'none'
  const outlines = isPlainEnd && shape.type === 'text' ? widened(plain, shape.props.scale) : plain
  const isClosed = shape.type === 'group' || outlines.every((outline) => outline.isClosed)
  const space = scene.pageTransform(shape.id)
  return { binding, shape, outlines, isClosed, space, strokeHalf: strokeWidthIn(shape.props) / 2 }
}

export function headAt({ props }: TLArrowShape, terminal: Terminal): TLArrowShape['props']['arrowheadStart'] {
  return terminal === 'start' ? props.arrowheadStart : props.arrowheadEnd
}

/** px of an arrow's line before its scale; a link's is always the same. */
export function arrowStroke({ props, meta }: TLArrowShape): number {
  return isLinkKind(meta.link) ? LINK_STROKE_PX : strokeWidthOf(props.size)
}

function widened(outlines: readonly Outline[], scale: number): Outline[] {
  const { x, w } = boundsOf(outlines)
  const by = TEXT_GAP_PX * scale
  return outlines.map(({ points, isClosed }) => ({
    points: points.map((point) => ({ x: point.x + (point.x > x + w / 2 ? by : -by), y: point.y })),
    isClosed,
  }))
}

/**
 * How the two shapes lie to one another that an arrow joins: one and the same, one around the other, or `apart`,
 * which also an arrow with a loose end is.
 */
export type Relation = 'same' | 'start-around-end' | 'end-around-start' | 'apart'

export function relationOf(arrow: TLArrowShape, scene: Scene): Relation {
  const [start, end] = [bindingOf(arrow, 'start', scene)?.toId, bindingOf(arrow, 'end', scene)?.toId]
  if (start === undefined || end === undefined) return 'apart'
  if (start === end) return 'same'
  const [one, other] = [pageBounds(start, scene), pageBounds(end, scene)]
  if (isAround(one, other)) return 'start-around-end'
  return isAround(other, one) ? 'end-around-start' : 'apart'
}

function pageBounds(id: string, scene: Scene): Box {
  const space = scene.pageTransform(id)
  return boundsOf(scene.outline(id).map(({ points, isClosed }) => (
    { points: points.map((point) => toOuter(space, point)), isClosed }
  )))
}

function isAround(outer: Box, inner: Box): boolean {
  const isAcross = outer.x < inner.x && outer.x + outer.w > inner.x + inner.w
  return isAcross && outer.y < inner.y && outer.y + outer.h > inner.y + inner.h
}

/** Where an arrow's ends aim, in its own space: the anchors inside of what they are bound to, or the loose ends. */
export function aims(arrow: TLArrowShape, scene: Scene): Record<Terminal, Point> {
  const relation = relationOf(arrow, scene)
  const aim = (terminal: Terminal, inside: Relation): Point => {
    const binding = bindingOf(arrow, terminal, scene)
    if (binding === undefined) return arrow.props[terminal]
    if (scene.shape(binding.toId) === undefined) return { x: 0, y: 0 }
    const { isPrecise, normalizedAnchor } = binding.props
    // An arrow within a shape cannot point at that shape's middle.
    const isAnchored = isPrecise || relation === 'same' || relation === inside
    const inset = (share: number): number => clamp(share, ANCHOR_INSET, 1 - ANCHOR_INSET)
    const { x, y } = isAnchored ? normalizedAnchor : { x: 0.5, y: 0.5 }
    const box = boundsOf(scene.outline(binding.toId))
    const shares = isAnchored ? { x: inset(x), y: inset(y) } : { x, y }
    const inShape = { x: box.x + shares.x * box.w, y: box.y + shares.y * box.h }
    return toInner(scene.pageTransform(arrow.id), toOuter(scene.pageTransform(binding.toId), inShape))
  }
  return { start: aim('start', 'start-around-end'), end: aim('end', 'end-around-start') }
}
