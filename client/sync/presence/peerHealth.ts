import { atom, type Atom } from '@tldraw/state'
import type { TLInstancePresence, TLStore } from '@tldraw/tlschema'
import type { Awareness } from 'y-protocols/awareness'
import { clientOf } from './presenceId.ts'

/** Nobody is silent for longer: who does nothing is heard of every 15 to 18 s. */
const QUIET_MS = 20_000
/** The server tells of who is gone before that; a tab in the background is heard of once a minute. */
const GONE_MS = 90_000
const LOOK_MS = 2_000
/** More people than any board has. */
const MAX_LOST = 200

/** How the connections of the others are, as far as this page can know. */
export interface PeerHealth {
  /** Names of the people whose connection broke off and who are not back, by their id. */
  readonly lost: Atom<ReadonlyMap<string, string>>
  /** Connections of which nothing was heard for longer than usual. */
  readonly quiet: Atom<ReadonlySet<number>>
}

export function createPeerHealth(): PeerHealth {
  return { lost: atom('lost peers', new Map()), quiet: atom('quiet peers', new Set()) }
}

/** Somebody's connection broke off: no loss while they are here by another one. */
export function noteLost({ lost }: PeerHealth, store: TLStore, { id, userId, userName }: TLInstancePresence): void {
  const peers = store.query.records('instance_presence').get()
  const isHere = peers.some((one) => one.userId === userId && one.id !== id)
  if (!isHere && lost.get().size < MAX_LOST) lost.set(new Map(lost.get()).set(userId, userName))
}

export function noteHere({ lost }: PeerHealth, { userId }: TLInstancePresence): void {
  if (lost.get().has(userId)) lost.set(new Map([...lost.get()].filter(([id]) => id !== userId)))
}

/**
 * Looks now and then of whom nothing was heard. A tab in the background is heard of so seldom that y-protocols takes it
 * for gone; here it is doubtful, and goes when the server says so.
 */
export function watchQuiet(
  { quiet }: PeerHealth, store: TLStore, awareness: Awareness, nowMs: () => number,
): () => void {
  const look = (): void => {
    const silentMs = (client: number): number => nowMs() - (awareness.meta.get(client)?.lastUpdated ?? 0)
    const peers = store.query.records('instance_presence').get()
    // Of whom y-protocols has let go, so that it tells when they are heard of again.
    const isGone = (client: number): boolean => silentMs(client) > GONE_MS && !awareness.states.has(client)
    const gone = peers.filter((peer) => isGone(clientOf(peer)))
    if (gone.length > 0) store.mergeRemoteChanges(() => store.remove(gone.map(({ id }) => id)))
    const next = peers.map(clientOf).filter((client) => silentMs(client) > QUIET_MS && !isGone(client))
    const before = quiet.get()
    if (next.length !== before.size || next.some((client) => !before.has(client))) quiet.set(new Set(next))
  }
  const timer = setInterval(look, LOOK_MS)
  return () => clearInterval(timer)
}
