import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { copyComments } from '../../../shared/comments/copyComments.ts'
import { commentMap } from '../../../shared/doc/commentMap.ts'

const MESSAGE = { on: 'shape:one', text: 'Why?', by: 'ada', name: 'Ada', color: '#1d4ed8', atMs: 5, part: '' }

test('a copy has what is shown of the comments, and the marks of what was resolved', () => {
  const [from, to] = [new Y.Doc(), new Y.Doc()]
  const map = commentMap(from)
  map.set('message:abcdefgh', { ...MESSAGE, more: 'x'.repeat(1e5) })
  map.set('message:deleted-one', MESSAGE)
  map.delete('message:deleted-one')
  map.set('resolved:shape:one', { atMs: 9 })
  for (const [key, value] of [['message:bad-one-0', 5], ['resolved:shape:none', { atMs: 9 }], ['else', 'x']] as const) map.set(key, value)
  copyComments(from, to)
  expect(commentMap(to).toJSON()).toEqual({ 'message:abcdefgh': MESSAGE, 'resolved:shape:one': { atMs: 9 } })
})
