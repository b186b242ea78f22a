import type { Signal } from '@tldraw/state'
import type { DocAge } from '../../../shared/doc/docMeta.ts'
import type { Hold } from '../../../shared/protocol/facts.ts'
import { canEdit, type Seat } from '../../../shared/protocol/seats.ts'
import type { Held } from '../comments/boardComments.ts'
import { shutBy } from './shut.ts'

interface Standing {
  seat: Signal<Seat>
  hold: Signal<Hold | undefined>
  ended: Signal<number | undefined>
}

/** Why nothing may be written now. */
export function heldBack(keySeat: Seat, age: DocAge, { seat, hold, ended }: Standing): Held | undefined {
  if (age === 'newer') return canEdit(seat.get()) ? 'newer' : 'viewer'
  if (!canEdit(seat.get())) return canEdit(keySeat) ? 'watching' : 'viewer'
  return shutBy(ended.get()) === undefined ? hold.get() : 'shut'
}

/**
 * Whether what happens in the store belongs to the doc. It does so also while this page only watches, once it could
 * write: what was in hand then ends as it is, and is kept here.
 */
export function writesOf(keySeat: Seat, age: DocAge, seat: Signal<Seat>): () => boolean {
  let couldWrite = canEdit(keySeat)
  return () => {
    couldWrite ||= canEdit(seat.get())
    return couldWrite && age !== 'newer'
  }
}
