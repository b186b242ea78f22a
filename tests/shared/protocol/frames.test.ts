import { expect, test } from 'vitest'
import { presenceFrame, readFrame, step1Frame, step2Frame, updateFrame } from '../../../shared/protocol/frames.ts'
import { readOwnFrame, savedFrame, untoldFrame } from '../../../shared/protocol/ownFrames.ts'
import { seeded } from '../../fakes/random.ts'

const BYTES = Uint8Array.of(1, 2, 3)
const ENTRY = { clientId: 7, clock: 2 ** 40, json: '{"name":"Ada"}' }

test('what is written is read back', () => {
  expect(readFrame(step1Frame(BYTES))).toEqual({ type: 'step1', stateVector: BYTES })
  expect(readFrame(step2Frame(BYTES))).toEqual({ type: 'write', update: BYTES, isStep2: true })
  expect(readFrame(updateFrame(BYTES))).toEqual({ type: 'write', update: BYTES, isStep2: false })
  expect(readFrame(presenceFrame([ENTRY]))).toEqual({ type: 'presence', entries: [ENTRY] })
  expect(readOwnFrame(savedFrame(2 ** 40))).toEqual({ type: 'saved', count: 2 ** 40 })
})

test('one end does not read what the other alone sends', () => {
  expect(readOwnFrame(untoldFrame(960))).toEqual({ type: 'untold', count: 960 })
  for (const frame of [savedFrame(1), untoldFrame(1)]) expect(readFrame(frame)).toBeUndefined()
  expect(readOwnFrame(updateFrame(BYTES))).toBeUndefined()
})

test('M1: a frame that ends early or is none of ours is no message, and nothing throws', () => {
  for (const frame of [step1Frame(BYTES), updateFrame(BYTES), presenceFrame([ENTRY, ENTRY]), savedFrame(300)]) {
    for (let size = 0; size < frame.byteLength; size++) {
      expect(readFrame(frame.subarray(0, size))).toBeUndefined()
      expect(readOwnFrame(frame.subarray(0, size))).toBeUndefined()
    }
  }
})

test('M1: hostile bytes never throw, whatever they claim to hold', () => {
  const random = seeded(1)
  for (let round = 0; round < 5_000; round++) {
    const frame = Uint8Array.from({ length: random.int(40) }, () => random.int(256))
    frame[0] = random.pick([0, 1, 3, 100, 101, 255])
    expect(() => [readFrame(frame), readOwnFrame(frame)]).not.toThrow()
  }
})

test('a presence that claims more entries than its bytes can hold is refused before any is read', () => {
  const claim = Uint8Array.of(0xff, 0xff, 0xff, 0xff, 0x07)
  expect(readFrame(Uint8Array.of(1, claim.byteLength, ...claim))).toBeUndefined()
})
