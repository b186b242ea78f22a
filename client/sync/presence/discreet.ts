import { computed, isUninitialized, type Signal } from '@tldraw/state'
import type { TLInstancePresence } from '@tldraw/tlschema'

/**
 * A presence that says nothing of what is selected and pointed at while that is private. A selection that stood
 * meanwhile stays unsaid until it is another one, because it would tell afterwards what a note was about.
 */
export function discreetly(
  usual: Signal<TLInstancePresence | null>, isPrivate: Signal<boolean>,
): Signal<TLInstancePresence | null> {
  const unsaid = computed<readonly string[] | undefined>('selection that is not told', (before) => {
    const selected = usual.get()?.selectedShapeIds ?? []
    if (isPrivate.get()) return selected
    return isUninitialized(before) || before === undefined || !isSame(before, selected) ? undefined : before
  })
  return computed('discreet presence', () => {
    const presence = usual.get()
    const hidden = unsaid.get()
    if (presence === null || hidden === undefined) return presence
    if (!isPrivate.get()) return { ...presence, selectedShapeIds: [] }
    return { ...presence, selectedShapeIds: [], cursor: null, brush: null }
  })
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id, at) => id === other[at])
}
