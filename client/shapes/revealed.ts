import type { TLShape } from 'tldraw'
import type { BoardRecord } from '../../shared/doc/boardRecord.ts'

/** The layer of the case study that a shape came with when a host revealed it; undefined for what people drew. */
export function revealedLayer({ meta }: TLShape): string | undefined {
  return typeof meta.revealed === 'string' ? meta.revealed : undefined
}

/** What marks a record as revealed with a layer. */
export function revealedMeta(layer: string): { revealed: string } {
  return { revealed: layer }
}

/** A record as it comes with a layer: what is drawn says so, and bindings need not. */
export function asRevealed(record: BoardRecord, layer: string): BoardRecord {
  if (record.typeName !== 'shape') return record
  return { ...record, meta: { ...(record.meta as object), ...revealedMeta(layer) } }
}
