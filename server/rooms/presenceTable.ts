import { LIMITS } from '../../shared/protocol/limits.ts'
import type { PresenceEntry } from './frames.ts'
import { ROOM_LIMITS } from './roomLimits.ts'

/** What became of an entry: kept and to be told to others, outdated and to be contradicted, or nobody's business. */
export type Verdict = { type: 'told'; entry: PresenceEntry } | { type: 'outdated'; ended: PresenceEntry } | { type: 'ignored' }

const IGNORED: Verdict = { type: 'ignored' }
const ENDED = 'null'

/** Leaves room to count on from any clock a client brings. */
const MAX_CLOCK = 2 ** 48

/**
 * Who owns which presence. Every stock client sends the presence of others back as its own frames, so an entry counts only
 * when it comes from the owner of its id; an id that nobody owns goes to the session that brings it with a new clock.
 */
export class PresenceTable<Owner> {
  readonly #live = new Map<number, { owner: Owner; entry: PresenceEntry }>()
  readonly #idOf = new Map<Owner, number>()
  /** Last clock of ids whose presence ended, oldest first. */
  #endedClocks: Map<number, number> | undefined

  get entries(): PresenceEntry[] {
    return [...this.#live.values()].map(({ entry }) => entry)
  }

  entryOf(clientId: number): PresenceEntry | undefined {
    return this.#live.get(clientId)?.entry
  }

  ownerOf(clientId: number): Owner | undefined {
    return this.#live.get(clientId)?.owner
  }

  accept(owner: Owner, entry: PresenceEntry): Verdict {
    const live = this.#live.get(entry.clientId)
    if (live === undefined) return this.#claim(owner, entry)
    if (live.owner !== owner || entry.clock <= live.entry.clock || !isWellFormed(entry)) return IGNORED
    if (entry.json === ENDED) return { type: 'told', entry: this.#end(owner, entry) }
    live.entry = entry
    return { type: 'told', entry }
  }

  /** Ends the presence of a session that left. */
  release(owner: Owner): PresenceEntry | undefined {
    const clientId = this.#idOf.get(owner)
    const entry = clientId === undefined ? undefined : this.entryOf(clientId)
    return entry && this.#end(owner, { ...entry, clock: entry.clock + 1, json: ENDED })
  }

  #claim(owner: Owner, entry: PresenceEntry): Verdict {
    if (this.#idOf.has(owner) || entry.json === ENDED || !isWellFormed(entry)) return IGNORED
    const endedClock = this.#endedClocks?.get(entry.clientId)
    if (endedClock !== undefined && entry.clock <= endedClock) {
      // Either a late echo, or the owner back on a new socket: to hear that it ended makes the latter count on.
      return { type: 'outdated', ended: { clientId: entry.clientId, clock: endedClock, json: ENDED } }
    }
    this.#idOf.set(owner, entry.clientId)
    this.#live.set(entry.clientId, { owner, entry })
    return { type: 'told', entry }
  }

  #end(owner: Owner, entry: PresenceEntry): PresenceEntry {
    this.#live.delete(entry.clientId)
    this.#idOf.delete(owner)
    const ended = (this.#endedClocks ??= new Map())
    ended.delete(entry.clientId)
    ended.set(entry.clientId, entry.clock)
    const [oldest] = ended.keys()
    if (oldest !== undefined && ended.size > ROOM_LIMITS.rememberedPresences) ended.delete(oldest)
    return entry
  }
}

/** Stock clients parse and compare the state unguarded, so nothing but an object of bearable depth may reach them. */
function isWellFormed({ clock, json }: PresenceEntry): boolean {
  if (clock > MAX_CLOCK || Buffer.byteLength(json) > LIMITS.maxPresenceBytes || depthOf(json) > ROOM_LIMITS.maxPresenceDepth) return false
  try {
    const state: unknown = JSON.parse(json)
    return typeof state === 'object' && !Array.isArray(state)
  } catch {
    return false
  }
}

/** How deep brackets nest, seen before parsing, because comparing thousands of levels overflows the stack of every peer. */
function depthOf(json: string): number {
  let depth = 0
  let deepest = 0
  for (const bracket of json.replace(/"(?:[^"\\]|\\.)*"/g, '')) {
    if (bracket === '{' || bracket === '[') deepest = Math.max(deepest, (depth += 1))
    else if (bracket === '}' || bracket === ']') depth -= 1
  }
  return deepest
}
