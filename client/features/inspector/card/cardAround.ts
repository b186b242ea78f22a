import { Group2d, type Editor, type TLShape, type TLShapeId } from 'tldraw'
import { boundsOfPoints, grow, moved, type Box } from '../../../../shared/geometry/box.ts'
import { handleBoxes } from '../../../canvas/links/linkHandles.ts'
import { cornerBoxes } from '../../../canvas/view/cornerPanel.ts'
import { fieldPlaceOf, isUnderField } from '../../../shapes/fieldPlace.ts'
import type { Around } from './cardPlace.ts'

/** Room for the line and its label, px of the canvas. */
const LINK_AIR_PX = 8
const LANE_TITLE_PX = 32

/** What lies around the selection, in px of the canvas. */
export function cardAround(editor: Editor): Around {
  const selected = editor.getSelectedShapes()
  const only = editor.getOnlySelectedShapeId()
  const links = selected.flatMap((shape) => (shape.type === 'arrow' ? [shape] : linksAt(editor, shape.id)))
  const near = new Set(links.flatMap((link) => [link.id, ...endsOf(editor, link.id)]))
  const isSelected = new Set(selected.map(({ id }) => id))
  const linked = [...near].filter((id) => !isSelected.has(id)).flatMap((id) => editor.getShape(id) ?? [])
  const others = editor
    .getCurrentPageShapes()
    .filter(({ id, type }) => type !== 'arrow' && type !== 'lane' && !near.has(id) && !isSelected.has(id))
  return {
    panels: cornerBoxes(editor),
    selected: [...selected.flatMap((shape) => boxesOf(editor, shape)), ...fieldOf(editor)],
    handles: only === null ? [] : handleBoxes(editor, only).map((box) => onScreen(editor, box)),
    linked: linked.flatMap((shape) => boxesOf(editor, shape)),
    others: others.flatMap((shape) => boxesOf(editor, shape)),
  }
}

function linksAt(editor: Editor, id: TLShapeId): TLShape[] {
  return editor.getBindingsToShape(id, 'arrow').flatMap(({ fromId }) => editor.getShape(fromId) ?? [])
}

function endsOf(editor: Editor, link: TLShapeId): TLShapeId[] {
  return editor.getBindingsFromShape(link, 'arrow').map(({ toId }) => toId)
}

/** Of a link its runs, of a lane its title: what it holds is not it. */
function boxesOf(editor: Editor, shape: TLShape): Box[] {
  if (shape.type === 'arrow') return runsOf(editor, shape).map((run) => grow(run, LINK_AIR_PX))
  const bounds = editor.getShapePageBounds(shape)
  if (bounds === undefined) return []
  const box = onScreen(editor, bounds)
  return [shape.type === 'lane' ? { ...box, h: Math.min(box.h, LANE_TITLE_PX) } : box]
}

/** Where a title is written over its shape: as wide as it may be there, so that nothing moves while it is typed. */
function fieldOf(editor: Editor): Box[] {
  const shape = editor.getEditingShape()
  if (shape === undefined || !isUnderField(editor, shape.id)) return []
  if (!editor.isShapeOfType(shape, 'component') && !editor.isShapeOfType(shape, 'lane')) return []
  const place = fieldPlaceOf(editor, shape)
  const at = editor.getShapePageBounds(shape)
  return at === undefined ? [] : [onScreen(editor, moved(place, at))]
}

function runsOf(editor: Editor, arrow: TLShape): Box[] {
  const geometry = editor.getShapeGeometry(arrow)
  const line = geometry instanceof Group2d ? geometry.children[0] : geometry
  if (line === undefined) return []
  const onPage = editor.getShapePageTransform(arrow).applyToPoints(line.vertices)
  const points = onPage.map((point) => editor.pageToViewport(point))
  return points.slice(1).map((to, at) => boundsOfPoints([points[at] ?? to, to]))
}

function onScreen(editor: Editor, { x, y, w, h }: Box): Box {
  const zoom = editor.getZoomLevel()
  const at = editor.pageToViewport({ x, y })
  return { x: at.x, y: at.y, w: w * zoom, h: h * zoom }
}
