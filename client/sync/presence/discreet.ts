import { computed, isUninitialized, type Signal } from '@tldraw/state'
import type { TLInstancePresence } from '@tldraw/tlschema'

/** What of a page's view is for this person alone; it is never sent itself. */
export interface PrivateSight {
  /** What is selected, or where one points too. */
  hides?: 'selection' | 'pointing'
  /** Where the view stays for the others. */
  stays?: { page: string; camera: { x: number; y: number; z: number } }
}

/**
 * A presence that says nothing of what is selected, pointed at and gone to while that is private. A selection that
 * stood meanwhile stays unsaid until it is another one, because it would tell afterwards what a note was about.
 */
export function discreetly(
  usual: Signal<TLInstancePresence | null>, sight: Signal<PrivateSight>,
): Signal<TLInstancePresence | null> {
  const unsaid = computed<readonly string[] | undefined>('selection that is not told', (before) => {
    const selected = usual.get()?.selectedShapeIds ?? []
    if (sight.get().hides !== undefined) return selected
    return isUninitialized(before) || before === undefined || !isSame(before, selected) ? undefined : before
  })
  return computed('discreet presence', () => {
    const presence = usual.get()
    const { hides, stays } = sight.get()
    if (presence === null) return null
    const isElsewhere = stays !== undefined && stays.page !== presence.currentPageId
    return {
      ...presence,
      // What is selected by dragging is seen in the frame that is dragged.
      ...(unsaid.get() !== undefined && { selectedShapeIds: [], ...(hides !== undefined && { brush: null }) }),
      ...((hides === 'pointing' || isElsewhere) && { cursor: null, brush: null }),
      ...(stays && { camera: stays.camera, currentPageId: stays.page as TLInstancePresence['currentPageId'] }),
      ...(isElsewhere && { selectedShapeIds: [], scribbles: [] }),
    }
  })
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id, at) => id === other[at])
}
