import { EditorAtom, type Editor, type TLShapeId } from 'tldraw'
import type { Side } from '../../../shared/geometry/port.ts'
import type { Box } from '../../../shared/geometry/box.ts'

export interface Point {
  x: number
  y: number
}

/** Which way a link runs: from the component that asked, or to it. */
export type Flow = 'out' | 'in'

/**
 * A link on its way from a component: its end follows the pointer, or waits for what shall stand there. Nothing is
 * stored yet.
 * `place` is where a new component would go, `target` the one on the board that the link would join instead.
 */
export type Connecting =
  | undefined
  | { step: 'drawing'; from: TLShapeId; side: Side; point: Point; target: TLShapeId | undefined }
  | { step: 'choosing'; from: TLShapeId; side: Side; place: Box; flow: Flow; target: TLShapeId | undefined }

const CONNECTING = new EditorAtom<Connecting>('connecting', () => undefined)

export function connecting(editor: Editor): Connecting {
  return CONNECTING.get(editor)
}

export function setConnecting(editor: Editor, next: Connecting): void {
  CONNECTING.set(editor, next)
}
