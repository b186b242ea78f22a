import { fieldsOf, isCount, isShapeId, isTimeMs } from '../values/checks.ts'

/** What a host points at, for everybody. */
export interface Spotlight {
  /** The id of the host's presence: with it the spotlight goes. */
  presence: number
  /** Ids of the shapes. */
  shapes: readonly string[]
  /** By the server's clock as that host knew it, ms since 1970: what tells two apart. */
  atMs: number
}

/** More at once point at nothing. */
export const MAX_SPOTLIT = 20
/** Longer than anybody speaks about one part. */
export const SPOTLIGHT_MS = 300_000

export function parseSpotlight(value: unknown): Spotlight | null | undefined {
  if (value === null) return null
  const { presence, shapes, atMs } = fieldsOf(value)
  if (!isCount(presence) || !isTimeMs(atMs) || !Array.isArray(shapes)) return undefined
  if (shapes.length === 0 || shapes.length > MAX_SPOTLIT || !shapes.every(isShapeId)) return undefined
  return { presence, shapes: [...new Set(shapes)], atMs }
}
