import {
  Box,
  renderPlaintextFromRichText,
  type Editor,
  type Group2d,
  type TLArrowBinding,
  type TLArrowShape,
  type TLShape,
  type VecLike,
} from 'tldraw'
import type { ComponentShape } from '../../../shared/board/componentProps.ts'
import type { Port } from '../../../shared/geometry/port.ts'
import type { LaneShape } from '../../../shared/board/laneProps.ts'
import type { Surface, SurfaceLink } from '../../../shared/placing/surface.ts'
import type { TalkBoardComponent } from '../../../shared/talk/talkNames.ts'
import { freeView } from '../view/freeView.ts'
import { componentTitle } from '../../../shared/board/titles.ts'
import { linkKindOf } from '../../shapes/LinkShapeUtil.tsx'
import { rectOf } from '../view/rectOf.ts'
import { portAt } from '../../../shared/geometry/port.ts'

/** What the page holds, as boxes and lines. `at` is where the pointer asked for something new, in page px. */
export function readSurface(editor: Editor, at?: VecLike): Surface {
  const shapes = editor.getCurrentPageShapes()
  const view = at === undefined ? freeView(editor) : { x: at.x, y: at.y, w: 0, h: 0 }
  return {
    cards: shapes
      .filter(isComponent)
      .map((shape) => ({
        ...rectOf(editor, shape.id),
        id: shape.id,
        title: componentTitle(shape.props),
        lane: laneOver(editor, shape)?.id,
      })),
    lanes: shapes
      .filter(isLane)
      .map((shape) => ({
        ...rectOf(editor, shape.id),
        id: shape.id,
        plane: shape.props.plane,
        title: shape.props.title,
        isLocked: editor.isShapeOrAncestorLocked(shape),
      })),
    others: shapes
      .filter(({ type }) => !['arrow', 'component', 'lane', 'frame'].includes(type))
      .map((shape) => ({ ...rectOf(editor, shape.id), id: shape.id, isLocked: editor.isShapeOrAncestorLocked(shape) })),
    links: shapes.filter((shape) => shape.type === 'arrow').map((arrow) => readLink(editor, arrow)),
    view: { x: view.x, y: view.y, w: view.w, h: view.h },
  }
}

/** The components a talk line can name. */
export function talkBoard(editor: Editor): TalkBoardComponent[] {
  return editor.getCurrentPageShapes().filter(isComponent).map((shape) => {
    const plane = laneOver(editor, shape)?.props.plane
    const { title, kind, technology } = shape.props
    return {
      id: shape.id,
      title,
      kind,
      technology,
      ...((plane === 'online' || plane === 'offline') && { lane: plane }),
    }
  })
}

function isComponent(shape: TLShape): shape is ComponentShape {
  return shape.type === 'component'
}

function isLane(shape: TLShape): shape is LaneShape {
  return shape.type === 'lane'
}

function laneOver(editor: Editor, shape: TLShape): LaneShape | undefined {
  const parent = editor.getShapeParent(shape)
  return parent !== undefined && isLane(parent) ? parent : undefined
}

function readLink(editor: Editor, arrow: TLArrowShape): SurfaceLink {
  const toPage = editor.getShapePageTransform(arrow)
  const { children: [body, label] } = editor.getShapeGeometry<Group2d>(arrow)
  const labelBox = label === undefined ? undefined : Box.FromPoints(toPage.applyToPoints(label.vertices))
  const ends = linkEnds(editor, arrow)
  return {
    id: arrow.id,
    kind: linkKindOf(arrow) ?? 'request',
    label: renderPlaintextFromRichText(editor, arrow.props.richText),
    points: body === undefined ? [] : toPage.applyToPoints(body.vertices).map(({ x, y }) => ({ x, y })),
    ...(labelBox && { labelBox: { x: labelBox.x, y: labelBox.y, w: labelBox.w, h: labelBox.h } }),
    ...(ends && { ends }),
  }
}

/** What a link joins and where it touches; undefined for an arrow that is not bound at both ends. */
function linkEnds(editor: Editor, arrow: TLArrowShape): SurfaceLink['ends'] {
  const bindings = editor.getBindingsFromShape<TLArrowBinding>(arrow, 'arrow')
  const start = bindings.find(({ props }) => props.terminal === 'start')
  const end = bindings.find(({ props }) => props.terminal === 'end')
  if (start === undefined || end === undefined) return undefined
  return { from: start.toId, to: end.toId, start: portOf(editor, start), end: portOf(editor, end) }
}

function portOf(editor: Editor, { toId, props }: TLArrowBinding): Port {
  return portAt(props.normalizedAnchor, rectOf(editor, toId))
}
