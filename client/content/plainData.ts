/** What one record may carry at most; honest ones stay far below. */
const DATA_LIMITS = {
  depth: 40,
  values: 20_000,
  /** Of all texts of a record together, its picture aside, which has limits of its own. */
  letters: 100_000,
  keyLetters: 200,
} as const

/** Keys that reach the prototype of whatever is indexed by them. */
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype'])
/** A picture inlined in an asset. */
const PICTURE_KEY = 'src'

interface Budget {
  values: number
  letters: number
}

/**
 * Why a value is no plain data of a bearable size; undefined when it is. Asked before anything else looks at a record,
 * because validators go as deep as the data does.
 */
export function unplain(value: unknown): string | undefined {
  return walk(value, 0, { values: DATA_LIMITS.values, letters: DATA_LIMITS.letters })
}

function walk(value: unknown, depth: number, budget: Budget): string | undefined {
  if (--budget.values < 0) return 'It holds too many values.'
  if (typeof value === 'string') return (budget.letters -= value.length) < 0 ? 'It holds too much text.' : undefined
  if (value === null || typeof value === 'boolean') return undefined
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : 'A number in it is none.'
  if (typeof value !== 'object') return 'It holds something that is no data.'
  if (depth >= DATA_LIMITS.depth) return 'It is nested too deeply.'
  return isPlain(value) ? walkParts(value, depth, budget) : 'It holds something that is no data.'
}

function walkParts(value: object, depth: number, budget: Budget): string | undefined {
  for (const key of Object.keys(value)) {
    if (FORBIDDEN_KEYS.has(key)) return 'A name in it is reserved.'
    if (key.length > DATA_LIMITS.keyLetters) return 'A name in it is too long.'
    const part = (value as Record<string, unknown>)[key]
    if (part === undefined || (key === PICTURE_KEY && typeof part === 'string')) continue
    const why = walk(part, depth + 1, budget)
    if (why !== undefined) return why
  }
  return undefined
}

/** Names like `__proto__` do not always show up as keys: read the wrong way, they replace the prototype instead. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null || (prototype === Array.prototype && Array.isArray(value))
}
