import { expect, test } from 'vitest'
import { createBoardSchema } from '../../../shared/board/schema.ts'
import { readTldr } from '../../../client/interchange/readTldr.ts'

const schema = createBoardSchema()
const PAGES = [
  { id: 'page:b', typeName: 'page', name: 'Second', index: 'a2', meta: {} },
  { id: 'page:a', typeName: 'page', name: 'First', index: 'a1', meta: {} },
]

function file({ formatVersion = 1, newerBy = 0, records = PAGES as object[] } = {}): string {
  const { sequences, ...rest } = schema.serialize()
  const newer = Object.fromEntries(Object.entries(sequences).map(([id, version]) => [id, version + newerBy]))
  return JSON.stringify({ tldrawFileFormatVersion: formatVersion, schema: { ...rest, sequences: newer }, records })
}

test('a file of this version is read', () => {
  expect(readTldr(file(), schema)).toMatchObject({ ok: true, isNewer: false })
})

test('of a file that a newer tldraw has written the records are taken as they are', () => {
  const odd = { ...PAGES[0], id: 'page:c', somethingNew: true }
  const read = readTldr(file({ newerBy: 3, records: [...PAGES, odd] }), schema)
  expect(read).toMatchObject({ ok: true, isNewer: true })
  expect(read.ok && read.records.map(({ id }) => id)).toEqual(['page:b', 'page:a', 'page:c'])
})

test.each([
  ['a form of file that is newer', file({ formatVersion: 99 }), 'tooNew'],
  ['records of this version that are none', file({ records: [{ id: 'page:a', typeName: 'page' }] }), 'invalidRecords'],
  ['another file', '{"records":[]}', 'notATldrawFile'],
])('%s is told of as what it is', (_what, text, why) => {
  expect(readTldr(text, schema)).toEqual({ ok: false, why })
})
