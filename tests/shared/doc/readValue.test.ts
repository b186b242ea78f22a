import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { expect, test } from 'vitest'
import { ValueReader } from '../../../shared/doc/readValue.ts'
import { seeded, type Random } from '../../fakes/random.ts'

const SEEDS = 2_000
const WORDS = ['', 'x', 'props', 'größe', 'page:page', 'shape:r12', '🙂', 'x'.repeat(32), 'x'.repeat(33), 'ü'.repeat(90)]

function anyValue(random: Random, depth = 3): unknown {
  const simple = [random.pick(WORDS), random.int(1000) - 500, random.next(), 2 ** 40, true, false, null, undefined, Uint8Array.of(1, 2), `w${random.int(500)}`]
  const kind = depth === 0 ? 0 : random.int(4)
  if (kind < 2) return random.pick(simple.map((value) => ({ value }))).value
  const values = Array.from({ length: random.int(5) }, () => anyValue(random, depth - 1))
  return kind === 2 ? values : Object.fromEntries(values.map((value) => [random.pick(WORDS), value]))
}

const encode = (value: unknown): Uint8Array => encoding.encode((encoder) => encoding.writeAny(encoder, value as encoding.AnyEncodable))

function attempt(read: (decoder: decoding.Decoder) => unknown, bytes: Uint8Array): unknown {
  try {
    return { value: read(decoding.createDecoder(bytes)) }
  } catch {
    return 'unreadable'
  }
}

test('reads any value as lib0 does, also words it has met before', () => {
  const reader = new ValueReader()
  for (let seed = 1; seed <= SEEDS; seed++) {
    const bytes = encode(anyValue(seeded(seed)))
    expect(reader.read(decoding.createDecoder(bytes)), `seed ${seed}`).toEqual(decoding.readAny(decoding.createDecoder(bytes)))
  }
})

test('fails where lib0 fails on what was cut short or has a wrong byte', () => {
  const reader = new ValueReader()
  for (let seed = 1; seed <= SEEDS; seed++) {
    const random = seeded(seed)
    const bytes = encode(anyValue(random))
    const wrong = bytes.slice()
    wrong[random.int(wrong.length)] = random.int(256)
    for (const bad of [wrong, bytes.subarray(0, random.int(bytes.length))]) {
      expect(attempt((decoder) => reader.read(decoder), bad), `seed ${seed}`).toEqual(attempt(decoding.readAny, bad))
    }
  }
})
