import * as Y from 'yjs'
import { KIND } from './readContent.ts'
import type { DeleteRange } from './scannedUpdate.ts'
import { Steps, TOO_COSTLY, TrialNodes, type TrialList, type TrialNode } from './trialNodes.ts'
import { place } from './trialPlace.ts'
import { UPDATE_LIMITS } from './updateLimits.ts'
import type { Id, Part, UpdateParts } from './updateParts.ts'

/** What an update would do to a doc. */
export type Weighed =
  /** The doc has all of it. */
  | { type: 'known' }
  | { type: 'ready'; steps: number }
  /** Some of it builds on what the doc lacks; `ready` is the rest. */
  | { type: 'gap'; ready: UpdateParts; steps: number }
  | { type: 'costly' }
  /** Yjs would fail on it, or keep for ever what no board needs: why, in a few words. */
  | { type: 'unfit'; why: string }

/** Kinds that Yjs joins with a neighbour of the same kind; who writes an update has joined them before. */
const JOINED: ReadonlySet<number> = new Set([KIND.gc, KIND.deleted, KIND.json, KIND.string, KIND.any])

/**
 * Goes through all that Yjs would do to integrate an update, without doing it, for at most so many steps. What Yjs does
 * by itself is quadratic in places: 130 kB can keep it busy for a minute.
 */
export function weighUpdate(doc: Y.Doc, parts: UpdateParts, maxSteps: number): Weighed {
  const steps = new Steps(maxSteps)
  try {
    return new Trial(doc, parts, steps).run()
  } catch (error) {
    if (error === TOO_COSTLY) return { type: 'costly' }
    if (error instanceof Unfit) return { type: 'unfit', why: error.message }
    throw error
  }
}

class Unfit extends Error {}

/** Parts of one client, in order; what comes behind `at` waits. */
interface Queue {
  parts: readonly Part[]
  at: number
}

class Trial {
  readonly #doc: Y.Doc
  readonly #parts: UpdateParts
  readonly #steps: Steps
  readonly #most: number
  readonly #nodes: TrialNodes
  readonly #queues = new Map<number, Queue>()
  /** Clients whose next part builds on what is not there. */
  readonly #blocked = new Set<number>()
  readonly #newNames = new Set<string>()
  readonly #ready: UpdateParts = { sections: new Map(), deletes: [] }

  constructor(doc: Y.Doc, parts: UpdateParts, steps: Steps) {
    this.#doc = doc
    this.#parts = parts
    this.#steps = steps
    this.#most = steps.left
    this.#nodes = new TrialNodes(doc, steps)
    for (const [client, list] of parts.sections) this.#queues.set(client, { parts: list, at: 0 })
  }

  run(): Weighed {
    // As Yjs: the highest client first, because then fewest rivals stand in the way.
    for (const client of [...this.#queues.keys()].sort((a, b) => b - a)) this.#integrate(client)
    let isWhole = this.#blocked.size === 0
    let isNew = this.#ready.sections.size > 0
    for (const range of this.#parts.deletes) {
      this.#steps.spend(0.25)
      const known = this.#knownOf(range)
      if (known !== range) isWhole = false
      if (known === undefined) continue
      if (this.#deletes(known)) isNew = true
      this.#ready.deletes.push(known)
    }
    const steps = this.#most - this.#steps.left
    if (!isWhole) return { type: 'gap', ready: this.#ready, steps }
    return isNew ? { type: 'ready', steps } : { type: 'known' }
  }

  /** Takes all parts of a client, and before each what it builds on. */
  #integrate(client: number): void {
    const waiting = new Set([client])
    const stack = [client]
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const brings = this.#step(top)
      if (brings === 'taken' && stack.length === 1) continue
      if (brings !== 'taken' && brings !== 'done' && !waiting.has(brings)) {
        waiting.add(brings)
        stack.push(brings)
        continue
      }
      // Each waits for the other, which nobody can have written.
      if (typeof brings === 'number') this.#blocked.add(top)
      waiting.delete(top)
      stack.pop()
    }
  }

  /** Takes the next part of a client, or tells whose part has to come before it. */
  #step(client: number): 'taken' | 'done' | number {
    const queue = this.#queues.get(client)
    const part = queue?.parts[queue.at]
    if (queue === undefined || part === undefined || this.#blocked.has(client)) return 'done'
    this.#steps.spend(1)
    const missing = this.#missingFor(part)
    if (missing === undefined) {
      this.#take(part, queue)
      return 'taken'
    }
    if (this.#canBring(missing)) return missing
    this.#blocked.add(client)
    return 'done'
  }

  #canBring(client: number): boolean {
    const queue = this.#queues.get(client)
    return queue !== undefined && queue.at < queue.parts.length && !this.#blocked.has(client)
  }

  /**
   * The client of something that a part builds on and that is not there yet; its own when clocks are missing before it.
   */
  #missingFor(part: Part): number | undefined {
    if (part.clock > this.#nodes.stateOf(part.client)) return part.client
    for (const id of [part.origin, part.right]) {
      if (id === undefined || id.client === part.client) continue
      if (id.clock >= this.#nodes.stateOf(id.client)) return id.client
    }
    return undefined
  }

  #take(part: Part, queue: Queue): void {
    queue.at++
    const state = this.#nodes.stateOf(part.client)
    if (part.clock + part.length <= state) return
    const before = queue.parts[queue.at - 2]
    if (before?.kind === part.kind && JOINED.has(part.kind)) this.#steps.spend(1 + queue.parts.length / 64)
    this.#put(part, Math.max(part.clock, state))
    const taken = this.#ready.sections.get(part.client)
    if (taken === undefined) this.#ready.sections.set(part.client, [part])
    else taken.push(part)
  }

  /** Places a part, or what of it is new from `clock` on. */
  #put(part: Part, clock: number): void {
    const nodes = this.#nodes
    const { client, length } = part
    let left = part.origin === undefined ? null : nodes.endingAt(part.origin)
    const right = part.right === undefined ? null : nodes.startingAt(part.right)
    const list = this.#listFor(part, left, right)
    let origin: Id | null = part.origin ?? null
    if (clock > part.clock && part.kind !== KIND.gc) {
      origin = { client, clock: clock - 1 }
      left = nodes.endingAt(origin)
      // Yjs looks to the right of what it builds on, and remains have no right.
      if (left.isGc && list !== undefined) throw new Unfit('an item goes on from remains')
    }
    // The last item of a key is its value, so that one of several values would be half deleted, and not the same when
    // it is read again.
    const isKeyed = list !== undefined && list.key !== null
    if (isKeyed && length > 1 && part.kind !== KIND.deleted) throw new Unfit('a key has several values in one item')
    const node: TrialNode = {
      client,
      clock,
      length: part.clock + length - clock,
      origin,
      right: part.right ?? null,
      next: null,
      item: undefined,
      list,
      isGc: list === undefined,
    }
    if (list !== undefined) place(nodes, this.#steps, node, { left, right, list })
    nodes.add(node)
  }

  /** The list that an item goes into; undefined when only its remains will be kept. */
  #listFor(part: Part, left: TrialNode | null, right: TrialNode | null): TrialList | undefined {
    if (part.kind === KIND.gc || left?.isGc === true || right?.isGc === true) return undefined
    if (left !== null) return this.#nodes.listOf(left)
    if (right !== null) return this.#nodes.listOf(right)
    if (part.name === undefined) return undefined
    return this.#nodes.list(this.#typeOf(part.name, part.key), part.key ?? null)
  }

  #typeOf(name: string, key: string | undefined): Y.AbstractType<unknown> | string {
    if (key !== undefined && key.length > UPDATE_LIMITS.maxKeyBytes) throw new Unfit('a key is too long')
    const type = this.#doc.share.get(name)
    if (type !== undefined) return type as Y.AbstractType<unknown>
    this.#newNames.add(name)
    const isLong = name.length > UPDATE_LIMITS.maxRootNameBytes
    const isMuch = isLong || this.#doc.share.size + this.#newNames.size > UPDATE_LIMITS.maxRootNames
    if (isMuch) throw new Unfit('it names more top-level types than boards have')
    return name
  }

  /** What of a range is there to be deleted: that very range when all of it is, undefined when nothing. */
  #knownOf(range: DeleteRange): DeleteRange | undefined {
    const { client, clock, length } = range
    const known = this.#nodes.stateOf(client) - clock
    if (known >= length) return range
    return known > 0 ? { client, clock, length: known } : undefined
  }

  /** Whether a range deletes something that is not deleted yet. */
  #deletes({ client, clock, length }: DeleteRange): boolean {
    const end = clock + length
    const structs = this.#doc.store.clients.get(client) ?? []
    const known = Y.getState(this.#doc.store, client)
    const first = clock < known ? Y.findIndexSS(structs, clock) : structs.length
    this.#steps.spend(1)
    let isNew = end > known
    let at = first
    for (; at < structs.length && structs[at]!.id.clock < end; at++) {
      this.#steps.spend(0.25)
      if (!structs[at]!.deleted) isNew = true
    }
    if (isNew && movesStructs(structs, first, at - 1, clock, end)) this.#nodes.spendMove(client)
    return isNew
  }
}

/**
 * Whether deleting a range splits what it begins or ends in, or joins what is deleted with what was deleted beside it.
 */
function movesStructs(
  structs: readonly (Y.Item | Y.GC)[],
  first: number,
  last: number,
  clock: number,
  end: number,
): boolean {
  const [begin, stop] = [structs[first], structs[last]]
  if (begin === undefined || stop === undefined) return true
  const splits = begin.id.clock < clock || stop.id.clock + stop.length > end
  return splits || last > first || structs[first - 1]?.deleted === true || structs[last + 1]?.deleted === true
}
