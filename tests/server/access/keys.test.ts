import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { isToken } from '../../../shared/protocol/ids.ts'
import { hashKey, keysFrom, makeToken, seatOfKey } from '../../../server/access/keys.ts'

const HOST_KEY = 'AAAAAAAAAAAAAAAAAAAAAA'
const NO_EPOCHS = new Map()

test('a token is 128 bits in 22 characters', () => {
  const token = makeToken(randomBytes)
  expect(isToken(token)).toBe(true)
  expect(Buffer.from(token, 'base64url')).toHaveLength(16)
  expect(makeToken(randomBytes)).not.toBe(token)
})

test('each seat gets its own key and those below, the same every time', () => {
  const keys = keysFrom(HOST_KEY, 'host', NO_EPOCHS)
  expect(Object.keys(keys)).toEqual(['host', 'editor', 'viewer'])
  expect(Object.values(keys).every((key) => isToken(key))).toBe(true)
  expect(new Set(Object.values(keys)).size).toBe(3)
  expect(keysFrom(keys.editor ?? '', 'editor', NO_EPOCHS)).toEqual({ editor: keys.editor, viewer: keys.viewer })
  expect(keysFrom(keys.viewer ?? '', 'viewer', NO_EPOCHS)).toEqual({ viewer: keys.viewer })
})

test('keys that were given out stay valid in later builds', () => {
  expect(keysFrom(HOST_KEY, 'host', NO_EPOCHS)).toEqual({ host: HOST_KEY, editor: 'kvdZ4SXPUgHOP6VI8NFnxw', viewer: 'nkArUe2_10dExJinitu2DA' })
})

test("another epoch changes a seat's key and nothing above it", () => {
  const before = keysFrom(HOST_KEY, 'host', NO_EPOCHS)
  const after = keysFrom(HOST_KEY, 'host', new Map([['viewer', 1]] as const))
  expect(after.editor).toBe(before.editor)
  expect(after.viewer).not.toBe(before.viewer)
})

test('S1: a key opens its seat, and nothing else opens any', () => {
  const keys = keysFrom(HOST_KEY, 'host', NO_EPOCHS)
  const seats = (['host', 'editor', 'viewer'] as const).map((seat) => ({ seat, epoch: 0, keyHash: hashKey(keys[seat] ?? '') }))
  for (const { seat } of seats) expect(seatOfKey(keys[seat] ?? '', seats)).toBe(seat)
  for (const wrong of ['', HOST_KEY.slice(1), makeToken(randomBytes)]) {
    expect(seatOfKey(wrong, seats)).toBeUndefined()
    expect(seatOfKey(wrong)).toBeUndefined()
  }
})
