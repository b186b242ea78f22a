import { encodeEntry } from '../../../shared/doc/recordEntry.ts'
import { componentRecord } from '../../fakes/boardRecords.ts'
import { anyBytes, hostileUpdate, type Content, type DeleteSection, type Place, type Struct, type StructSection } from '../../fakes/hostileUpdates.ts'
import type { Random } from '../../fakes/random.ts'
import type { KnownClocks } from './knownClocks.ts'

export type Lengths = 'small' | 'huge'

const HUGE = [2 ** 31 - 1, 2 ** 31, 2 ** 32, 2 ** 40, 2 ** 53 - 2, 2 ** 53 - 1, 2 ** 55]
const ROOTS = ['records', 'records', 'records', 'meta', 'text', 'x', '']
const TEXTS = ['a', 'ab', 'abc', '', '😀', 'x😀y']
const JSONS = ['1', 'null', '{"a":1}', '[]', '"text"', 'undefined', '{"__proto__":1}']
const KINDS: readonly Content['kind'][] = ['binary', 'binary', 'binary', 'binary', 'gc', 'deleted', 'deleted', 'json', 'string', 'string', 'embed', 'format', 'type', 'type', 'any', 'any', 'doc', 'skip']

/** Makes updates that the format allows, and whose every part is left to chance. */
export class RandomUpdates {
  readonly #random: Random
  readonly #known: KnownClocks
  readonly #lengths: Lengths

  constructor(random: Random, known: KnownClocks, lengths: Lengths) {
    this.#random = random
    this.#known = known
    this.#lengths = lengths
  }

  make(): Uint8Array {
    const random = this.#random
    const sections = this.#times(random.int(8) === 0 ? 0 : 1 + random.int(3), () => this.#section())
    const deletes = random.int(3) > 0 ? [] : this.#times(1 + random.int(2), () => this.#deletes())
    return hostileUpdate({ sections, deletes, overlong: random.int(30) === 0 ? 1 : 0 })
  }

  #section(): StructSection {
    const client = this.#known.client()
    const clock = this.#lengths === 'huge' && this.#random.int(15) === 0 ? this.#random.pick(HUGE) : this.#known.start(client)
    let end = clock
    const structs = this.#times(1 + this.#random.int(5), () => {
      const struct = this.#struct(client, end)
      end += lengthOf(struct)
      return struct
    })
    if (clock <= this.#known.nextOf(client)) this.#known.wrote(client, end)
    return { client, clock, structs }
  }

  #struct(client: number, clock: number): Struct {
    const content = this.#content(this.#random.pick(KINDS))
    return content.kind === 'gc' || content.kind === 'skip' ? content : { ...content, ...this.#place(client, clock) }
  }

  #place(client: number, clock: number): Place {
    const random = this.#random
    const own = { client, clock: Math.max(0, clock - 1) }
    const place: Place = {}
    if (random.int(2) === 0) place.origin = random.int(2) === 0 ? own : this.#known.id()
    if (random.int(3) === 0) place.rightOrigin = random.int(12) === 0 ? { client, clock: clock + random.int(2) } : this.#known.id()
    place.parent = random.int(5) === 0 ? this.#known.id() : random.pick(ROOTS)
    if (random.int(5) === 0) place.parentSub = random.pick(['a', 'b', 'formatVersion'])
    return place
  }

  #content(kind: Content['kind']): Content {
    const random = this.#random
    switch (kind) {
      case 'binary':
        return { kind, bytes: this.#entry() }
      case 'string':
        return { kind, text: random.pick(TEXTS) }
      case 'json':
        return { kind, texts: this.#times(random.int(3), () => random.pick(JSONS)) }
      case 'embed':
        return { kind, text: random.pick(JSONS) }
      case 'format':
        return { kind, key: random.pick(['bold', '__proto__']), text: random.pick(JSONS) }
      case 'type':
        return { kind, ref: random.int(7) }
      case 'any':
        return this.#any()
      case 'doc':
        return { kind, guid: random.pick(['a', 'b', '']), bytes: anyBytes(random.pick([{}, { autoLoad: true }, { gc: false, meta: 'x' }])) }
      default:
        return { kind, length: this.#length() }
    }
  }

  #any(): Content {
    const values = this.#times(this.#random.int(4), () => this.#random.pick([1, 'x', null, [], {}, true]))
    return { kind: 'any', bytes: anyBytes(...values), count: values.length }
  }

  /** An entry of a board that may win over honest ones, or bytes that are none. */
  #entry(): Uint8Array {
    const random = this.#random
    const clock = random.int(4) === 0 ? random.pick(HUGE) : random.int(100)
    const { client: baseClient, clock: baseClock } = this.#known.id()
    switch (random.int(3)) {
      case 0:
        return encodeEntry({ type: 'base', clock, record: componentRecord(`shape:${random.int(8)}`, { x: -1 }) })
      case 1:
        return encodeEntry({ type: 'facet', clock, baseClient, baseClock, facet: random.pick(['place', 'size', 'props.title'] as const), value: random.pick([{ x: 1 }, null, 'x']) })
      default:
        return Uint8Array.from(this.#times(random.int(4), () => random.int(256)))
    }
  }

  #deletes(): DeleteSection {
    const ranges = this.#times(1 + this.#random.int(3), () => {
      const length = this.#length()
      return [this.#known.id().clock, length] as const
    })
    return { client: this.#known.id().client, ranges }
  }

  #length(): number {
    return this.#lengths === 'huge' && this.#random.int(3) === 0 ? this.#random.pick(HUGE) : this.#random.int(4)
  }

  #times<T>(count: number, make: () => T): T[] {
    return Array.from({ length: count }, make)
  }
}

function lengthOf(struct: Struct): number {
  switch (struct.kind) {
    case 'gc':
    case 'deleted':
    case 'skip':
      return struct.length
    case 'json':
      return struct.texts.length
    case 'string':
      return struct.text.length
    case 'any':
      return struct.count
    default:
      return 1
  }
}
