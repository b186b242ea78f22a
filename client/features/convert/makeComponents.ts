import { createBindingId, createShapeId, type Editor, type TLShape, type TLShapeId } from 'tldraw'
import type { ComponentShape } from '../../../shared/board/componentProps.ts'
import { findComponent } from '../../../shared/catalog/index.ts'
import { layOutCard } from '../../../shared/drawing/card/cardLayout.ts'
import type { Size } from '../../../shared/geometry/box.ts'
import { COMPONENT_SIZE } from '../../../shared/geometry/cardSize.ts'
import { GRID_PX } from '../../../shared/geometry/spacing.ts'
import type { PlainPart } from '../../../shared/graph/plainParts.ts'
import { PLAIN_KIND } from '../../../shared/board/plainComponent.ts'
import { unknownBoxes } from '../../../shared/graph/plainParts.ts'
import { boardGraph } from '../../canvas/graph/editorGraph.ts'
import { selectedPlainParts, selectedUnknownBoxes } from '../../canvas/graph/selectedPlainParts.ts'
import { nameable, namePlain, type Nameable } from '../../canvas/places/namePlain.ts'
import { askForKind, type Unknown } from './kindAsked.ts'

/** Words that are not whole on a card of this height, px, end in an ellipsis. */
const MOST_HEIGHT_PX = 160

/**
 * Makes plain components that are selected what their titles say, and plain boxes components: in their places, with
 * their words as titles, and with every arrow that was bound to them. It is one step of undo.
 */
export function makeComponents(editor: Editor): void {
  const parts = selectedPlainParts(editor)
  const plain = nameable(editor, editor.getSelectedShapeIds())
  const left = unknownIn(editor, plain)
  if (editor.getIsReadonly() || parts.length + plain.length + left.length === 0) return
  if (parts.length + plain.length > 0) {
    editor.markHistoryStoppingPoint('make components')
    editor.run(() => {
      namePlain(editor, plain)
      const made = parts.flatMap((part) => makeComponent(editor, part) ?? [])
      editor.select(...made, ...plain.map(({ shape }) => shape.id), ...left.map(({ id }) => id))
    })
  }
  if (left.length > 0) askForKind(editor, { made: parts.length + plain.length, left })
}

/** Makes what was left as it is components of this kind, with its words as titles. It is one step of undo. */
export function makeOfKind(editor: Editor, left: readonly Unknown[], kind: string): void {
  const ids = new Set(left.map(({ id }) => id))
  const boxes = unknownBoxes(boardGraph(editor)).filter(({ id, isLocked }) => ids.has(id as TLShapeId) && !isLocked)
  if (editor.getIsReadonly()) return
  editor.markHistoryStoppingPoint('make components')
  editor.run(() => {
    const cards = [...ids].flatMap((id) => {
      const shape = editor.getShape(id)
      return shape?.type === 'component' && !editor.isShapeOrAncestorLocked(shape) ? [shape] : []
    })
    editor.updateShapes<ComponentShape>(cards.map(({ id, type }) => ({ id, type, props: { kind } })))
    const made = boxes.flatMap((box) => makeComponent(editor, { ...box, kind }) ?? [])
    editor.select(...made, ...cards.map(({ id }) => id))
  })
}

/** What of the selection could be a component, and says nothing of which. */
function unknownIn(editor: Editor, plain: readonly Nameable[]): Unknown[] {
  const named = new Set(plain.map(({ shape }) => shape.id))
  const cards = editor.getSelectedShapes().flatMap((shape) => {
    const isUnknown = shape.type === 'component' && shape.props.kind === PLAIN_KIND && !named.has(shape.id)
    return isUnknown && !editor.isShapeOrAncestorLocked(shape) ? [{ id: shape.id, title: shape.props.title }] : []
  })
  return [...selectedUnknownBoxes(editor).map(({ id, title }) => ({ id: id as TLShapeId, title })), ...cards]
}

/** Whether the selection holds something that can be a component and is none of the catalogue yet. */
export function canMakeComponents(editor: Editor): boolean {
  const plain = nameable(editor, editor.getSelectedShapeIds())
  return plain.length > 0 || selectedPlainParts(editor).length > 0 || unknownIn(editor, plain).length > 0
}

function makeComponent(editor: Editor, part: PlainPart): TLShapeId | undefined {
  const plain = editor.getShape(part.id as TLShapeId)
  if (plain === undefined) return undefined
  const id = createShapeId()
  const props = propsOf(part)
  const size = sizeFor(props)
  editor.createShape<ComponentShape>({
    id,
    type: 'component',
    ...placeFor(editor, plain, size),
    props: { ...props, ...size },
  })
  for (const binding of editor.getBindingsToShape(plain.id, 'arrow')) {
    editor.deleteBinding(binding)
    editor.createBinding({ ...binding, id: createBindingId(), toId: id })
  }
  editor.deleteShapes([plain.id, ...(part.labelId === undefined ? [] : [part.labelId as TLShapeId])])
  return id
}

/** Its own parent and order, around its middle; turned cards cannot be read. */
function placeFor(
  editor: Editor,
  plain: TLShape,
  { w, h }: Size,
): Pick<TLShape, 'parentId' | 'index' | 'x' | 'y' | 'meta'> {
  const center = editor.getShapePageBounds(plain)?.center ?? { x: plain.x, y: plain.y }
  const { x, y } = editor.getPointInParentSpace(plain, { x: center.x - w / 2, y: center.y - h / 2 })
  return { parentId: plain.parentId, index: plain.index, x, y, meta: plain.meta }
}

type Props = Pick<ComponentShape['props'], 'kind' | 'technology' | 'title'>

/** The usual size, since a box drawn by hand is as large as it came out; higher only for words that need it. */
export function sizeFor(props: Props): Size {
  const size = { ...COMPONENT_SIZE }
  const isCut = () => layOutCard({ ...props, ...size, note: '', attrs: {} }).isCut
  while (size.h < MOST_HEIGHT_PX && isCut()) size.h += GRID_PX
  return size
}

function propsOf({ kind, technology = '', title }: PlainPart): Props {
  const isUsual = title.toLowerCase() === findComponent(kind)?.title.toLowerCase()
  return { kind, technology, title: isUsual ? '' : title }
}
