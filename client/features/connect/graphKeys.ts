import { tlenv, type Editor, type TLShape, type TLShapeId } from 'tldraw'
import type { Side } from '../../../shared/geometry/port.ts'
import { bringIntoView, freeView } from '../../canvas/view/freeView.ts'
import { linksAt } from '../../../shared/graph/boardGraph.ts'
import { boardGraph } from '../../canvas/graph/editorGraph.ts'
import { openNeighboursToward } from './openNeighbours.ts'
import { rectOf } from '../../canvas/view/rectOf.ts'
import { farthest, nearestTo, walk, type Direction, type Spot } from './graphWalk.ts'
import { isOnCanvas } from '../../canvas/view/ownKeyUps.ts'
import { keyOf } from '../../controls/keys/keyOf.ts'

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}
const SIDE_OF: Readonly<Record<Direction, Side>> = { left: 'left', right: 'right', up: 'top', down: 'bottom' }
const STEP_OF = { left: { x: -1, y: 0 }, right: { x: 1, y: 0 }, up: { x: 0, y: -1 }, down: { x: 0, y: 1 } } as const

/**
 * Arrow keys that walk the design. In a diagram one goes from part to part far more often than one shifts a part by a
 * pixel, so with one component selected a bare arrow walks and Ctrl+arrow adds; Shift+arrow stays tldraw's nudge, and
 * with Alt it is one px. Everything else (several shapes, notes, lanes, Tab) is left to tldraw. Listens before tldraw
 * does, because its state would nudge.
 */
export function walkByKeys(editor: Editor): void {
  const container = editor.getContainer()
  const onKeyDown = (event: KeyboardEvent): void => {
    const direction = DIRECTIONS[keyOf(event)]
    if (
      direction === undefined ||
      editor.wasEventAlreadyHandled(event) ||
      !isForCanvas(editor, event) ||
      !act(editor, direction, event)
    )
      return
    editor.markEventAsHandled(event)
    event.preventDefault()
  }
  container.addEventListener('keydown', onKeyDown, { capture: true })
  editor.disposables.add(() => container.removeEventListener('keydown', onKeyDown, { capture: true }))
}

function isForCanvas(editor: Editor, event: KeyboardEvent): boolean {
  return (
    isOnCanvas(editor, event) &&
    editor.isIn('select.idle') &&
    !editor.menus.hasAnyOpenMenus() &&
    editor.user.getAreKeyboardShortcutsEnabled()
  )
}

/** Whether the key meant the graph. */
function act(editor: Editor, direction: Direction, event: KeyboardEvent): boolean {
  const selected = editor.getOnlySelectedShape()
  if (selected === null) return isBare(event) && editor.getSelectedShapeIds().length === 0 && begin(editor)
  if (isBare(event)) return step(editor, selected, direction)
  if (selected.type !== 'component' || editor.getIsReadonly()) return false
  if ((tlenv.isDarwin ? event.metaKey : event.ctrlKey) && !event.shiftKey && !event.altKey) {
    if (!event.repeat) openNeighboursToward(editor, selected.id, SIDE_OF[direction])
    return true
  }
  if (!event.altKey || !event.shiftKey || event.ctrlKey || event.metaKey) return false
  if (!event.repeat) editor.markHistoryStoppingPoint('nudge by one')
  editor.nudgeShapes([selected.id], STEP_OF[direction])
  return true
}

function isBare({ ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): boolean {
  return !ctrlKey && !metaKey && !shiftKey && !altKey
}

function begin(editor: Editor): boolean {
  return goTo(editor, nearestTo(freeView(editor).center, spotsOn(editor)))
}

function step(editor: Editor, selected: TLShape, direction: Direction): boolean {
  if (selected.type === 'arrow') {
    const link = boardGraph(editor).links.find(({ id }) => id === selected.id)
    return (
      link !== undefined &&
      goTo(
        editor,
        farthest(
          [link.from, link.to].map((id) => spotOf(editor, id as TLShapeId)),
          direction,
        ),
      )
    )
  }
  if (selected.type !== 'component') return false
  const linked = new Set(linksAt(boardGraph(editor), selected.id).flatMap(({ from, to }) => [from, to]))
  goTo(editor, walk(spotOf(editor, selected.id), direction, spotsOn(editor), linked))
  // At the edge of the design too: it must not move the component instead.
  return true
}

function goTo(editor: Editor, id: TLShapeId | undefined): boolean {
  if (id === undefined) return false
  editor.select(id)
  bringIntoView(editor, rectOf(editor, id))
  return true
}

function spotsOn(editor: Editor): Spot<TLShapeId>[] {
  return boardGraph(editor).parts.map(({ id }) => spotOf(editor, id as TLShapeId))
}

function spotOf(editor: Editor, id: TLShapeId): Spot<TLShapeId> {
  return { id, rect: rectOf(editor, id) }
}
