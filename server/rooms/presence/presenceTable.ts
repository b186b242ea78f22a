import type { PresenceEntry } from '../../../shared/protocol/frames.ts'
import { isBearableState } from './presenceState.ts'
import { ROOM_LIMITS } from '../roomLimits.ts'

/** What became of an entry: to be told to others, to be answered to its sender alone, or nobody's business. */
export type Verdict =
  | { type: 'told'; entry: PresenceEntry }
  | { type: 'answered'; entry: PresenceEntry }
  | { type: 'ignored' }

const IGNORED: Verdict = { type: 'ignored' }
const ENDED = 'null'

/** Leaves room to count on from any clock a client brings. */
const MAX_CLOCK = 2 ** 48

/** No honest clock comes here, so an id whose clock was driven beyond it is taken for new. */
const SPOILED_CLOCK = 2 ** 40

/** Yjs makes ids below this; ours are above, so nobody can bring one of them as theirs. */
const FIRST_OF_OURS = 2 ** 32

/** What a session shows. */
interface Shown {
  /** The id that the session goes by itself: that of its Yjs doc. */
  inbound: number
  inboundClock: number
  /** The id by which others know it: the same unless somebody had that before. */
  entry: PresenceEntry
}

/**
 * Who shows which presence. An id is given outwards once: whoever brings one that another session has or had is told
 * under a fresh one, so that an id never means another session and nobody can keep one from whom it belongs to. Stock
 * clients send the presence of others back as their own frames; such echoes are told from claims by their clocks.
 */
export class PresenceTable<Owner> {
  readonly #shown = new Map<Owner, Shown>()
  readonly #ownersOfInbound = new Map<number, Set<Owner>>()
  readonly #ownerOfOutward = new Map<number, Owner>()
  /** Last clock of ids that were given outwards and ended, oldest first. */
  #endedClocks: Map<number, number> | undefined
  /** Who was asked whether an entry was an echo, by the clock at which the question was put. */
  readonly #asked = new Map<Owner, { id: number; clock: number }>()
  #nextFreshId: number

  /** `since` is when the room opened, in milliseconds; it keeps fresh ids of a board apart over restarts. */
  constructor(since: number) {
    this.#nextFreshId = FIRST_OF_OURS + Math.floor(since) * 1024
  }

  /** What these show. */
  entriesOf(isMeant: (owner: Owner) => boolean): PresenceEntry[] {
    return [...this.#shown].flatMap(([owner, { entry }]) => (entry.json !== ENDED && isMeant(owner) ? [entry] : []))
  }

  /** Whether a session goes by this id itself. */
  isOwn(owner: Owner, id: number): boolean {
    return this.#shown.get(owner)?.inbound === id
  }

  /** The session that shows this Yjs client id, or the first of several. */
  ownerOf(clientId: number): Owner | undefined {
    const [first] = this.#ownersOfInbound.get(clientId) ?? []
    return first
  }

  /** The session that others know by this id. */
  ownerOfOutward(id: number): Owner | undefined {
    return this.#ownerOfOutward.get(id)
  }

  /** What others see of a session; undefined for one that shows nothing. */
  entryOf(owner: Owner): PresenceEntry | undefined {
    const entry = this.#shown.get(owner)?.entry
    return entry?.json === ENDED ? undefined : entry
  }

  /**
   * Whether a session must not be sent an entry: its own under an id or clock that it does not know, or one under its
   * own id.
   */
  hides(owner: Owner, id: number): boolean {
    const shown = this.#shown.get(owner)
    if (shown === undefined) return false
    if (id === shown.entry.clientId) return shown.inbound !== id || shown.inboundClock !== shown.entry.clock
    return id === shown.inbound
  }

  /** Whether {@link hides} can be true for a session. */
  hidesAny(owner: Owner): boolean {
    const shown = this.#shown.get(owner)
    return shown !== undefined && (shown.inbound !== shown.entry.clientId || shown.inboundClock !== shown.entry.clock)
  }

  /** Whether no session has or had this id, so that an entry of it is no echo. */
  isNew(id: number): boolean {
    const isKnown = this.#ownerOfOutward.has(id) || this.#ownersOfInbound.has(id) || this.#endedClocks?.has(id) === true
    return id < FIRST_OF_OURS && !isKnown
  }

  accept(owner: Owner, entry: PresenceEntry): Verdict {
    const shown = this.#shown.get(owner)
    if (shown?.inbound === entry.clientId) return this.#update(shown, entry)
    if (shown !== undefined && shown.entry.json !== ENDED) return IGNORED
    if (entry.clientId >= FIRST_OF_OURS) return IGNORED
    return this.#claim(owner, entry)
  }

  /** Ends the presence of a session that left. */
  release(owner: Owner): PresenceEntry | undefined {
    const shown = this.#shown.get(owner)
    this.#asked.delete(owner)
    this.#shown.delete(owner)
    if (shown === undefined) return undefined
    const { entry, inbound } = shown
    const owners = this.#ownersOfInbound.get(inbound)
    owners?.delete(owner)
    if (owners?.size === 0) this.#ownersOfInbound.delete(inbound)
    this.#ownerOfOutward.delete(entry.clientId)
    const isOver = entry.json === ENDED
    const ended = { ...entry, clock: entry.clock + (isOver ? 0 : 1), json: ENDED }
    this.#remember(ended)
    return isOver ? undefined : ended
  }

  #update(shown: Shown, { clock, json }: PresenceEntry): Verdict {
    if (clock <= shown.inboundClock || clock > MAX_CLOCK || (json !== ENDED && !isBearableState(json))) return IGNORED
    if (json === ENDED && shown.entry.json === ENDED) return IGNORED
    shown.inboundClock = clock
    const { clientId, clock: told } = shown.entry
    shown.entry = { clientId, clock: clientId === shown.inbound ? Math.max(told + 1, clock) : told + 1, json }
    return { type: 'told', entry: shown.entry }
  }

  #claim(owner: Owner, entry: PresenceEntry): Verdict {
    const { clientId: id, clock, json } = entry
    const holder = this.#ownerOfOutward.get(id)
    const held = holder === undefined ? undefined : this.#shown.get(holder)
    if (json === ENDED) return held === undefined ? IGNORED : this.#answerObserver(owner, held, entry)
    if (clock > MAX_CLOCK || !isBearableState(json)) return IGNORED
    const lastClock = held?.entry.clock ?? this.#endedClocks?.get(id)
    if (lastClock !== undefined && this.#mayBeEcho(owner, entry, lastClock)) {
      if (held !== undefined) return this.#ask(owner, held.entry)
      return { type: 'answered', entry: { clientId: id, clock: lastClock, json: ENDED } }
    }
    return this.#show(owner, entry)
  }

  #mayBeEcho(owner: Owner, { clientId, clock }: PresenceEntry, lastClock: number): boolean {
    if (clock > lastClock) return false
    if (lastClock > SPOILED_CLOCK && clock <= SPOILED_CLOCK) return false
    const asked = this.#asked.get(owner)
    // The answer of a client whose own id it is: it counts on from the clock at which it heard that it had ended.
    return asked === undefined || asked.id !== clientId || clock !== asked.clock + 1
  }

  /**
   * An echo, or somebody who is back while the old connection lingers: to hear that it ended makes the latter count on,
   * and only the latter. The clock that such an answer has is then nobody else's.
   */
  #ask(owner: Owner, entry: PresenceEntry): Verdict {
    if (this.#asked.has(owner)) return IGNORED
    this.#asked.set(owner, { id: entry.clientId, clock: entry.clock })
    const question = { ...entry, json: ENDED }
    const holder = this.#ownerOfOutward.get(entry.clientId)
    const shown = holder === undefined ? undefined : this.#shown.get(holder)
    if (shown !== undefined) shown.entry = { ...shown.entry, clock: shown.entry.clock + 2 }
    return { type: 'answered', entry: question }
  }

  /** Who only watches believes that it ended, and says so; it is told again what is. */
  #answerObserver(owner: Owner, held: Shown, { clientId, clock }: PresenceEntry): Verdict {
    const asked = this.#asked.get(owner)
    const isAnswer = asked?.id === clientId && asked.clock === clock
    return isAnswer && held.entry.json !== ENDED ? { type: 'answered', entry: held.entry } : IGNORED
  }

  #show(owner: Owner, { clientId, clock, json }: PresenceEntry): Verdict {
    const isNew = this.isNew(clientId)
    const before = this.#shown.get(owner)
    if (before !== undefined) this.release(owner)
    const entry = isNew ? { clientId, clock, json } : { clientId: this.#nextFreshId++, clock: 1, json }
    this.#shown.set(owner, { inbound: clientId, inboundClock: clock, entry })
    this.#ownerOfOutward.set(entry.clientId, owner)
    this.#ownersOfInbound.set(clientId, (this.#ownersOfInbound.get(clientId) ?? new Set<Owner>()).add(owner))
    return { type: 'told', entry }
  }

  #remember({ clientId, clock }: PresenceEntry): void {
    const ended = (this.#endedClocks ??= new Map())
    ended.delete(clientId)
    ended.set(clientId, clock)
    const [oldest] = ended.keys()
    if (oldest !== undefined && ended.size > ROOM_LIMITS.rememberedPresences) ended.delete(oldest)
  }
}
