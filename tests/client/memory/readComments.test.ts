import { expect, test } from 'vitest'
import { readComments, rememberRead } from '../../../client/memory/readComments.ts'

const KEY = 'sevenstep.comments.read'

function storage(text?: string) {
  const kept = new Map<string, string>(text === undefined ? [] : [[KEY, text]])
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  }
}

const set = (...ids: string[]) => new Set(ids)

test('what was read stays read, by board, together with what another tab wrote', () => {
  const kept = storage()
  expect(readComments('a', kept)).toBeUndefined()
  rememberRead('a', set('one'), set('one', 'two', 'three'), kept)
  rememberRead('b', set(), set('one'), kept)
  rememberRead('a', set('two'), set('one', 'two', 'three'), kept)
  expect(readComments('a', kept)).toEqual(['one', 'two'])
  expect(readComments('b', kept), 'a board that was seen, with nothing read').toEqual([])
})

test('messages that are gone are forgotten, and boards that were not used for long', () => {
  const kept = storage()
  rememberRead('a', set('one', 'two'), set('one', 'two'), kept)
  rememberRead('a', set('one'), set('one'), kept)
  expect(readComments('a', kept)).toEqual(['one'])
  for (let board = 0; board < 20; board++) rememberRead(`b${board}`, set('x'), set('x'), kept)
  expect(readComments('a', kept)).toBeUndefined()
  expect(readComments('b0', kept)).toEqual(['x'])
})

test('it stays bounded, whatever somebody wrote on a board', () => {
  const kept = storage()
  const many = new Set(Array.from({ length: 2_000 }, (_, index) => `id${index}`))
  rememberRead('a', many, many, kept)
  expect(readComments('a', kept)).toHaveLength(600)
})

test.each(['', '{', 'null', '[1]', '[["a"]]', '[[1,["x"]]]', '[["a",{"length":9}]]', `[["${'a'.repeat(65)}",["x"]]]`])(
  'storage with %s in it is none', (text) => {
    expect(readComments('a', storage(text))).toBeUndefined()
  })

test('of a damaged list the ids are kept', () => {
  expect(readComments('a', storage(`[["a",["x",1,null,"${'y'.repeat(65)}"]]]`))).toEqual(['x'])
})
