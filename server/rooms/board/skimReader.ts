import * as decoding from 'lib0/decoding'
import type { Values } from '../../../shared/doc/readValue.ts'
import { MALFORMED, passAny, readText } from '../../updates/readContent.ts'

/** Of lib0's `writeAny`. */
const TAG = { string: 119, object: 118 } as const
/** What the server asks a record for. */
const WANTED: ReadonlySet<string> = new Set(['id', 'typeName', 'name'])

/**
 * Reads of a record what the server needs, which record it is and what it is called, and passes over the rest: a record
 * may take thirty times its bytes when it is built.
 */
export class SkimReader implements Values {
  readonly #notes = { values: 0, isDeep: false }

  read(decoder: decoding.Decoder): unknown {
    switch (decoder.arr[decoder.pos]) {
      case TAG.string:
        decoder.pos++
        return readText(decoder)
      case TAG.object:
        decoder.pos++
        return this.#readObject(decoder)
      default:
        return this.#pass(decoder)
    }
  }

  #readObject(decoder: decoding.Decoder): Record<string, unknown> {
    const object: Record<string, unknown> = {}
    for (let left = decoding.readVarUint(decoder); left > 0; left--) {
      const key = readText(decoder)
      if (WANTED.has(key) && decoder.arr[decoder.pos] === TAG.string) object[key] = this.read(decoder)
      else this.#pass(decoder)
    }
    return object
  }

  #pass(decoder: decoding.Decoder): undefined {
    passAny(decoder, this.#notes)
    if (decoder.pos > decoder.arr.length) throw MALFORMED
    return undefined
  }
}
