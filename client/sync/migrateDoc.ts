import type { TLRecord, TLSchema } from '@tldraw/tlschema'
import type * as Y from 'yjs'
import { readDocSchema, writeDocMeta } from '../../shared/board/docMeta.ts'
import type { RecordMap } from '../../shared/board/recordMap.ts'
import type { BoardRecord } from '../../shared/board/records.ts'

const MIGRATE = Symbol('migrate')

/** Brings an older doc's records up to this build's schema, record by record: one that cannot be migrated stays as it is. */
export function migrateDoc(doc: Y.Doc, map: RecordMap, schema: TLSchema): void {
  const saved = readDocSchema(doc)
  if (saved === undefined) return
  map.transact(MIGRATE, () => {
    for (const id of map.ids()) {
      const record = map.get(id)
      const migrated = record && schema.migratePersistedRecord(structuredClone(record) as unknown as TLRecord, saved)
      if (migrated?.type === 'success') map.set(migrated.value as unknown as BoardRecord)
    }
    writeDocMeta(doc, schema)
  })
}
