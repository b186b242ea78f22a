import { react, type Signal } from '@tldraw/state'
import {
  createPresenceStateDerivation,
  InstancePresenceRecordType,
  type TLInstancePresence,
  type TLStore,
  type TLUser,
} from '@tldraw/tlschema'
import type { Awareness } from 'y-protocols/awareness'
import { LIMITS } from '../../shared/protocol/limits.ts'
import { validatePresence } from './validatePresence.ts'

const FIELD = 'presence'

export interface PresenceClock {
  set(callback: () => void, ms: number): unknown
  clear(timer: unknown): void
}

/**
 * Shows peers' cursors, names, selections and laser strokes in `store`, and tells them ours.
 *
 * @param user who this person is; the same id as the editor's user, or a second tab would look like a stranger
 */
export function bindPresence(
  store: TLStore,
  awareness: Awareness,
  user: Signal<TLUser>,
  clock: PresenceClock,
): () => void {
  const own = createPresenceStateDerivation(user, { instanceId: presenceId(awareness.clientID) })(store)
  const send = throttled(clock, () => awareness.setLocalStateField(FIELD, own.get()))
  const stopSending = react('send presence', () => {
    own.get()
    send.soon()
  })
  const receive = (change: AwarenessChange, origin: unknown): void => {
    if (origin !== 'local') showPeers(store, awareness, change)
  }
  awareness.on('change', receive)
  showPeers(store, awareness, { added: [...awareness.getStates().keys()], updated: [], removed: [] })
  return () => {
    stopSending()
    send.cancel()
    awareness.off('change', receive)
  }
}

interface AwarenessChange {
  added: number[]
  updated: number[]
  removed: number[]
}

function showPeers(store: TLStore, awareness: Awareness, { added, updated, removed }: AwarenessChange): void {
  const put: TLInstancePresence[] = []
  const remove = removed.map(presenceId)
  for (const client of [...added, ...updated]) {
    if (client === awareness.clientID) continue
    const presence = validatePresence(store, awareness.getStates().get(client)?.[FIELD])
    // The id comes from the connection, so that nobody can draw in another's name.
    if (presence !== undefined) put.push({ ...presence, id: presenceId(client) })
    else remove.push(presenceId(client))
  }
  store.mergeRemoteChanges(() => {
    store.remove(remove)
    store.put(put)
  })
}

/** The connection that a peer's presence came by. */
export function clientOf({ id }: TLInstancePresence): number {
  return Number(InstancePresenceRecordType.parseId(id))
}

function presenceId(client: number): TLInstancePresence['id'] {
  return InstancePresenceRecordType.createId(String(client))
}

function throttled(clock: PresenceClock, run: () => void): { soon(): void; cancel(): void } {
  let timer: unknown
  return {
    soon() {
      if (timer !== undefined) return
      timer = clock.set(() => {
        timer = undefined
        run()
      }, LIMITS.presenceIntervalMs)
    },
    cancel() {
      if (timer !== undefined) clock.clear(timer)
      timer = undefined
    },
  }
}
