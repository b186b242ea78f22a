import type { TLRecord, TLSchema } from '@tldraw/tlschema'
import type { BoardRecord } from '../../shared/doc/boardRecord.ts'
import { isBoardRecordType } from '../../shared/board/schema.ts'
import { unplain } from '../content/plainData.ts'
import { undrawable } from '../content/recordRules.ts'
import { withTameIndex } from '../content/tameIndex.ts'

/** Why a record of the doc is not on the canvas. Its bytes stay in the doc. */
export type Withheld =
  /** It cannot be drawn, whatever is around it. */
  | { why: 'invalid'; message: string }
  /** It cannot be where it is. */
  | { why: 'misplaced'; message: string }
  /** There is more than can be shown. */
  | { why: 'crowded'; message: string }
  /** Another binding holds the same end. */
  | { why: 'double'; forId: string }
  /** It refers to a record that is not there (yet). */
  | { why: 'waiting'; forId: string }

export type Sight = { visible: true; record: TLRecord } | { visible: false; message: string }

/** Judges one record, so that a poison record stops nothing but itself. */
export type Judge = (record: BoardRecord) => Sight

/**
 * Remembers its judgements: records are never changed, only replaced, and those that are put aside are met again and
 * again.
 */
export function createJudge(schema: TLSchema): Judge {
  const known = new WeakMap<BoardRecord, Sight>()
  return (record) => {
    const sight = known.get(record) ?? validateRecord(schema, record)
    known.set(record, sight)
    return sight
  }
}

export function validateRecord(schema: TLSchema, record: BoardRecord): Sight {
  if (!isBoardRecordType(record.typeName))
    return { visible: false, message: 'It is of a kind that does not belong on a board.' }
  try {
    const unbearable = unplain(record)
    if (unbearable !== undefined) return { visible: false, message: unbearable }
    // Validated as unknown because the doc may hold what any client wrote.
    const validator = schema.types[record.typeName] as { validate(record: unknown): TLRecord }
    const valid = validator.validate(record)
    const why = undrawable(valid)
    return why === undefined ? { visible: true, record: withTameIndex(valid) } : { visible: false, message: why }
  } catch (error) {
    return { visible: false, message: error instanceof Error ? error.message : String(error) }
  }
}

/**
 * Splits candidates into those whose references resolve and those that must wait. A binding shown before its target
 * would be deleted by the editor as if by the user, and a shape without its parent is on no page.
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
export function referencesOf(record: BoardRecord | TLRecord): string[] {
  const { parentId, fromId, toId } = record as { parentId?: unknown; fromId?: unknown; toId?: unknown }
  const references = record.typeName === 'shape' ? [parentId] : record.typeName === 'binding' ? [fromId, toId] : []
  return references.filter((id) => typeof id === 'string')
}
