import { InstancePresenceRecordType, type TLInstancePresence, type TLStore } from '@tldraw/tlschema'

/** The connection that a peer's presence came by. */
export function clientOf({ id }: Pick<TLInstancePresence, 'id'>): number {
  return Number(InstancePresenceRecordType.parseId(id))
}

/** What a session shows of itself on the board, judged; undefined for one that shows nothing. */
export function presenceOf(store: TLStore, client: number): TLInstancePresence | undefined {
  return store.get(presenceId(client))
}

/** The record that shows a connection's presence. */
export function presenceId(client: number): TLInstancePresence['id'] {
  return InstancePresenceRecordType.createId(String(client))
}
