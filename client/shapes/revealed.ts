import type { TLShape } from 'tldraw'

/** The layer of the case study that a shape came with when a host revealed it; undefined for what people drew. */
export function revealedLayer({ meta }: TLShape): string | undefined {
  return typeof meta.revealed === 'string' ? meta.revealed : undefined
}

/** What marks a record as revealed with a layer. */
export function revealedMeta(layer: string): { revealed: string } {
  return { revealed: layer }
}
