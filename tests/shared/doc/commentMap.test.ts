import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { commentMap, entriesOf, entryOf } from '../../../shared/doc/commentMap.ts'

test('an entry says what stands under a key and who wrote it there when', () => {
  const doc = new Y.Doc()
  doc.clientID = 7
  const map = commentMap(doc)
  map.set('a', { x: 1 })
  map.set('b', 'two')
  map.set('gone', 3)
  map.delete('gone')
  expect(entriesOf(map)).toEqual([{ key: 'a', value: { x: 1 }, client: 7, clock: 0 }, { key: 'b', value: 'two', client: 7, clock: 1 }])
  expect([entryOf(map, 'gone'), entryOf(map, 'never')]).toEqual([undefined, undefined])
})
