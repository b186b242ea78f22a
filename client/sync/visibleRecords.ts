import type { TLRecord, TLSchema } from '@tldraw/tlschema'
import type { BoardRecord } from '../../shared/board/records.ts'
import { isBoardRecordType } from '../../shared/board/schema.ts'
import { undrawable } from './drawable.ts'

/** Why a record of the doc is not on the canvas. Its bytes stay in the doc. */
export type Withheld =
  | { why: 'invalid'; message: string }
  /** It refers to a record that is not there (yet). */
  | { why: 'waiting'; forId: string }

export type Sight = { visible: true; record: TLRecord } | ({ visible: false } & Withheld)

/** Validates one record, so that a poison record stops nothing but itself. */
export function validateRecord(schema: TLSchema, record: BoardRecord): Sight {
  if (!isBoardRecordType(record.typeName)) return { visible: false, why: 'invalid', message: `Record type ${record.typeName} does not belong on a board.` }
  try {
    // Validated as unknown because the doc may hold what any client wrote.
    const validator = schema.types[record.typeName] as { validate(record: unknown): TLRecord }
    const valid = validator.validate(record)
    const why = undrawable(valid)
    return why === undefined ? { visible: true, record: valid } : { visible: false, why: 'invalid', message: why }
  } catch (error) {
    return { visible: false, why: 'invalid', message: error instanceof Error ? error.message : String(error) }
  }
}

/**
 * Splits candidates into those whose references resolve and those that must wait. A binding shown before its target would be
 * deleted by the editor as if by the user, and a shape without its parent is on no page.
 *
 * @param isThere whether an id is already on the canvas and stays there
 */
export function resolveReferences(
  candidates: readonly TLRecord[],
  isThere: (id: string) => boolean,
): { ready: TLRecord[]; waiting: Map<string, string> } {
  const ready = new Map<string, TLRecord>(candidates.map((record) => [record.id, record]))
  const waiting = new Map<string, string>()
  for (let changed = true; changed;) {
    changed = false
    for (const record of ready.values()) {
      const missing = referencesOf(record).find((id) => !ready.has(id) && (waiting.has(id) || !isThere(id)))
      if (missing === undefined) continue
      ready.delete(record.id)
      waiting.set(record.id, missing)
      changed = true
    }
  }
  return { ready: [...ready.values()], waiting }
}

/** The records that one record cannot be shown without. */
export function referencesOf(record: TLRecord): string[] {
  if (record.typeName === 'shape') return [record.parentId]
  if (record.typeName === 'binding') return [record.fromId, record.toId]
  return []
}
