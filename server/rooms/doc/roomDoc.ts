import * as Y from 'yjs'
import type { BaseContent } from '../../compaction/base.ts'
import { scanUpdate } from '../../updates/scanUpdate.ts'
import type { ScannedUpdate } from '../../updates/scannedUpdate.ts'
import { UPDATE_LIMITS } from '../../updates/updateLimits.ts'
import { readParts, writeParts } from '../../updates/updateParts.ts'
import { weighUpdate } from '../../updates/weighUpdate.ts'
import { DocWeight } from './docWeight.ts'
import { ROOM_LIMITS } from '../roomLimits.ts'

/** A doc in memory, or what brings it back: its content as an update, and per Yjs client the clock after all of it. */
type State =
  | { name: 'awake'; doc: Y.Doc; stopWatching: () => void; wasUsed: boolean }
  | { name: 'asleep'; content: BaseContent; clocks: ReadonlyMap<number, number> | undefined }

export interface RoomDocOptions {
  /** What a room opens with: a base that nothing follows, or a doc. */
  content: BaseContent | Y.Doc
  /** Looks at the doc whenever there is one, and returns the way to stop. */
  watch: (doc: Y.Doc) => () => void
}

/** What became of an update. */
export type Taken =
  /** The doc had all of it. */
  | { type: 'known' }
  /** It is in the doc, or will be; `update` is what it changed. */
  | { type: 'taken'; update: ScannedUpdate; steps: number }
  /** It builds on what the doc lacks, and nothing of it was taken. */
  | { type: 'gap' }
  | { type: 'costly' }
  | { type: 'unfit'; why: string }

/**
 * The doc of a room: all that was received and judged. Relaying takes no doc, and applying updates one by one costs
 * more than all the rest, so those that are sure to fit wait here and are applied many at a time, when somebody needs
 * the doc or enough have come; all others are weighed against it and applied at once. A small doc that nobody uses is
 * kept as bytes, which take a tenth of the memory.
 */
export class RoomDoc {
  readonly #watch: RoomDocOptions['watch']
  readonly #weight: DocWeight
  #state: State
  /** Grows with everything that is taken. */
  version = 0
  #waiting: Uint8Array[] = []
  #waitingItems = 0
  /**
   * Per Yjs client, the clock after all that was received; only of those the doc has not caught up with, so mostly of
   * none.
   */
  #ahead: Map<number, number> | undefined

  constructor({ content, watch }: RoomDocOptions) {
    this.#watch = watch
    this.#state = content instanceof Y.Doc ? this.#awake(content) : asleep(content)
    this.#weight = new DocWeight(content)
  }

  /** The doc with all that was taken; ask again rather than keep it. */
  get current(): Y.Doc {
    this.catchUp()
    return this.#wake().doc
  }

  get stateVector(): Uint8Array {
    const state = this.#state
    if (state.name === 'asleep' && this.#waiting.length === 0) return state.content.stateVector
    return Y.encodeStateVector(this.current)
  }

  /** What somebody with this state vector lacks. Throws when that cannot be read. */
  lackedBy(stateVector: Uint8Array): Uint8Array {
    const state = this.#state
    const isNew = stateVector.byteLength === 1 && stateVector[0] === 0
    if (isNew && state.name === 'asleep' && this.#waiting.length === 0) return state.content.update
    return Y.encodeStateAsUpdate(this.current, stateVector)
  }

  /** The clock behind all that was received of a Yjs client. */
  clockOf(client: number): number {
    const state = this.#state
    const applied = state.name === 'awake' ? Y.getState(state.doc.store, client) : (clocksOf(state).get(client) ?? 0)
    return Math.max(this.#ahead?.get(client) ?? 0, applied)
  }

  /** Yjs clients that wrote anything, give or take those that have just begun. */
  get clientCount(): number {
    const state = this.#state
    return (state.name === 'awake' ? state.doc.store.clients.size : clocksOf(state).size) + (this.#ahead?.size ?? 0)
  }

  /** At most so many items are in what was taken and is not in the doc yet. */
  get waitingItems(): number {
    return this.#waitingItems
  }

  /** Whether the doc would take more memory with an update than a room may. */
  isTooHeavyFor(update: ScannedUpdate): boolean {
    return this.#weight.wouldPass(update, () => this.current)
  }

  /** About how many bytes of memory the doc takes. */
  get weight(): number {
    return this.#weight.bytes
  }

  /**
   * Takes an update that was scanned and found sound. A `partial` one, a step 2, may hold what its sender lacks the
   * ground for too; then what has its ground is taken.
   */
  take(scanned: ScannedUpdate, isPartial: boolean): Taken {
    const steps = this.#stepsToFollow(scanned)
    if (steps === undefined || steps > UPDATE_LIMITS.maxSteps) return this.#weigh(scanned, isPartial)
    this.#follow(scanned)
    return { type: 'taken', update: scanned, steps }
  }

  /** Applies what waits. */
  catchUp(): void {
    if (this.#waiting.length === 0) return
    const updates = this.#waiting
    this.#waiting = []
    this.#waitingItems = 0
    this.#ahead = undefined
    const { doc } = this.#wake()
    doc.transact(() => {
      for (const update of updates) Y.applyUpdate(doc, update)
    })
  }

  /** Call now and then: the doc goes to sleep when nobody used it since the last call. */
  rest(): void {
    this.catchUp()
    const state = this.#state
    if (state.name === 'asleep') return
    if (state.wasUsed) state.wasUsed = false
    else this.#sleep(state)
  }

  destroy(): void {
    if (this.#state.name === 'asleep') return
    this.#state.stopWatching()
    this.#state.doc.destroy()
  }

  /**
   * Steps that an update takes which follows directly on what was received before, needs nothing else, and stands in
   * nobody's way; undefined for any other.
   */
  #stepsToFollow({ isSimple, sections, deletes }: ScannedUpdate): number | undefined {
    if (!isSimple || sections.length === 0) return undefined
    for (const { client, fromClock, foreign } of sections) {
      if (fromClock !== this.clockOf(client) || !this.#knowsAll(foreign)) return undefined
    }
    let steps = sections.length
    for (const { client, clock, length } of deletes) {
      if (clock + length > (endOf(sections, client) ?? this.clockOf(client))) return undefined
      steps += 1 + this.#structsOf(client) / 128
    }
    return steps
  }

  #follow(scanned: ScannedUpdate): void {
    const ahead = (this.#ahead ??= new Map())
    for (const { client, endClock } of scanned.sections) ahead.set(client, endClock)
    this.#waiting.push(scanned.bytes)
    this.#waitingItems += scanned.structs
    this.version++
    this.#weight.add(scanned)
    const isMuch = this.#waiting.length >= ROOM_LIMITS.maxUnappliedUpdates
    if (isMuch || this.#waitingItems >= ROOM_LIMITS.maxUnappliedItems) this.catchUp()
  }

  #weigh(scanned: ScannedUpdate, isPartial: boolean): Taken {
    if (scanned.sections.length === 0 && scanned.deletes.length === 0) return { type: 'known' }
    const doc = this.current
    const weighed = weighUpdate(doc, readParts(scanned.bytes), UPDATE_LIMITS.maxSteps)
    if (weighed.type === 'gap' && !isPartial) return { type: 'gap' }
    if (weighed.type !== 'ready' && weighed.type !== 'gap') return weighed
    const change = this.#apply(doc, weighed.type === 'gap' ? writeParts(weighed.ready) : scanned.bytes)
    if (change === undefined) return { type: 'known' }
    this.#weight.add(change)
    this.version++
    return { type: 'taken', update: change, steps: weighed.steps }
  }

  /** Returns what an update changed, undefined when nothing. */
  #apply(doc: Y.Doc, update: Uint8Array): ScannedUpdate | undefined {
    let change: Uint8Array | undefined
    const gather = (changed: Uint8Array): void => void (change = changed)
    doc.on('update', gather)
    Y.applyUpdate(doc, update)
    doc.off('update', gather)
    return change && scanUpdate(change)
  }

  #structsOf(client: number): number {
    return this.#state.name === 'awake' ? (this.#state.doc.store.clients.get(client)?.length ?? 0) : 0
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
    return { name: 'awake', doc, stopWatching: this.#watch(doc), wasUsed: true }
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
    for (let at = 0; at < ids.length; at += 2) if (ids[at + 1]! >= this.clockOf(ids[at]!)) return false
    return true
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
