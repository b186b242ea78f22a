import { describe, expect, test } from 'vitest'
import { cleanText, COMMENT_LIMITS, commentValue, placeThread, readComment, readPlace, readResolved, type Comment } from '../../../shared/comments/comment.ts'

const GOOD: Comment = { id: 'abcdefgh', on: 'shape:one', text: 'Why?', by: 'ada', name: 'Ada', color: '#1d4ed8', atMs: 5, part: 'Ranker' }
const KEY = 'message:abcdefgh'

function read(change: object, key = KEY) {
  return readComment(key, { ...commentValue(GOOD), ...change })
}

describe('a message', () => {
  test('is read as it was written, without fields that are not known', () => {
    expect(read({ more: [1, 2] })).toEqual(GOOD)
  })

  test('is passed over when it says nothing, hangs on nothing, has no time, or is no plain object', () => {
    const bad = [
      { text: '' }, { text: ' \n\u200b\u2060 ' }, { text: 4 }, { text: ['a'] }, { on: 'page:one' }, { on: 7 }, { on: 'shape:' }, { on: `shape:${'x'.repeat(300)}` },
      { on: 'place:1,2' }, { on: 'place:99999999,0,page:a' }, { on: 'place:1e9,0,page:a' }, { atMs: Number.NaN }, { atMs: -1 }, { atMs: 1e300 }, { atMs: 0.5 }, { atMs: '5' },
    ]
    expect(bad.filter((change) => read(change) !== undefined)).toEqual([])
    for (const value of [undefined, null, 'text', 5, [GOOD], new Uint8Array(3), Object.create({ ...GOOD })]) expect(readComment(KEY, value)).toBeUndefined()
    for (const key of ['message:', 'message:a b c d e f', 'resolved:shape:one', `message:${'x'.repeat(65)}`, '__proto__', '']) expect(read({}, key)).toBeUndefined()
  })

  test('has a name of one line, a colour that is one, and a text without what spoils a screen', () => {
    expect(read({ name: `\u202eA\nd${'a'.repeat(1e5)}`, color: 'url(//evil)', by: {}, part: 3 })).toMatchObject({ name: `Ad${'a'.repeat(38)}`, color: '#475569', by: '', part: '' })
    expect(read({ name: ' \u0007 ' })?.name).toBe('Somebody')
    expect(read({ text: 'a\u0000b\u202ec\r\nd\n\n\n\n\ne' })?.text).toBe('a b c\nd\n\ne')
    expect(read({ text: `Z${'\u0301'.repeat(500)}` })?.text).toBe(`Z${'\u0301'.repeat(4)}`)
    expect(read({ text: 'x'.repeat(1e6) })?.text).toHaveLength(COMMENT_LIMITS.text)
  })

  test('is never cut within a sign of two units', () => {
    const cut = cleanText(`${'x'.repeat(COMMENT_LIMITS.text - 1)}😀`)
    expect([cut.length, cut.at(-1)]).toEqual([COMMENT_LIMITS.text - 1, 'x'])
  })
})

test('a place is read as it was written', () => {
  const place = { x: -12, y: 3_000, pageId: 'page:page' }
  expect(readPlace(placeThread({ ...place, x: -12.2 }))).toEqual(place)
  expect(placeThread({ ...place, x: -0.2 })).toBe('place:0,3000,page:page')
  expect(readPlace('shape:one')).toBeUndefined()
})

test('a mark of what is resolved is a time and nothing else', () => {
  expect([{ atMs: 4 }, { atMs: -4 }, 4, null, undefined, {}, [4]].map(readResolved)).toEqual([4, ...Array.from({ length: 6 }, () => undefined)])
})
