import type * as Y from 'yjs'
import type { SerializedSchema, StoreSchema, UnknownRecord } from '@tldraw/store'

/** Version of the doc's own layout, apart from the schema of its records. */
const FORMAT_VERSION = 1

type Schema = StoreSchema<UnknownRecord, never>

/** How a doc's schema stands to this build's: a newer doc must not be written, because this build would drop what it cannot read. */
export type DocAge = 'unmarked' | 'same' | 'older' | 'newer'

/** Marks the doc with the schema its records are written in. Call inside a transaction. */
export function writeDocMeta(doc: Y.Doc, schema: { serialize(): SerializedSchema }): void {
  const meta = doc.getMap('meta')
  meta.set('formatVersion', FORMAT_VERSION)
  meta.set('schema', schema.serialize())
}

export function readDocSchema(doc: Y.Doc): SerializedSchema | undefined {
  return doc.getMap('meta').get('schema') as SerializedSchema | undefined
}

export function docAge(doc: Y.Doc, schema: Pick<Schema, 'getMigrationsSince'>): DocAge {
  const saved = readDocSchema(doc)
  const format = doc.getMap('meta').get('formatVersion')
  if (saved === undefined) return 'unmarked'
  if (typeof format === 'number' && format > FORMAT_VERSION) return 'newer'
  const migrations = schema.getMigrationsSince(saved)
  if (!migrations.ok) return 'newer'
  return migrations.value.length === 0 ? 'same' : 'older'
}
