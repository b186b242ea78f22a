import type { TLRecord, TLSchema } from '@tldraw/tlschema'
import type * as Y from 'yjs'
import { readDocSchema, writeDocMeta } from '../../shared/doc/docMeta.ts'
import type { RecordMap } from '../../shared/doc/recordMap.ts'
import type { BoardRecord } from '../../shared/doc/boardRecord.ts'
import { unplain } from '../content/plainData.ts'
import { validateRecord } from './visibleRecords.ts'

const MIGRATE = Symbol('migrate')

/**
 * Brings an older doc's records up to this build's schema, record by record: one that cannot be migrated stays as it
 * is. So does one that is as this build writes it, because a doc can be called older than it is, and a step taken twice
 * spoils.
 */
export function migrateDoc(doc: Y.Doc, map: RecordMap, schema: TLSchema): void {
  const saved = readDocSchema(doc)
  if (saved === undefined) return
  map.transact(MIGRATE, () => {
    for (const id of map.ids()) {
      const record = map.get(id)
      if (record === undefined || unplain(record) !== undefined || validateRecord(schema, record).visible) continue
      const migrated = migrate(record, schema, saved)
      if (migrated?.id === id) map.set(migrated)
    }
    writeDocMeta(doc, schema)
  })
}

type SavedSchema = Parameters<TLSchema['migratePersistedRecord']>[1]

function migrate(record: BoardRecord, schema: TLSchema, saved: SavedSchema): BoardRecord | undefined {
  try {
    const migrated = schema.migratePersistedRecord(structuredClone(record) as unknown as TLRecord, saved)
    return migrated.type === 'success' ? (migrated.value as unknown as BoardRecord) : undefined
  } catch {
    return undefined
  }
}
