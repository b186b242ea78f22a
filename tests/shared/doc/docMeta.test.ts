import * as Y from 'yjs'
import { describe, expect, it } from 'vitest'
import type { TLRecord } from '@tldraw/tlschema'
import { migrateDoc } from '../../../client/sync/migrateDoc.ts'
import { docAge, readDocSchema, writeDocMeta } from '../../../shared/doc/docMeta.ts'
import { createRecordMap } from '../../../shared/doc/recordMap.ts'
import { createBoardSchema } from '../../../shared/board/schema.ts'
import { box } from '../../client/content/attackRecords.ts'

const schema = createBoardSchema()
const { sequences } = schema.serialize() as { schemaVersion: 2; sequences: Record<string, number> }
const GEO = 'com.tldraw.shape.geo'
const ahead = (by: number) => ({ schemaVersion: 2, sequences: { ...sequences, [GEO]: sequences[GEO]! + by } })

function marked(fields: Readonly<Record<string, unknown>> = {}): Y.Doc {
  const doc = new Y.Doc()
  doc.transact(() => writeDocMeta(doc, schema))
  for (const [key, value] of Object.entries(fields)) doc.getMap('meta').set(key, value)
  return doc
}

describe('the age of a doc', () => {
  it('is none where nobody has marked it', () => {
    expect(docAge(new Y.Doc(), schema)).toBe('unmarked')
  })

  it('is that of the schema it names', () => {
    expect(docAge(marked(), schema)).toBe('same')
    expect(docAge(marked({ schema: ahead(1) }), schema)).toBe('newer')
    expect(docAge(marked({ formatVersion: 2 }), schema)).toBe('newer')
    expect(docAge(marked({ schema: ahead(-1) }), schema)).toBe('older')
  })

  it.each([
    ['a format of the far future', { formatVersion: 99 }],
    ['a format that is no number', { formatVersion: 'newest' }],
    ['a format that is a half', { formatVersion: 1.5 }],
    ['a schema that is a number', { schema: 7 }],
    ['a schema that is null', { schema: null }],
    ['a schema that is a list', { schema: [1] }],
    ['a schema that is a Yjs type', { schema: new Y.Map() }],
    ['a schema of a version that never was', { schema: { schemaVersion: 3, sequences } }],
    ['a schema without sequences', { schema: { schemaVersion: 2 } }],
    ['sequences that are words', { schema: { schemaVersion: 2, sequences: { [GEO]: 'ten' } } }],
    ['sequences without end', { schema: { schemaVersion: 2, sequences: Object.fromEntries(Array.from({ length: 5_000 }, (_, at) => [`a${at}`, 1])) } }],
    ['a sequence of the far future', { schema: ahead(1_000) }],
    ['a sequence that is below nothing', { schema: { schemaVersion: 2, sequences: { ...sequences, [GEO]: -5 } } }],
    ['sequences that nobody knows', { schema: { schemaVersion: 2, sequences: { ...sequences, 'com.example': 1_000 } } }],
  ])('is not touched by %s', (_what, fields) => {
    expect(docAge(marked(fields), schema)).toBe('same')
  })

  it('is put right by marking it again', () => {
    const doc = marked({ formatVersion: 2, schema: ahead(1) })
    doc.transact(() => writeDocMeta(doc, schema))
    expect(docAge(doc, schema)).toBe('same')
    expect(readDocSchema(doc)).toEqual(schema.serialize())
  })
})

describe('a doc that calls itself older', () => {
  const oldest = { schemaVersion: 2, sequences: Object.fromEntries(Object.keys(sequences).map((name) => [name, 0])) }

  it('keeps its records as they are where this build writes them so: a step taken twice would spoil them', () => {
    const doc = marked({ schema: oldest })
    const map = createRecordMap(doc)
    map.transact('seed', () => map.set(box()))
    migrateDoc(doc, map, schema)
    expect(map.get('shape:attack')).toEqual(box())
    expect(docAge(doc, schema)).toBe('same')
  })

  it('is brought up to date where it is, but for what cannot be', () => {
    const { flipX: _flipX, flipY: _flipY, ...props } = box()['props'] as Record<string, unknown>
    const doc = marked({ schema: ahead(-1) })
    const map = createRecordMap(doc)
    map.transact('seed', () => {
      map.set({ ...box(), props })
      map.set({ ...box(), id: 'shape:broken', x: 'nowhere' })
    })
    migrateDoc(doc, map, schema)
    const validator = schema.types.shape as { validate(record: unknown): TLRecord }
    expect(validator.validate(map.get('shape:attack'))).toMatchObject({ props: { flipX: false } })
    expect(map.get('shape:broken')).toBeDefined()
  })
})
