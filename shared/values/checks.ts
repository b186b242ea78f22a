// What a value that somebody sent, or kept, can be taken for.

const SHAPE_ID = /^shape:[^\s\p{Cc}]{1,100}$/u
const COLOR = /^#[0-9a-f]{6}$/i
const SEED = /^[a-z0-9]{6}$/
/** The latest that a Date can be. */
const LATEST_MS = 8_640_000_000_000_000

/** The fields of a plain object; none for what is no such. */
export function fieldsOf(value: unknown): Record<string, unknown> {
  return isPlain(value) ? value : {}
}

function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

export function isShapeId(value: unknown): value is string {
  return typeof value === 'string' && SHAPE_ID.test(value)
}

export function isColor(value: unknown): value is string {
  return typeof value === 'string' && COLOR.test(value)
}

/** What a case study is dealt with, as it is kept. */
export function isSeed(value: unknown): value is string {
  return typeof value === 'string' && SEED.test(value)
}

/** A whole number from 0 to `most`. */
export function isCount(value: unknown, most: number = Number.MAX_SAFE_INTEGER): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value <= most
}

/** A time in ms since 1970 that a Date can hold. */
export function isTimeMs(value: unknown): value is number {
  return isCount(value, LATEST_MS)
}
