import { SPOTLIGHT_MS, type Spotlight } from '../../../shared/protocol/spotlight.ts'

/** What a page knows of its board, to tell what a spotlight shows there. */
export interface SpotlightView {
  /** Number of this page's connection. */
  own: number
  /** Whoever is here by a connection. */
  peerOf(presence: number): { name: string; color: string } | undefined
  hasShape(id: string): boolean
  /** By the server's clock. */
  nowMs: number
  /** When this page heard of it, by the same clock: one that a wrong clock stamped ends too. */
  heardMs: number
}

export interface SeenSpotlight {
  /** Tells two apart. */
  key: string
  by: 'own' | { name: string; color: string }
  /** Those that are still on the board. */
  shapes: readonly string[]
  endsMs: number
}

/** Undefined once whoever points has left, what they point at is gone, or its time is over. */
export function seenSpotlight(spotlight: Spotlight | null, view: SpotlightView): SeenSpotlight | undefined {
  if (spotlight === null) return undefined
  const { presence, atMs } = spotlight
  const by = presence === view.own ? 'own' : view.peerOf(presence)
  const shapes = spotlight.shapes.filter((id) => view.hasShape(id))
  const endsMs = Math.min(atMs, view.heardMs) + SPOTLIGHT_MS
  if (by === undefined || shapes.length === 0 || view.nowMs >= endsMs) return undefined
  return { key: keyOf(spotlight), by, shapes, endsMs }
}

export function keyOf({ presence, atMs }: Spotlight): string {
  return `${presence} ${atMs}`
}
