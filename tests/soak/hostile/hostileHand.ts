import { aheadOf, beyondAnyNumber, deletesBeforeInserts, emptyContents, emptyString, gap, gapFlood, hugeCollected, manyBinaries, manyClients, nestedTypes, partialOverlaps, subdocs, type Messages } from '../../fakes/hostileAttacks.ts'
import { deepValues, emptyObjects, falseCounts, manyRootNames, protoKeys, spoiledRoots } from '../../fakes/hostileContents.ts'
import { conflicts, CONFLICTS, cycle, oddReferences, splitDeleted, splitText } from '../../fakes/hostileReferences.ts'
import type { Random } from '../../fakes/random.ts'
import { KnownClocks } from './knownClocks.ts'
import { RandomUpdates, type Lengths } from './randomUpdates.ts'

export interface HostileMove {
  name: string
  messages: Messages
}

type Attack = (client: number, random: Random) => Messages

/** The attacks that have names, as small as they still are what they are. */
const SMALL: Record<string, Attack> = {
  emptyString,
  emptyContents,
  deletesBeforeInserts,
  partialOverlaps,
  oddReferences,
  cycle,
  protoKeys,
  spoiledRoots,
  falseCounts,
  gap,
  subdocs: (client) => subdocs(client, 20),
  nestedTypes: (client, random) => nestedTypes(client, 20, random.pick(['wide', 'deep'])),
  manyBinaries: (client) => manyBinaries(client, 100),
  manyClients: (client) => manyClients(50, client),
  gapFlood: (client) => gapFlood(client, 2_000, 3),
  deepValues: (client, random) => deepValues(client, random.pick([10, 100, 1_000])),
  emptyObjects: (client) => emptyObjects(client, 100),
  manyRootNames: (client) => manyRootNames(client, 20),
  conflicts: (client, random) => conflicts(client, 40, random.pick(CONFLICTS)),
  splitText: (client) => splitText(client, 100),
  splitDeleted: (client, random) => splitDeleted(client, 50, random.pick(['origin', 'rightOrigin'])),
}

const HUGE: Record<string, Attack> = { beyondAnyNumber, hugeCollected: (client, random) => hugeCollected(client, random.pick(['gc', 'deleted']), undefined, random.pick([1, 2, 40])) }

/** An attacker: hears what is relayed, and makes the next thing to send. */
export class HostileHand {
  readonly #random: Random
  readonly #known: KnownClocks
  readonly #updates: RandomUpdates
  readonly #attacks: readonly (readonly [string, Attack])[]
  readonly #heard: Uint8Array[] = []
  #freshClient = 20_000

  constructor(random: Random, lengths: Lengths) {
    this.#random = random
    this.#known = new KnownClocks(random, [501, 502, 40_001])
    this.#updates = new RandomUpdates(random, this.#known, lengths)
    this.#attacks = Object.entries(lengths === 'huge' ? { ...SMALL, ...HUGE } : SMALL)
  }

  hear(update: Uint8Array): void {
    this.#heard.push(update)
    this.#known.hear(update)
  }

  /** Sees a presence, which names the id that its owner writes with. */
  meet(client: number): void {
    this.#known.meet(client)
  }

  next(): HostileMove {
    const chance = this.#random.int(20)
    if (chance < 3) return this.#named()
    if (chance < 7 && this.#heard.length > 0) return this.#spoiled()
    const honest = this.#known.honest()
    if (chance === 7 && honest !== undefined) return { name: 'aheadOf', messages: aheadOf(honest, this.#known.nextOf(honest), 1 + this.#random.int(3)) }
    return { name: 'random', messages: [this.#updates.make()] }
  }

  #named(): HostileMove {
    const [name, attack] = this.#random.pick(this.#attacks)
    this.#freshClient += 100
    return { name, messages: attack(this.#freshClient, this.#random) }
  }

  /** What somebody honest sent, with some of it flipped, cut off, doubled, or put into another. */
  #spoiled(): HostileMove {
    const random = this.#random
    const bytes = random.pick(this.#heard).slice()
    const at = random.int(bytes.byteLength)
    switch (random.int(4)) {
      case 0:
        for (let count = 1 + random.int(3); count > 0; count--) bytes[random.int(bytes.byteLength)] = random.int(256)
        return { name: 'flipped', messages: [bytes] }
      case 1:
        return { name: 'cut', messages: [bytes.subarray(0, at)] }
      case 2:
        return { name: 'raised', messages: [bytes.map((byte, index) => (index === at % 12 ? byte + 1 : byte))] }
      default:
        return { name: 'spliced', messages: [Buffer.concat([bytes.subarray(0, at), random.pick(this.#heard).subarray(at)])] }
    }
  }
}
