import * as decoding from 'lib0/decoding'

/** Of lib0's `writeAny`. */
const TAG = { string: 119, object: 118, array: 117 } as const
/** Longer ones are hardly ever met again. */
const MAX_WORD_BYTES = 32
const WORDS = 256

/**
 * Far deeper than any record; where one browser's stack holds another's may overflow, and they would not see the same
 * board.
 */
const MAX_DEPTH = 500
/** Far more than a record holds; an empty object takes two bytes here and thirty times as many in memory. */
const MAX_VALUES = 1_000_000
/** Set as other fields are, it would change what an object is instead of what it holds. */
const PROTOTYPE = '__proto__'

/** Reads values; throws for what is none or is more than a record may hold. */
export interface Values {
  read(decoder: decoding.Decoder): unknown
}

/**
 * Reads what lib0's `writeAny` wrote, as its `readAny` does. The records of a board use the same names and words again
 * and again; they are remembered, because lib0 makes each anew with a text decoder, which is most of the time that a
 * large board takes to open.
 */
export class ValueReader implements Values {
  /** By a hash of their bytes; a word takes the place of the one before it. */
  #words: string[] | undefined
  #left = 0

  read(decoder: decoding.Decoder): unknown {
    this.#left = MAX_VALUES
    return this.#read(decoder, 0)
  }

  #read(decoder: decoding.Decoder, depth: number): unknown {
    if (depth > MAX_DEPTH || --this.#left < 0) throw new Error('This value is more than a record may hold.')
    switch (decoder.arr[decoder.pos]) {
      case TAG.string:
        decoder.pos++
        return this.#readText(decoder)
      case TAG.object:
        decoder.pos++
        return this.#readObject(decoder, depth + 1)
      case TAG.array:
        decoder.pos++
        return this.#readArray(decoder, depth + 1)
      default:
        return decoding.readAny(decoder)
    }
  }

  #readObject(decoder: decoding.Decoder, depth: number): Record<string, unknown> {
    const object: Record<string, unknown> = {}
    for (let left = decoding.readVarUint(decoder); left > 0; left--) {
      const key = this.#readText(decoder)
      const value = this.#read(decoder, depth)
      if (key === PROTOTYPE)
        Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true })
      else object[key] = value
    }
    return object
  }

  #readArray(decoder: decoding.Decoder, depth: number): unknown[] {
    const array: unknown[] = []
    for (let left = decoding.readVarUint(decoder); left > 0; left--) array.push(this.#read(decoder, depth))
    return array
  }

  #readText(decoder: decoding.Decoder): string {
    const length = decoder.arr[decoder.pos]!
    const from = decoder.pos + 1
    const end = from + length
    if (!(length <= MAX_WORD_BYTES && end <= decoder.arr.length)) return decoding.readVarString(decoder)
    const slot = hash(decoder.arr, from, end) % WORDS
    const words = (this.#words ??= Array.from({ length: WORDS }, () => ''))
    const known = words[slot]!
    if (isSame(known, decoder.arr, from, end)) {
      decoder.pos = end
      return known
    }
    const word = decoding.readVarString(decoder)
    words[slot] = word
    return word
  }
}

function hash(bytes: Uint8Array, from: number, end: number): number {
  let value = end - from
  for (let at = from; at < end; at++) value = (Math.imul(value, 31) + bytes[at]!) >>> 0
  return value
}

/** Only words of ASCII are the same as their bytes; others are read anew each time. */
function isSame(word: string, bytes: Uint8Array, from: number, end: number): boolean {
  if (word.length !== end - from) return false
  for (let at = from; at < end; at++) if (word.charCodeAt(at - from) !== bytes[at] || bytes[at]! > 0x7f) return false
  return true
}
