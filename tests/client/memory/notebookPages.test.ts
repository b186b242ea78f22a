import { expect, test } from 'vitest'
import { readPage, rememberPage } from '../../../client/memory/notebookPages.ts'

function storage(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  const all = new Map<string, string>()
  return { getItem: (key) => all.get(key) ?? null, setItem: (key, value) => void all.set(key, value), removeItem: (key) => void all.delete(key) }
}

test('each board has its own page, and one that is new begins with the first', () => {
  const kept = storage()
  rememberPage('one', 'model', kept)
  rememberPage('two', 'data', kept)
  rememberPage('one', 'metrics', kept)
  expect([readPage('one', kept), readPage('two', kept), readPage('three', kept)]).toEqual(['metrics', 'data', readPage('', storage())])
})

test('what is no list of pages is passed over, and old boards are forgotten', () => {
  const kept = storage()
  for (const broken of ['', '{', '[1, null, [2, 3], ["one"], ["one", "nowhere"]]']) {
    kept.setItem('sevenstep.notebook.pages', broken)
    expect(readPage('one', kept)).toBe(readPage('', storage()))
  }
  for (let at = 0; at < 40; at += 1) rememberPage(`board ${at}`, 'model', kept)
  expect((JSON.parse(kept.getItem('sevenstep.notebook.pages') ?? '[]') as unknown[]).length).toBe(20)
})
