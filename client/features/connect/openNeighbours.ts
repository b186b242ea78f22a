import type { Editor, TLShapeId } from 'tldraw'
import { COMPONENT_SIZE } from '../../../shared/geometry/cardSize.ts'
import type { Side } from '../../../shared/geometry/port.ts'
import { bringIntoView } from '../../canvas/view/freeView.ts'
import { rectOf } from '../../canvas/view/rectOf.ts'
import { findPlace, placesAround, placesToward } from '../../../shared/placing/findPlace.ts'
import { takenRects } from '../../canvas/places/insertPart.ts'
import { laneOf, roomIn } from '../../canvas/places/lanes.ts'
import { focusCanvas } from '../../shapes/focusCanvas.ts'
import { componentAt } from './connect.ts'
import { setConnecting, type Flow, type Point } from './connectState.ts'

/** Asks what shall stand on one side of a component. */
export function openNeighboursToward(editor: Editor, from: TLShapeId, side: Side): void {
  const source = componentAt(editor, from)
  if (source === undefined || editor.getIsReadonly()) return
  const lane = laneOf(editor, source)
  const room = { taken: takenRects(editor), within: lane && roomIn(editor, lane) }
  const place = findPlace(placesToward(rectOf(editor, from), side), room)
  setConnecting(editor, { step: 'choosing', from, side, place, flow: firstFlow(side), target: undefined })
  bringIntoView(editor, place)
}

/** Asks what shall stand where a link was let go. */
export function openNeighboursAt(editor: Editor, from: TLShapeId, side: Side, { x, y }: Point): void {
  if (componentAt(editor, from) === undefined || editor.getIsReadonly()) return
  const around = placesAround({ view: { x, y, w: 0, h: 0 }, size: COMPONENT_SIZE })
  const place = findPlace(around, { taken: takenRects(editor) })
  setConnecting(editor, { step: 'choosing', from, side, place, flow: 'out', target: undefined })
}

export function closeNeighbours(editor: Editor): void {
  setConnecting(editor, undefined)
  focusCanvas(editor)
}

/** Designs are read from left to right: what stands to the left of a component usually feeds it. */
function firstFlow(side: Side): Flow {
  return side === 'left' ? 'in' : 'out'
}
