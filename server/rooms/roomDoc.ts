import * as Y from 'yjs'
import type { BaseContent } from '../compaction/base.ts'
import { DocWriter, type Applied } from './docWriter.ts'
import { ROOM_LIMITS } from './roomLimits.ts'
import type { ScannedUpdate } from './scannedUpdate.ts'

/** A doc in memory, or what brings it back: its content as an update, and per Yjs client the clock after all of it. */
type State =
  | { name: 'awake'; doc: Y.Doc; writer: DocWriter; stopWatching: () => void; wasUsed: boolean }
  | { name: 'asleep'; content: BaseContent; clocks: ReadonlyMap<number, number> | undefined }

export interface RoomDocOptions {
  /** What a room opens with: a base that nothing follows, or a doc. */
  content: BaseContent | Y.Doc
  /** Looks at the doc whenever there is one, and returns the way to stop. */
  watch: (doc: Y.Doc) => () => void
  onBadUpdate: (error: unknown) => void
}

/**
 * The doc of a room. Relaying takes no doc, and applying updates one by one costs more than all the rest, so durable
 * updates that are sure to fit wait here and are applied many at a time, when somebody needs the doc or enough have come.
 * A small doc that nobody uses is kept as bytes, which take a tenth of the memory.
 */
export class RoomDoc {
  readonly #watch: RoomDocOptions['watch']
  readonly #onBadUpdate: (error: unknown) => void
  #state: State
  #waiting: Uint8Array[] = []
  #waitingItems = 0
  /** Per Yjs client, the clock after all that was received; only of those the doc has not caught up with, so mostly of none. */
  #ahead: Map<number, number> | undefined

  constructor({ content, watch, onBadUpdate }: RoomDocOptions) {
    this.#watch = watch
    this.#onBadUpdate = onBadUpdate
    this.#state = content instanceof Y.Doc ? this.#awake(content) : asleep(content)
  }

  /** The doc with all that was taken; ask again rather than keep it. */
  get current(): Y.Doc {
    this.catchUp()
    return this.#wake().doc
  }

  get stateVector(): Uint8Array {
    const state = this.#state
    return state.name === 'asleep' && this.#waiting.length === 0 ? state.content.stateVector : Y.encodeStateVector(this.current)
  }

  /** What somebody with this state vector lacks. Throws when that cannot be read. */
  lackedBy(stateVector: Uint8Array): Uint8Array {
    const state = this.#state
    const isNew = stateVector.byteLength === 1 && stateVector[0] === 0
    if (isNew && state.name === 'asleep' && this.#waiting.length === 0) return state.content.update
    return Y.encodeStateAsUpdate(this.current, stateVector)
  }

  get hasUnready(): boolean {
    return this.#state.name === 'awake' && this.#state.writer.hasUnready
  }

  /**
   * Whether an update follows directly on what was received before and needs nothing else. Then it counts as received, and
   * the next ones may build on it.
   */
  follows({ sections, deletes, isSimple }: ScannedUpdate): boolean {
    if (!isSimple || sections.length === 0 || this.hasUnready) return false
    for (const section of sections) if (section.fromClock !== this.#clockOf(section.client) || !this.#knowsAll(section.foreign)) return false
    for (const { client, clock, length } of deletes) if (clock + length > (endOf(sections, client) ?? this.#clockOf(client))) return false
    const ahead = (this.#ahead ??= new Map())
    for (const { client, endClock } of sections) ahead.set(client, endClock)
    return true
  }

  /** At most so many items are in what was taken and is not in the doc yet. */
  get waitingItems(): number {
    return this.#waitingItems
  }

  /** Takes durable updates that followed, in order, with so many items in all. */
  take(updates: readonly Uint8Array[], items: number): void {
    for (const update of updates) this.#waiting.push(update)
    this.#waitingItems += items
    if (this.#waiting.length >= ROOM_LIMITS.maxUnappliedUpdates) this.catchUp()
  }

  /** Applies what waits. */
  catchUp(): void {
    if (this.#waiting.length === 0) return
    const updates = this.#waiting
    this.#waiting = []
    this.#waitingItems = 0
    for (const applied of this.#applyAll(updates)) if (applied.type === 'unreadable') this.#onBadUpdate(applied.error)
    this.#ahead = undefined
  }

  /** Applies durable updates that did not all follow, and returns what they changed as one update, none if nothing. */
  apply(updates: readonly Uint8Array[]): { change: Uint8Array | undefined; applied: Applied[] } {
    const changes: Uint8Array[] = []
    const gather = (update: Uint8Array): void => void changes.push(update)
    const doc = this.current
    doc.on('update', gather)
    const applied = this.#applyAll(updates)
    doc.off('update', gather)
    return { change: changes.length > 1 ? Y.mergeUpdates(changes) : changes[0], applied }
  }

  /** Call now and then: the doc goes to sleep when nobody used it since the last call. */
  rest(): void {
    this.catchUp()
    const state = this.#state
    if (state.name === 'asleep' || this.hasUnready) return
    if (state.wasUsed) state.wasUsed = false
    else this.#sleep(state)
  }

  destroy(): void {
    this.catchUp()
    if (this.#state.name === 'asleep') return
    this.#state.stopWatching()
    this.#state.doc.destroy()
  }

  /** One transaction for all; a listener that fails on what is in there by now does not keep it from the others. */
  #applyAll(updates: readonly Uint8Array[]): Applied[] {
    const { doc, writer } = this.#wake()
    const applied: Applied[] = []
    try {
      doc.transact(() => updates.forEach((update) => applied.push(writer.apply(update))))
    } catch (error) {
      this.#onBadUpdate(error)
    }
    return applied
  }

  #wake(): State & { name: 'awake' } {
    if (this.#state.name === 'awake') {
      this.#state.wasUsed = true
      return this.#state
    }
    const doc = new Y.Doc()
    Y.applyUpdate(doc, this.#state.content.update)
    const awake = this.#awake(doc)
    this.#state = awake
    return awake
  }

  #awake(doc: Y.Doc): State & { name: 'awake' } {
    return { name: 'awake', doc, writer: new DocWriter(doc), stopWatching: this.#watch(doc), wasUsed: true }
  }

  #sleep({ doc, stopWatching }: State & { name: 'awake' }): void {
    const update = Y.encodeStateAsUpdate(doc)
    // Waking a big one up would hold up everybody.
    if (update.byteLength > ROOM_LIMITS.maxSleepingBytes) return
    this.#state = asleep({ update, stateVector: Y.encodeStateVector(doc) })
    stopWatching()
    doc.destroy()
  }

  /** Whether all of these were received, given as client, clock, client, clock … */
  #knowsAll(ids: readonly number[] | undefined): boolean {
    if (ids === undefined) return true
    for (let at = 0; at < ids.length; at += 2) if (ids[at + 1]! >= this.#clockOf(ids[at]!)) return false
    return true
  }

  #clockOf(client: number): number {
    const state = this.#state
    const applied = state.name === 'awake' ? Y.getState(state.doc.store, client) : (clocksOf(state).get(client) ?? 0)
    return Math.max(this.#ahead?.get(client) ?? 0, applied)
  }
}

function asleep(content: BaseContent): State {
  return { name: 'asleep', content, clocks: undefined }
}

/** Read by the first write, because most boards that sleep are only looked at. */
function clocksOf(state: State & { name: 'asleep' }): ReadonlyMap<number, number> {
  state.clocks ??= Y.decodeStateVector(state.content.stateVector)
  return state.clocks
}

function endOf(sections: ScannedUpdate['sections'], client: number): number | undefined {
  return sections.find((section) => section.client === client)?.endClock
}
