import { getArrowBindings, react, type Editor, type TLArrowBinding, type TLArrowShape } from 'tldraw'
import { portAt, type Side } from '../../../shared/geometry/port.ts'
import { leadAgain } from '../../../shared/routing/leadAgain.ts'
import { canLeadIn, linkToRoute } from '../../../shared/routing/surroundings.ts'
import { guessKind, linkOfKind } from '../../shapes/setLinkKind.ts'
import { boardGraph } from '../graph/editorGraph.ts'
import { rectOf } from '../view/rectOf.ts'
import { askOf, leadAlong, leadLinks } from './planLink.ts'

/** The ends of an arrow that a person took hold of, by its id. */
type Held = ReadonlyMap<string, { ends: string; isLink: boolean }>

/**
 * Leads a link well when it has just been drawn or put onto another card. It happens when the hand lets go and belongs
 * to the same step of undo.
 */
export function leadDrawnLinks(editor: Editor): void {
  let held: Held | undefined
  editor.disposables.add(react('lead drawn links', () => {
    if (editor.isIn('select.dragging_handle')) {
      held ??= heldNow(editor)
      return
    }
    const before = held
    held = undefined
    // The tool still has to leave its state before anything else may change.
    if (before !== undefined) queueMicrotask(() => editor.run(() => leadDrawn(editor, before)))
  }))
}

function heldNow(editor: Editor): Held {
  const arrows = editor.getSelectedShapes().filter((shape): shape is TLArrowShape => shape.type === 'arrow')
  return new Map(arrows.map((arrow) => [arrow.id, { ends: endsNow(editor, arrow), isLink: joinsTwo(editor, arrow) }]))
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
  if (arrow?.type !== 'arrow' || arrow.props.kind !== 'elbow' || before.get(arrow.id)?.ends === endsNow(editor, arrow))
    return
  const graph = boardGraph(editor)
  const [link] = graph.links.filter((one) => one.id === arrow.id && canLeadIn(graph)(one)).map(linkToRoute)
  if (link === undefined) return
  const kind = before.get(arrow.id)?.isLink === true ? link.kind : guessKind(editor, link)
  if (kind !== link.kind) editor.updateShape(linkOfKind(arrow, kind))
  const { start, end } = getArrowBindings(editor, arrow)
  const sides = { exit: chosenSide(editor, start), enter: chosenSide(editor, end) }
  leadLinks(editor, [{ ...link, kind, ...sides }])
  // Where it runs on another link for all that, one of the two makes room.
  const after = boardGraph(editor)
  leadAlong(editor, leadAgain(after, { moved: new Set(), created: new Set([arrow.id]) }, askOf(editor, after)))
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
