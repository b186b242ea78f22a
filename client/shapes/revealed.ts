import type { TLShape } from 'tldraw'
import type { BoardRecord } from '../../shared/doc/boardRecord.ts'
import { isCopiedId } from '../../shared/kit/kitIds.ts'

const WHOLE = 'whole '

/** The layer of the case study that a shape came with when a host revealed it; undefined for what people drew. */
export function revealedLayer({ meta }: TLShape): string | undefined {
  return typeof meta.revealed === 'string' ? meta.revealed : undefined
}

/** What marks a whole case study that came at once, in the place of a layer. */
export function wholeLayer(kitId: string): string {
  return `${WHOLE}${kitId}`
}

/** Whether a shape came with what was revealed beside what people drew. */
export function isRevealedBeside(shape: TLShape): boolean {
  return isCopiedId(shape.id) || revealedLayer(shape)?.startsWith(WHOLE) === true
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
