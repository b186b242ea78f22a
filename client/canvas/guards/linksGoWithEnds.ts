import type { TLBinding, TLRecord, TLShape, TLShapeId, TLStore } from 'tldraw'
import { isLinkKind } from '../../../shared/board/links.ts'

/**
 * A link goes with the card that it led to or came from: in the same step of undo, and only by whoever deleted the
 * card, because what others delete brings its links along. Arrows with a loose end stay, and those between plain boxes.
 */
export function linksGoWithEnds(store: TLStore): () => void {
  const bindingsOf = store.query.index('binding', 'fromId')
  const cut = new Map<TLShapeId, TLShapeId[]>()
  const ends = (id: TLShapeId): TLBinding[] =>
    [...(bindingsOf.get().get(id) ?? [])].flatMap((one) => store.get(one) ?? [])
  const stops = [
    store.sideEffects.registerBeforeDeleteHandler('binding', ({ fromId }, source) => {
      const arrow = store.get(fromId)
      if (source !== 'user' || arrow?.type !== 'arrow' || cut.has(fromId)) return
      const to = ends(fromId).map(({ toId }) => toId)
      if (to.length === 2 && isLink(arrow, to.map((id) => store.get(id)))) cut.set(fromId, to)
    }),
    store.sideEffects.registerOperationCompleteHandler(() => {
      if (cut.size === 0) return
      const isGone = (end: TLShapeId): boolean => !store.has(end)
      const loose = [...cut].filter(([id, to]) => store.has(id) && ends(id).length < 2 && to.some(isGone))
      cut.clear()
      if (loose.length > 0) store.remove(loose.map(([id]) => id))
    }),
  ]
  return () => stops.forEach((stop) => stop())
}

function isLink(arrow: TLShape, ends: readonly (TLRecord | undefined)[]): boolean {
  return isLinkKind(arrow.meta['link']) || ends.some((end) => end?.typeName === 'shape' && end.type === 'component')
}
