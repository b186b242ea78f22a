import { getArrowBindings, react, type Editor, type TLArrowBinding, type TLArrowShape, type TLShapeId } from 'tldraw'
import type { Side } from '../../../shared/geometry/port.ts'
import { runsOverBoxes, type LinkToLead } from '../../../shared/routing/routeLinks.ts'
import { guessKind, linkOfKind } from '../../shapes/setLinkKind.ts'
import { rectOf } from '../view/rectOf.ts'
import { leadLink } from './leadLink.ts'
import { portAt } from '../../../shared/geometry/port.ts'
import { linkOf, planLinks, routeNow, surroundings } from './planLink.ts'

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
    return [shape.id, { state: endsNow(editor, shape), isLink: linkOf(editor, shape) !== undefined }]
  }))
}

function placeNow(editor: Editor, id: TLShapeId): string {
  return JSON.stringify(rectOf(editor, id))
}

function endsNow(editor: Editor, arrow: TLArrowShape): string {
  const { start, end } = getArrowBindings(editor, arrow)
  return JSON.stringify([start?.toId, start?.props, end?.toId, end?.props])
}

/** An arrow whose end has just been put onto a card; new ones get the kind that their ends suggest. */
function leadDrawn(editor: Editor, before: Held): void {
  const arrow = editor.getOnlySelectedShape()
  if (arrow?.type !== 'arrow' || arrow.props.kind !== 'elbow' || before.get(arrow.id)?.state === endsNow(editor, arrow))
    return
  const link = linkOf(editor, arrow)
  if (link === undefined || !isBetweenComponents(editor, link)) return
  const kind = before.get(arrow.id)?.isLink === true ? link.kind : guessKind(editor, link)
  if (kind !== link.kind) editor.updateShape(linkOfKind(arrow, kind))
  const { start, end } = getArrowBindings(editor, arrow)
  const [route] = planLinks(editor, [
    { ...link, kind, exit: chosenSide(editor, start), enter: chosenSide(editor, end) },
  ])
  if (route !== undefined) leadLink(editor, arrow, route)
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
  const moved = [...before.keys()].filter(
    (id) =>
      editor.getShape(id) !== undefined &&
      before.get(id)?.isLink === false &&
      placeNow(editor, id) !== before.get(id)?.state,
  )
  const touched = moved.flatMap((id) =>
    editor.getBindingsInvolvingShape<TLArrowBinding>(id, 'arrow').map(({ fromId }) => fromId),
  )
  const arrows = [...new Set(touched)].flatMap((id) => {
    const arrow = editor.getShape<TLArrowShape>(id)
    return arrow !== undefined && arrow.props.kind === 'elbow' && !editor.isShapeOrAncestorLocked(arrow) ? [arrow] : []
  })
  const links = arrows
    .flatMap((arrow) => linkOf(editor, arrow) ?? [])
    .filter((link) => isBetweenComponents(editor, link))
  if (links.length === 0) return
  const { boxes } = surroundings(editor, links)
  const bad = links.filter(({ id }) => {
    const route = routeNow(editor, editor.getShape<TLArrowShape>(id as TLShapeId) as TLArrowShape, boxes)
    return route === undefined || runsOverBoxes(route, boxes)
  })
  planLinks(editor, bad).forEach((route, at) => {
    const arrow = editor.getShape<TLArrowShape>(bad[at]?.id as TLShapeId)
    if (route !== undefined && arrow !== undefined) leadLink(editor, arrow, route)
  })
}

function isBetweenComponents(editor: Editor, { from, to }: LinkToLead): boolean {
  return [from, to].every((id) => {
    const shape = editor.getShape(id as TLShapeId)
    return shape?.type === 'component' && shape.rotation === 0
  })
}
