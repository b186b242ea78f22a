import { getArrowBindings, react, type Editor, type TLArrowBinding, type TLArrowShape, type TLShapeId } from 'tldraw'
import type { BoardGraph, GraphLink } from '../../../shared/graph/boardGraph.ts'
import { portAt, type Side } from '../../../shared/geometry/port.ts'
import { runsOverBoxes } from '../../../shared/routing/routeLinks.ts'
import { linkToRoute, routeNow, surroundingsOf } from '../../../shared/routing/surroundings.ts'
import { guessKind, linkOfKind } from '../../shapes/setLinkKind.ts'
import { boardGraph } from '../graph/editorGraph.ts'
import { rectOf } from '../view/rectOf.ts'
import { leadLinks } from './planLink.ts'

/** What a person took hold of, with what it holds: where shapes were, or the ends of an arrow. */
type Held = ReadonlyMap<TLShapeId, { state: string; isLink: boolean }>

/**
 * Leads a link well when it has just been drawn, and again when somebody moved a component so that its link ran through
 * something. It happens when the hand lets go and belongs to the same step of undo; only the one whose hand it was
 * writes.
 */
export function keepLinksTidy(editor: Editor): void {
  let held: { by: 'handle' | 'move'; what: Held } | undefined
  editor.disposables.add(react('keep links tidy', () => {
    const by = editor.isIn('select.dragging_handle')
      ? 'handle'
      : editor.isInAny('select.translating', 'select.resizing')
        ? 'move'
        : undefined
    if (by !== undefined) {
      held ??= { by, what: heldNow(editor) }
      return
    }
    const before = held
    held = undefined
    // The tool still has to leave its state before anything else may change.
    if (before !== undefined)
      queueMicrotask(() =>
        editor.run(() => (before.by === 'handle' ? leadDrawn(editor, before.what) : leadMoved(editor, before.what))),
      )
  }))
}

function heldNow(editor: Editor): Held {
  const shapes = [...editor.getShapeAndDescendantIds(editor.getSelectedShapeIds())].flatMap(
    (id) => editor.getShape(id) ?? [],
  )
  return new Map(shapes.map((shape) => {
    if (shape.type !== 'arrow') return [shape.id, { state: placeNow(editor, shape.id), isLink: false }]
    return [shape.id, { state: endsNow(editor, shape), isLink: joinsTwo(editor, shape) }]
  }))
}

function placeNow(editor: Editor, id: TLShapeId): string {
  return JSON.stringify(rectOf(editor, id))
}

function endsNow(editor: Editor, arrow: TLArrowShape): string {
  const { start, end } = getArrowBindings(editor, arrow)
  return JSON.stringify([start?.toId, start?.props, end?.toId, end?.props])
}

function joinsTwo(editor: Editor, arrow: TLArrowShape): boolean {
  const { start, end } = getArrowBindings(editor, arrow)
  return start !== undefined && end !== undefined && start.toId !== end.toId
}

/** An arrow whose end has just been put onto a card; new ones get the kind that their ends suggest. */
function leadDrawn(editor: Editor, before: Held): void {
  const arrow = editor.getOnlySelectedShape()
  if (arrow?.type !== 'arrow' || arrow.props.kind !== 'elbow' || before.get(arrow.id)?.state === endsNow(editor, arrow))
    return
  const [link] = linksToLead(boardGraph(editor), ({ id }) => id === arrow.id).map(linkToRoute)
  if (link === undefined) return
  const kind = before.get(arrow.id)?.isLink === true ? link.kind : guessKind(editor, link)
  if (kind !== link.kind) editor.updateShape(linkOfKind(arrow, kind))
  const { start, end } = getArrowBindings(editor, arrow)
  const sides = { exit: chosenSide(editor, start), enter: chosenSide(editor, end) }
  leadLinks(editor, [{ ...link, kind, ...sides }])
}

/** The side that somebody aimed at; tldraw snaps to edges when it is meant. */
function chosenSide(editor: Editor, binding: TLArrowBinding | undefined): Side | undefined {
  if (
    binding === undefined ||
    !binding.props.isPrecise ||
    (binding.props.snap !== 'edge' && binding.props.snap !== 'edge-point')
  )
    return undefined
  return portAt(binding.props.normalizedAnchor, rectOf(editor, binding.toId)).side
}

/** Links of what has just been moved, if they can no longer run as they did without crossing a box. */
function leadMoved(editor: Editor, before: Held): void {
  const moved = new Set<string>([...before.keys()].filter(
    (id) =>
      editor.getShape(id) !== undefined &&
      before.get(id)?.isLink === false &&
      placeNow(editor, id) !== before.get(id)?.state,
  ))
  const graph = boardGraph(editor)
  const links = linksToLead(graph, ({ from, to }) => moved.has(from) || moved.has(to))
  const { boxes } = surroundingsOf(graph, links)
  const bad = links.filter((link) => {
    const route = routeNow(link, boxes)
    return route === undefined || runsOverBoxes(route, boxes)
  })
  leadLinks(editor, bad.map(linkToRoute))
}

/** Between components that lie straight, and drawn with corners. */
function linksToLead({ parts, links }: BoardGraph, isMeant: (link: GraphLink) => boolean): GraphLink[] {
  const straight = new Set(parts.filter(({ rotation }) => rotation === 0).map(({ id }) => id))
  return links.filter((link) => {
    const { from, to, isElbow, isLocked } = link
    return isElbow && !isLocked && from !== to && straight.has(from) && straight.has(to) && isMeant(link)
  })
}
