import * as decoding from 'lib0/decoding'
import { KIND, MALFORMED, passBytes, passContent, readText, type ContentNotes } from './readContent.ts'

/** What the first byte of an item says: its kind in the low five bits, and what follows. After Yjs' `Item.write`. */
const KIND_BITS = 0x1f
const HAS = { origin: 0x80, rightOrigin: 0x40, parentSub: 0x20 } as const
const BY_NAME = 1

/** Stands for the client of an id that is not there. */
export const NONE = -1

/**
 * Reads the structs of V1 updates, one after the other into the same fields: every message of everybody comes through
 * here.
 */
export class StructReader implements ContentNotes {
  readonly decoder: decoding.Decoder
  kind = 0
  /** Clocks it takes. */
  length = 0
  originClient = NONE
  originClock = 0
  rightClient = NONE
  rightClock = 0
  /** Name of the top-level type it lies in, for an item without neighbours. */
  name: string | undefined
  /** Item of the nested type it lies in. */
  parentClient = NONE
  parentClock = 0
  /** The key it has in a map. */
  key: string | undefined
  /** Where its first byte and its content lie, and the next struct. */
  start = 0
  contentStart = 0
  end = 0
  /** Where the bytes of a binary begin, behind their number. */
  bodyStart = 0
  values = 0
  isDeep = false

  constructor(bytes: Uint8Array) {
    this.decoder = decoding.createDecoder(bytes)
  }

  number(): number {
    return decoding.readVarUint(this.decoder)
  }

  /** Reads the next struct. Throws where Yjs could not read it. */
  next(): void {
    const { decoder } = this
    this.start = decoder.pos
    const info = decoding.readUint8(decoder)
    this.kind = info & KIND_BITS
    this.originClient = this.rightClient = this.parentClient = NONE
    this.name = this.key = undefined
    this.values = 0
    this.isDeep = false
    if (this.kind === KIND.gc || this.kind === KIND.skip) {
      this.length = decoding.readVarUint(decoder)
      this.contentStart = this.start + 1
    } else {
      this.#readItem(info)
    }
    this.end = decoder.pos
    if (this.end > decoder.arr.length) throw MALFORMED
  }

  #readItem(info: number): void {
    const { decoder } = this
    if ((info & HAS.origin) !== 0) {
      this.originClient = decoding.readVarUint(decoder)
      this.originClock = decoding.readVarUint(decoder)
    }
    if ((info & HAS.rightOrigin) !== 0) {
      this.rightClient = decoding.readVarUint(decoder)
      this.rightClock = decoding.readVarUint(decoder)
    }
    if ((info & (HAS.origin | HAS.rightOrigin)) === 0) this.#readParent(info)
    this.contentStart = decoder.pos
    this.length = this.kind === KIND.binary ? this.#passBinary() : passContent(decoder, this.kind, this)
  }

  #passBinary(): number {
    const bytes = passBytes(this.decoder)
    this.bodyStart = this.decoder.pos - bytes
    return 1
  }

  #readParent(info: number): void {
    const { decoder } = this
    if (decoding.readVarUint(decoder) === BY_NAME) {
      this.name = readText(decoder)
    } else {
      this.parentClient = decoding.readVarUint(decoder)
      this.parentClock = decoding.readVarUint(decoder)
    }
    if ((info & HAS.parentSub) !== 0) this.key = readText(decoder)
  }
}
