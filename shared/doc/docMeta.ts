import type * as Y from 'yjs'
import type { SerializedSchema, StoreSchema, UnknownRecord } from '@tldraw/store'

/** Version of the doc's own layout, apart from the schema of its records. */
const FORMAT_VERSION = 1
/**
 * How far ahead of this build another can be; whoever writes to a doc can write any number there, and most make no
 * sense.
 */
const MOST_AHEAD = 10
/** tldraw has some forty sequences of migrations. */
const MAX_SEQUENCES = 500

type Schema = StoreSchema<UnknownRecord, never>

/**
 * How a doc's schema stands to this build's: a newer doc must not be written, because this build would drop what it
 * cannot read.
 */
export type DocAge = 'unmarked' | 'same' | 'older' | 'newer'

/** Marks the doc with the schema its records are written in. Call inside a transaction. */
export function writeDocMeta(doc: Y.Doc, schema: { serialize(): SerializedSchema }): void {
  const meta = doc.getMap('meta')
  meta.set('formatVersion', FORMAT_VERSION)
  meta.set('schema', schema.serialize())
}

/** The schema a doc says it is written in; undefined when it says none, or nothing that can be one. */
export function readDocSchema(doc: Y.Doc): SerializedSchema | undefined {
  const saved = doc.getMap('meta').get('schema')
  return isSerializedSchema(saved) ? saved : undefined
}

/**
 * What a doc says of itself is written by anybody who may write to it: what makes no sense is passed over, because
 * every record is judged by itself in any case.
 */
export function docAge(doc: Y.Doc, schema: Pick<Schema, 'getMigrationsSince' | 'serialize'>): DocAge {
  const meta = doc.getMap('meta')
  const saved = readDocSchema(doc)
  if (isSlightlyAhead(meta.get('formatVersion'), FORMAT_VERSION)) return 'newer'
  if (saved === undefined) return meta.has('schema') ? 'same' : 'unmarked'
  const ours = versions(schema.serialize())
  const theirs = versions(saved)
  const ahead = Object.keys(ours).filter((name) => (theirs[name] ?? 0) > ours[name]!)
  if (ahead.length > 0) return ahead.every((name) => isSlightlyAhead(theirs[name], ours[name]!)) ? 'newer' : 'same'
  return isOlder(saved, schema) ? 'older' : 'same'
}

function isOlder(saved: SerializedSchema, schema: Pick<Schema, 'getMigrationsSince'>): boolean {
  try {
    const migrations = schema.getMigrationsSince(saved)
    return migrations.ok && migrations.value.length > 0
  } catch {
    return false
  }
}

function isSlightlyAhead(version: unknown, ours: number): boolean {
  return Number.isInteger(version) && (version as number) > ours && (version as number) <= ours + MOST_AHEAD
}

function versions(schema: SerializedSchema): Readonly<Record<string, number>> {
  return 'sequences' in schema ? schema.sequences : {}
}

function isSerializedSchema(value: unknown): value is SerializedSchema {
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return false
  const { schemaVersion, sequences } = value as { schemaVersion?: unknown; sequences?: unknown }
  // A schema of version 1 is older than any board.
  if (schemaVersion !== 2 || typeof sequences !== 'object' || sequences === null) return false
  const found = Object.values(sequences)
  return found.length <= MAX_SEQUENCES && found.every((version) => Number.isInteger(version) && version >= 0)
}
