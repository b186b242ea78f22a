import { Box, createShapeId, type Editor } from 'tldraw'
import { COMPONENT_SIZE, type ComponentShape } from '../../shared/board/componentProps.ts'

/** Leaves room for a link and its label. */
const GAP_PX = 96
const GRID_PX = 16
const STEP_DOWN_PX = COMPONENT_SIZE.h + 32
const MAX_STEPS = 40
/** Of the screen, so that a new component is not half under the toolbar. */
const VIEW_MARGIN_PX = 72

/** Places a component beside the selected one, else in the middle of the view, never on top of another; selects it. */
export function insertComponent(editor: Editor, kind: string): void {
  if (editor.getIsReadonly()) return
  const id = createShapeId()
  const place = freePlace(editor)
  editor.markHistoryStoppingPoint('insert component')
  editor.run(() => {
    editor.createShape<ComponentShape>({ id, type: 'component', x: place.x, y: place.y, props: { kind } })
    editor.select(id)
  })
  const placed = editor.getShapePageBounds(id)
  if (placed) bringIntoView(editor, placed)
}

/** Moves the view as little as needed, so that what was there stays where the eye left it. */
function bringIntoView(editor: Editor, placed: Box): void {
  const view = editor.getViewportPageBounds().clone().expandBy(-VIEW_MARGIN_PX / editor.getZoomLevel())
  const x = Math.max(0, placed.maxX - view.maxX) - Math.max(0, view.minX - placed.minX)
  const y = Math.max(0, placed.maxY - view.maxY) - Math.max(0, view.minY - placed.minY)
  if (x === 0 && y === 0) return
  const camera = editor.getCamera()
  editor.setCamera({ x: camera.x - x, y: camera.y - y, z: camera.z }, { animation: { duration: 150 } })
}

function freePlace(editor: Editor): Box {
  const wanted = wantedPlace(editor)
  for (let step = 0; step < MAX_STEPS && isTaken(editor, wanted); step += 1) wanted.y += STEP_DOWN_PX
  return wanted
}

function wantedPlace(editor: Editor): Box {
  const beside = editor.getSelectionPageBounds()
  const onGrid = (value: number): number => Math.round(value / GRID_PX) * GRID_PX
  if (beside) return new Box(onGrid(beside.maxX + GAP_PX), onGrid(beside.y), COMPONENT_SIZE.w, COMPONENT_SIZE.h)
  const { x, y } = editor.getViewportPageBounds().center
  return new Box(onGrid(x - COMPONENT_SIZE.w / 2), onGrid(y - COMPONENT_SIZE.h / 2), COMPONENT_SIZE.w, COMPONENT_SIZE.h)
}

function isTaken(editor: Editor, place: Box): boolean {
  return editor.getCurrentPageShapes().some((shape) => {
    if (shape.type === 'arrow' || shape.type === 'lane' || shape.type === 'frame') return false
    return editor.getShapePageBounds(shape)?.collides(place) ?? false
  })
}
