import { react, type Editor, type TLShapeId } from 'tldraw'
import type { Box } from '../../../shared/geometry/box.ts'
import { rectOf } from '../view/rectOf.ts'
import { adoptCovered } from './adoptCovered.ts'

const IN_HAND = ['select.translating', 'select.resizing'] as const

/** A lane that a hand moves or draws larger holds the loose cards in it when it is let go: in the same step. */
export function adoptByHand(editor: Editor): void {
  const before = new Map<TLShapeId, Box>()
  editor.disposables.add(editor.sideEffects.registerBeforeChangeHandler('shape', (_, is, source) => {
    const isHeld = source === 'user' && is.type === 'lane' && editor.isInAny(...IN_HAND)
    if (isHeld && !before.has(is.id)) before.set(is.id, rectOf(editor, is.id))
    return is
  }))
  editor.disposables.add(react('hold what a lane was drawn around', () => {
    if (editor.isInAny(...IN_HAND)) return
    const held = [...before]
    before.clear()
    if (held.length === 0) return
    // The tool still has to leave its state before anything else may change.
    queueMicrotask(() => {
      if (editor.isDisposed) return
      const changed = held.filter(([id, box]) => isAnother(box, rectOf(editor, id)))
      editor.run(() => changed.forEach(([id]) => adoptCovered(editor, id, 'whole')))
    })
  }))
}

function isAnother(one: Box, other: Box): boolean {
  return one.x !== other.x || one.y !== other.y || one.w !== other.w || one.h !== other.h
}
