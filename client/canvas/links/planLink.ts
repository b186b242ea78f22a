import { Box as PageBox, getArrowBindings, type Editor, type TLArrowShape, type TLShape, type TLShapeId } from 'tldraw'
import { overlaps } from '../../../shared/geometry/box.ts'
import type { Route } from '../../../shared/routing/route.ts'
import { routeBetween, routeLinks, type LinkToLead, type RoutedBoard } from '../../../shared/routing/routeLinks.ts'
import type { LaneShape } from '../../../shared/board/laneProps.ts'
import { labelOf, linkKindOf } from '../../shapes/LinkShapeUtil.tsx'
import type { Box } from '../../../shared/geometry/box.ts'
import { choosePorts } from './linkPorts.ts'
import { portAt } from '../../../shared/geometry/port.ts'

/** Links pass around what is near; what is further away than this, px, cannot be in their way. */
const NEAR_PX = 360
/** Drawn around or over things, and so no obstacle; frames and groups are what they hold. */
const NO_OBSTACLE = new Set(['arrow', 'line', 'draw', 'highlight', 'lane', 'frame', 'group'])

/**
 * Routes for links that are new or have come into the way of something: clear of boxes, apart from the links that stay.
 */
export function planLinks(editor: Editor, links: readonly LinkToLead[]): (Route | undefined)[] {
  return routeLinks(surroundings(editor, links), links)
}

/** What lies around some links: boxes, lanes and the other links as they run now. */
export function surroundings(editor: Editor, links: readonly LinkToLead[]): RoutedBoard {
  const ends = new Set(links.flatMap(({ from, to }) => [from, to]))
  const near = PageBox.Common([...ends].flatMap((id) => editor.getShapePageBounds(id as TLShapeId) ?? [])).expandBy(
    NEAR_PX,
  )
  const shapes = editor
    .getCurrentPageShapes()
    .filter((shape) => ends.has(shape.id) || overlaps(near, boundsOf(editor, shape)))
  const boxes = new Map(
    shapes
      .filter((shape) => ends.has(shape.id) || !NO_OBSTACLE.has(shape.type))
      .map((shape) => [shape.id as string, boundsOf(editor, shape)]),
  )
  const lanes = shapes
    .filter((shape): shape is LaneShape => shape.type === 'lane')
    .map((lane) => ({ ...boundsOf(editor, lane), plane: lane.props.plane, title: lane.props.title }))
  const own = new Set(links.map(({ id }) => id))
  const others = shapes.filter((shape): shape is TLArrowShape => shape.type === 'arrow' && !own.has(shape.id))
  return { boxes, lanes, kept: others.flatMap((arrow) => routeNow(editor, arrow, boxes) ?? []) }
}

/** A drawn arrow as the router sees a link, if both its ends are bound. */
export function linkOf(editor: Editor, arrow: TLArrowShape): LinkToLead | undefined {
  const { start, end } = getArrowBindings(editor, arrow)
  if (start === undefined || end === undefined || start.toId === end.toId) return undefined
  return {
    id: arrow.id,
    from: start.toId,
    to: end.toId,
    kind: linkKindOf(arrow) ?? 'request',
    label: labelOf(editor, arrow),
  }
}

/** How an arrow runs now, as far as the router can say. */
export function routeNow(editor: Editor, arrow: TLArrowShape, boxes: ReadonlyMap<string, Box>): Route | undefined {
  const link = linkOf(editor, arrow)
  const { start, end } = getArrowBindings(editor, arrow)
  const [from, to] = [boxes.get(link?.from ?? ''), boxes.get(link?.to ?? '')]
  if (
    link === undefined ||
    start === undefined ||
    end === undefined ||
    from === undefined ||
    to === undefined ||
    arrow.props.kind !== 'elbow'
  )
    return undefined
  // An end that is bound to the card as a whole leaves by the side that tldraw finds, most often the one that faces the
  // other.
  const facing = choosePorts(from, to, [], [])
  const ports = {
    start: start.props.isPrecise ? portAt(start.props.normalizedAnchor, from) : facing.start,
    end: end.props.isPrecise ? portAt(end.props.normalizedAnchor, to) : facing.end,
  }
  return routeBetween(link, boxes, {
    ...ports,
    midPoint: arrow.props.elbowMidPoint,
    labelPosition: arrow.props.labelPosition,
  })
}

function boundsOf(editor: Editor, shape: TLShape): Box {
  const { x, y, w, h } = editor.getShapePageBounds(shape) ?? new PageBox()
  return { x, y, w, h }
}
