import type { TLInstancePresence, TLStore } from '@tldraw/tlschema'

/** A peer's presence as this build's schema allows it; undefined for anything else, which is then simply not shown. */
export function validatePresence(store: TLStore, value: unknown): TLInstancePresence | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  try {
    return store.schema.types.instance_presence.validate(value) as TLInstancePresence
  } catch {
    return undefined
  }
}
