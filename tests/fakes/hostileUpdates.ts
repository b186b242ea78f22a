import * as encoding from 'lib0/encoding'

export interface Id {
  client: number
  clock: number
}

/** What a struct holds. Texts that stand for JSON are written as they are, so they need not be any. */
export type Content =
  | { kind: 'gc' | 'deleted' | 'skip'; length: number }
  | { kind: 'json'; texts: readonly string[]; count?: number }
  | { kind: 'binary'; bytes: Uint8Array; count?: number }
  | { kind: 'string'; text: string }
  | { kind: 'embed'; text: string }
  | { kind: 'format'; key: string; text: string }
  | { kind: 'type'; ref: number; name?: string }
  /** `bytes` are values as lib0 writes them. */
  | { kind: 'any'; bytes: Uint8Array; count: number }
  | { kind: 'doc'; guid: string; bytes: Uint8Array }

/** Where an item stands. A parent is only written for items without a neighbour, as the format has it. */
export interface Place {
  origin?: Id
  rightOrigin?: Id
  /** The name of a root, or the item of a nested type. */
  parent?: string | Id
  parentSub?: string
}

export type Struct = Content & Place

export interface StructSection extends Id {
  structs: readonly Struct[]
  /** How many structs the bytes claim. */
  count?: number
}

export interface DeleteSection {
  client: number
  /** Clock and length of each. */
  ranges: readonly (readonly [clock: number, length: number])[]
  count?: number
}

export interface UpdateParts {
  sections?: readonly StructSection[]
  deletes?: readonly DeleteSection[]
  /** How many of each the bytes claim. */
  sectionCount?: number
  deleteCount?: number
  /** Bytes by which every number is longer than it needs to be. */
  overlong?: number
}

const KIND = { gc: 0, deleted: 1, json: 2, binary: 3, string: 4, embed: 5, format: 6, type: 7, any: 8, doc: 9, skip: 10 } as const
const HAS = { origin: 0x80, rightOrigin: 0x40, parentSub: 0x20 } as const
/** Types that are followed by a name. */
const NAMED_TYPES = [3, 5]
const CONTINUES = 0x80

/** Writes a V1 update byte by byte: whatever the format can express, whether or not a doc could make it. */
export function hostileUpdate({ sections = [], deletes = [], sectionCount, deleteCount, overlong = 0 }: UpdateParts): Uint8Array {
  return encoding.encode((encoder) => {
    const writer = new Writer(encoder, overlong)
    writer.number(sectionCount ?? sections.length)
    for (const section of sections) writer.section(section)
    writer.number(deleteCount ?? deletes.length)
    for (const { client, ranges, count } of deletes) {
      writer.numbers(client, count ?? ranges.length)
      for (const [clock, length] of ranges) writer.numbers(clock, length)
    }
  })
}

class Writer {
  readonly #encoder: encoding.Encoder
  readonly #overlong: number

  constructor(encoder: encoding.Encoder, overlong: number) {
    this.#encoder = encoder
    this.#overlong = overlong
  }

  number(value: number): void {
    if (this.#overlong === 0) return encoding.writeVarUint(this.#encoder, value)
    let left = value
    for (; left >= CONTINUES; left = Math.floor(left / CONTINUES)) encoding.writeUint8(this.#encoder, CONTINUES | (left % CONTINUES))
    encoding.writeUint8(this.#encoder, CONTINUES | left)
    for (let more = 1; more < this.#overlong; more++) encoding.writeUint8(this.#encoder, CONTINUES)
    encoding.writeUint8(this.#encoder, 0)
  }

  numbers(...values: readonly number[]): void {
    for (const value of values) this.number(value)
  }

  section({ client, clock, structs, count }: StructSection): void {
    this.numbers(count ?? structs.length, client, clock)
    for (const struct of structs) this.#struct(struct)
  }

  #struct(struct: Struct): void {
    const { kind, origin, rightOrigin, parent = 'records', parentSub } = struct
    if (kind === 'gc' || kind === 'skip') {
      encoding.writeUint8(this.#encoder, KIND[kind])
      return this.number(struct.length)
    }
    const isPlaced = origin !== undefined || rightOrigin !== undefined
    const flags = (origin ? HAS.origin : 0) | (rightOrigin ? HAS.rightOrigin : 0) | (parentSub === undefined ? 0 : HAS.parentSub)
    encoding.writeUint8(this.#encoder, KIND[kind] | flags)
    for (const id of [origin, rightOrigin]) if (id !== undefined) this.numbers(id.client, id.clock)
    if (!isPlaced) this.#parent(parent, parentSub)
    this.#content(struct)
  }

  #parent(parent: string | Id, parentSub: string | undefined): void {
    if (typeof parent === 'string') {
      this.number(1)
      this.#text(parent)
    } else {
      this.numbers(0, parent.client, parent.clock)
    }
    if (parentSub !== undefined) this.#text(parentSub)
  }

  #content(content: Content): void {
    switch (content.kind) {
      case 'json':
        this.number(content.count ?? content.texts.length)
        return content.texts.forEach((text) => this.#text(text))
      case 'binary':
        this.number(content.count ?? content.bytes.byteLength)
        return encoding.writeUint8Array(this.#encoder, content.bytes)
      case 'string':
      case 'embed':
        return this.#text(content.text)
      case 'format':
        this.#text(content.key)
        return this.#text(content.text)
      case 'type':
        this.number(content.ref)
        return NAMED_TYPES.includes(content.ref) ? this.#text(content.name ?? 'x') : undefined
      case 'any':
        this.number(content.count)
        return encoding.writeUint8Array(this.#encoder, content.bytes)
      case 'doc':
        this.#text(content.guid)
        return encoding.writeUint8Array(this.#encoder, content.bytes)
      default:
        return this.number(content.length)
    }
  }

  #text(text: string): void {
    encoding.writeVarString(this.#encoder, text)
  }
}

/** Values as `any` content and options of subdocs hold them. */
export function anyBytes(...values: readonly encoding.AnyEncodable[]): Uint8Array {
  return encoding.encode((encoder) => values.forEach((value) => encoding.writeAny(encoder, value)))
}

/** An item of one byte, which is what boards are made of. */
export function binary(byte = 0, place: Place = {}): Struct {
  return { kind: 'binary', bytes: Uint8Array.of(byte), ...place }
}
