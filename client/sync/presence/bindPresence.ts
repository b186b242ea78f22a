import { computed, react, type Signal } from '@tldraw/state'
import {
  createPresenceStateDerivation,
  type TLInstancePresence,
  type TLStore,
  type TLUser,
} from '@tldraw/tlschema'
import type { Awareness } from 'y-protocols/awareness'
import { isLostPresence } from '../../../shared/protocol/lostPresence.ts'
import { LIMITS } from '../../../shared/protocol/limits.ts'
import { presenceId, presenceOf } from './presenceId.ts'
import { createPeerHealth, noteHere, noteLost, type PeerHealth } from './peerHealth.ts'
import { discreetly } from './discreet.ts'
import { lightPresence } from './lightPresence.ts'
import { sightMeta, type PresenceSight } from './presenceSight.ts'
import { validatePresence } from './validatePresence.ts'

const FIELD = 'presence'

/** Of more people a page shows who they are, and no cursors: it would draw nothing else. */
export const MOST_CURSORS = 100

export interface PresenceClock {
  set(callback: () => void, ms: number): unknown
  clear(timer: unknown): void
}

/**
 * Shows peers' cursors, names, selections and laser strokes in `store`, and tells them ours.
 *
 * @param health is told whose connection broke off
 * @param sight what this page says of its view besides
 * @param user who this person is; the same id as the editor's user, or a second tab would look like a stranger
 */
export function bindPresence(
  store: TLStore,
  awareness: Awareness,
  user: Signal<TLUser>,
  sight: Signal<PresenceSight>,
  clock: PresenceClock,
  health: PeerHealth = createPeerHealth(),
): () => void {
  const usual = createPresenceStateDerivation(user, { instanceId: presenceId(awareness.clientID) })(store)
  const told = discreetly(usual, sight)
  const own = computed('own presence', () => {
    const presence = told.get()
    return presence && lightPresence({ ...presence, meta: sightMeta(sight.get()) })
  })
  const send = throttled(clock, () => awareness.setLocalStateField(FIELD, own.get()))
  const stopSending = react('send presence', () => {
    own.get()
    send.soon()
  })
  const drawn = new Set<number>()
  const show = (change: AwarenessChange): void => showPeers(store, awareness, change, { health, drawn })
  const receive = (change: AwarenessChange, origin: unknown): void => {
    // Who is only silent is doubtful, and not gone: see `watchQuiet`.
    if (origin !== 'local' && origin !== 'timeout') show(change)
  }
  awareness.on('change', receive)
  show({ added: [...awareness.getStates().keys()], updated: [], removed: [] })
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

interface Shown {
  health: PeerHealth
  /** Whose cursors are drawn, as awareness names them. */
  drawn: Set<number>
}

function showPeers(
  store: TLStore, awareness: Awareness, { added, updated, removed }: AwarenessChange, { health, drawn }: Shown,
): void {
  for (const client of removed) drawn.delete(client)
  const put: TLInstancePresence[] = []
  const remove = removed.map(presenceId)
  for (const client of [...added, ...updated]) {
    if (client === awareness.clientID) continue
    const state = awareness.getStates().get(client)
    const isLost = isLostPresence(state)
    const before = isLost ? presenceOf(store, client) : undefined
    if (before !== undefined) noteLost(health, store, before)
    const presence = isLost ? undefined : validatePresence(store, state?.[FIELD])
    // The id comes from the connection, so that nobody can draw in another's name.
    if (presence !== undefined) {
      const isDrawn = drawn.has(client) || drawn.size < MOST_CURSORS
      if (isDrawn) drawn.add(client)
      put.push({ ...presence, id: presenceId(client), ...(!isDrawn && UNDRAWN) })
    } else {
      drawn.delete(client)
      remove.push(presenceId(client))
    }
  }
  store.mergeRemoteChanges(() => {
    store.remove(remove)
    store.put(put)
  })
  for (const presence of put) noteHere(health, presence)
}

/** What is seen on the canvas of somebody. */
const UNDRAWN = { cursor: null, brush: null, scribbles: [], selectedShapeIds: [] }

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
