import type { Editor, TLShape, TLStore } from 'tldraw'
import { CURVEBALL_KEY, curveballOf, stampAt, STAMP_KEY, stampOf, type Stamp } from '../../../shared/interview/stamp.ts'
import { isReplaying as isReplayingIn } from '../../shapes/LinkBindingUtil.ts'
import { revealedLayer } from '../../shapes/revealed.ts'
import { isBrought, roundOf, type EditorRound } from '../round/editorRound.ts'

/** What holds others, or explains them: not a thing that somebody says at a step. */
const UNSTAMPED: readonly string[] = ['group', 'frame', 'lane', 'legend']

export interface StampParts {
  /** The stamp of what is drawn now; undefined while no clock runs. */
  stampNow(): Stamp | undefined
  /** The id of the curveball that runs now. */
  curveballNow(): string | undefined
  /** Whether undo or redo is at work: what they bring back was drawn then. */
  isReplaying(): boolean
}

/** Stamps what is drawn in an editor. */
export function stampNew(editor: Editor): void {
  const round = (): EditorRound | undefined => (isBrought(editor) ? undefined : roundOf(editor))
  editor.disposables.add(stampShapes(editor.store, {
    stampNow() {
      const [now, nowMs] = [round(), round()?.nowMs()]
      return now && nowMs !== undefined ? stampAt(now.clock(), nowMs) : undefined
    },
    curveballNow: () => round()?.curveball()?.id,
    isReplaying: () => isReplayingIn(editor),
  }))
}

/**
 * Whatever is drawn here while the clock of a round runs says at which step and in which minute, and after which
 * curveball, from the change on in which it comes to be. A copy is drawn when it is made, and what a case study brings
 * by nobody.
 */
export function stampShapes(store: TLStore, { stampNow, curveballNow, isReplaying }: StampParts): () => void {
  return store.sideEffects.registerBeforeCreateHandler('shape', (shape, source) => {
    if (source !== 'user' || isReplaying() || UNSTAMPED.includes(shape.type)) return shape
    if (revealedLayer(shape) !== undefined) return stamped(shape, undefined, undefined)
    return stamped(shape, stampNow(), curveballNow())
  })
}

function stamped(shape: TLShape, stamp: Stamp | undefined, curveball: string | undefined): TLShape {
  const isBare = stampOf(shape.meta) === undefined && curveballOf(shape.meta) === undefined
  if (isBare && stamp === undefined && curveball === undefined) return shape
  const { [STAMP_KEY]: _stamp, [CURVEBALL_KEY]: _curveball, ...rest } = shape.meta
  const meta = {
    ...rest,
    ...(stamp && { [STAMP_KEY]: { ...stamp } }),
    ...(curveball !== undefined && { [CURVEBALL_KEY]: curveball }),
  }
  return { ...shape, meta }
}
