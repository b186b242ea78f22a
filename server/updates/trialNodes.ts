import * as Y from 'yjs'
import type { Id } from './updateParts.ts'

/** Counts the steps of a trial down; thrown by the one that is too many. */
export class Steps {
  left: number

  constructor(most: number) {
    this.left = most
  }

  spend(count: number): void {
    this.left -= count
    if (this.left < 0) throw TOO_COSTLY
  }
}

export const TOO_COSTLY = new Error('Integrating this takes more steps than it may.')

/** The items of one type, or of one key of it. */
export interface TrialList {
  type: Y.AbstractType<unknown> | undefined
  key: string | null
  /** How many items of a key are known to stand in it. */
  length: number
  /** Undefined as long as nobody asked. */
  start: TrialNode | null | undefined
}

/** An item as it would stand in its list; one of the doc, a piece of one, or a new one. */
export interface TrialNode extends Id {
  length: number
  origin: Id | null
  right: Id | null
  /** Undefined as long as nobody asked; then the item of the doc knows. */
  next: TrialNode | null | undefined
  item: Y.Item | undefined
  /** Undefined for what the doc knows. */
  list: TrialList | undefined
  /** Remains of something that was deleted with its type. Nothing can stand beside it. */
  isGc: boolean
}

/** Moving the ends of so many entries of an array takes one step. */
const MOVED_PER_STEP = 128
/** So many items are passed in one step, when nothing is compared. */
const PASSED_PER_STEP = 4

/** Items of a doc and new ones together, looked up and split as Yjs would, without a change to the doc. */
export class TrialNodes {
  readonly #store: Y.Doc['store']
  readonly #steps: Steps
  readonly #pieces = new Map<Y.Item | Y.GC, TrialNode[]>()
  readonly #added = new Map<number, TrialNode[]>()
  /** How many pieces more than structs there are of a client by now. */
  readonly #splits = new Map<number, number>()
  readonly #lists = new Map<Y.AbstractType<unknown> | string, Map<string | null, TrialList>>()

  constructor({ store }: Y.Doc, steps: Steps) {
    this.#store = store
    this.#steps = steps
  }

  /** The clock behind all that is known of a client. */
  stateOf(client: number): number {
    const last = this.#added.get(client)?.at(-1)
    return last === undefined ? Y.getState(this.#store, client) : last.clock + last.length
  }

  add(node: TrialNode): void {
    const nodes = this.#added.get(node.client)
    if (nodes === undefined) this.#added.set(node.client, [node])
    else nodes.push(node)
  }

  /** The node that has this clock. */
  find({ client, clock }: Id): TrialNode {
    const nodes = this.#nodesAt(client, clock)
    return nodes[indexOf(nodes, clock)]!
  }

  /** The node that ends with this clock. */
  endingAt(id: Id): TrialNode {
    const node = this.find(id)
    if (!node.isGc && id.clock !== node.clock + node.length - 1) this.#split(node, id.clock + 1)
    return node
  }

  /** The node that begins with this clock. */
  startingAt(id: Id): TrialNode {
    const node = this.find(id)
    return node.isGc || id.clock === node.clock ? node : this.#split(node, id.clock)
  }

  nextOf(node: TrialNode): TrialNode | null {
    node.next ??= node.item?.right == null ? null : this.#piecesOf(node.item.right)[0]!
    return node.next
  }

  listOf({ list, item }: TrialNode): TrialList {
    return list ?? this.list(item?.parent as Y.AbstractType<unknown>, item?.parentSub ?? null)
  }

  /** The list of a type, or of the name of one that the doc does not have yet. */
  list(type: Y.AbstractType<unknown> | string, key: string | null): TrialList {
    const lists = this.#lists.get(type) ?? new Map<string | null, TrialList>()
    this.#lists.set(type, lists)
    const known = typeof type === 'string' ? undefined : type
    const list = lists.get(key) ?? { type: known, key, length: 0, start: undefined }
    lists.set(key, list)
    return list
  }

  startOf(list: TrialList): TrialNode | null {
    // Of a key Yjs knows the last item only, and goes from it to the first.
    if (list.key !== null) this.#steps.spend(list.length / PASSED_PER_STEP)
    if (list.start === undefined) {
      const first = this.#firstOf(list)
      list.start = first === null ? null : this.#piecesOf(first)[0]!
    }
    return list.start
  }

  /** Spends what it costs Yjs to put something into the middle of a client's structs. */
  spendMove(client: number): void {
    const stored = this.#store.clients.get(client)?.length ?? 0
    const count = stored + (this.#added.get(client)?.length ?? 0) + (this.#splits.get(client) ?? 0)
    this.#steps.spend(1 + count / MOVED_PER_STEP)
  }

  #firstOf(list: TrialList): Y.Item | null {
    const { type, key } = list
    if (type === undefined) return null
    if (key === null) return type._start
    let item = type._map.get(key) ?? null
    for (; item?.left != null; item = item.left) {
      this.#steps.spend(1 / PASSED_PER_STEP)
      list.length++
    }
    return item
  }

  #nodesAt(client: number, clock: number): TrialNode[] {
    const structs = this.#store.clients.get(client)
    if (structs === undefined || clock >= Y.getState(this.#store, client)) return this.#added.get(client) ?? []
    return this.#piecesOf(structs[Y.findIndexSS(structs, clock)]!)
  }

  #piecesOf(struct: Y.Item | Y.GC): TrialNode[] {
    const known = this.#pieces.get(struct)
    if (known !== undefined) return known
    const { id: { client, clock }, length } = struct
    const item = struct instanceof Y.Item ? struct : undefined
    const origin = item?.origin ?? null
    const right = item?.rightOrigin ?? null
    const isGc = item === undefined
    const node = { client, clock, length, origin, right, next: undefined, item, list: undefined, isGc }
    const pieces = [node]
    this.#pieces.set(struct, pieces)
    return pieces
  }

  /** Cuts a node in two before this clock, and returns the second. */
  #split(node: TrialNode, clock: number): TrialNode {
    this.spendMove(node.client)
    this.#splits.set(node.client, (this.#splits.get(node.client) ?? 0) + 1)
    if (node.item?.content instanceof Y.ContentAny) this.#steps.spend(node.length / MOVED_PER_STEP)
    const nodes = this.#nodesAt(node.client, node.clock)
    const { client, right } = node
    const second: TrialNode = {
      client,
      clock,
      length: node.clock + node.length - clock,
      origin: { client, clock: clock - 1 },
      right,
      next: this.nextOf(node),
      item: undefined,
      list: this.listOf(node),
      isGc: false,
    }
    node.length = clock - node.clock
    node.next = second
    nodes.splice(indexOf(nodes, node.clock) + 1, 0, second)
    return second
  }
}

/** Where the last node stands that begins at this clock or before. */
function indexOf(nodes: readonly TrialNode[], clock: number): number {
  let low = 0
  let high = nodes.length - 1
  while (low < high) {
    const middle = (low + high + 1) >>> 1
    if (nodes[middle]!.clock <= clock) low = middle
    else high = middle - 1
  }
  return low
}
