import { parseTldrawJsonFile, type StoreSchema, type TLRecord, type TLSchema } from 'tldraw'

/** The records of a .tldr file, or why there are none. */
export type ReadTldr =
  | { ok: true; records: TLRecord[]; isNewer: boolean }
  | { ok: false; why: 'notATldrawFile' | 'tooNew' | 'migrationFailed' | 'invalidRecords' | 'v1File' }

type Schema = StoreSchema<TLRecord, never>

/**
 * Reads a file of tldraw's. Of one that a newer tldraw has written the records are taken as they are, because most of
 * what is on a board looks the same in both: whoever draws them leaves out what does not fit, and says so.
 */
export function readTldr(text: string, schema: Schema): ReadTldr {
  const parsed = parseTldrawJsonFile({ json: text, schema: schema as TLSchema })
  if (parsed.ok) return { ok: true, records: parsed.value.allRecords(), isNewer: false }
  const { type } = parsed.error
  if (type === 'notATldrawFile' || type === 'v1File') return { ok: false, why: type }
  const records = isFromNewer(text, schema) ? readAsOurs(text, schema) : undefined
  if (records !== undefined) return { ok: true, records, isNewer: true }
  return { ok: false, why: type === 'fileFormatVersionTooNew' || isFromNewer(text, schema) ? 'tooNew' : type }
}

interface File {
  schema: { schemaVersion: number; sequences: Record<string, number> }
  records: TLRecord[]
}

/** tldraw has taken the text for a file of its own before. */
function fileIn(text: string): File {
  const { schema, records } = JSON.parse(text) as Partial<File>
  const sequences = { ...schema?.sequences }
  return { schema: { schemaVersion: schema?.schemaVersion ?? 0, sequences }, records: records ?? [] }
}

function isFromNewer(text: string, schema: Schema): boolean {
  const known = schema.serialize().sequences
  return Object.entries(fileIn(text).schema.sequences).some(([id, version]) => version > (known[id] ?? version))
}

function readAsOurs(text: string, schema: Schema): TLRecord[] | undefined {
  try {
    const { schema: theirs, records } = fileIn(text)
    const known = schema.serialize().sequences
    const sequences = Object.fromEntries(
      Object.entries(theirs.sequences).map(([id, version]) => [id, Math.min(version, known[id] ?? version)]),
    )
    const store = Object.fromEntries(records.map((record) => [record.id, record]))
    const migrated = schema.migrateStoreSnapshot({ store, schema: { schemaVersion: 2, sequences } })
    return migrated.type === 'success' ? Object.values(migrated.value) : undefined
  } catch {
    // What is in a file can be anything.
    return undefined
  }
}
