import type { TLRecord } from '@tldraw/tlschema'

/** A place between two others takes a letter for every few times somebody puts something just there. */
const MAX_LETTERS = 60
/** The first letter says how many digits follow; those from h on are for boards with millions of millions of shapes. */
const ORDINARY = /^[T-Za-g]/
const FALLBACK = 'a1'

/**
 * A record whose place among its siblings is beyond any honest one is shown at an ordinary place, because whatever
 * people put above or below it would get a place yet longer.
 */
export function withTameIndex<R extends TLRecord>(record: R): R {
  const { index } = record as { index?: unknown }
  if (typeof index !== 'string' || (index.length <= MAX_LETTERS && ORDINARY.test(index))) return record
  return { ...record, index: FALLBACK }
}
