import { readNumber, tidy, type Reading } from './readNumber.ts'
import { isPlainCount, readRate, sizeIn, timeIn } from './units.ts'

export type Parsed<T> = { ok: true; value: T } | { ok: false; problem: string }

/**
 * Reads a quantity as people type it into a field that has a unit: `20ms`, `3.5k qps`, `1 TB`, `2 B/day`. Without a
 * unit the field's own is meant.
 *
 * @param unit the field's unit, as the catalogue writes it ("ms", "QPS", "GB", "items")
 * @returns the value in that unit, or a sentence that says what would be understood
 */
export function parseQuantity(text: string, unit: string): Parsed<number> {
  for (const reading of readNumber(text)) {
    const factor = factorOf(reading, unit)
    if (factor !== undefined) return { ok: true, value: tidy(reading.value * factor) }
  }
  return { ok: false, problem: `“${text.trim()}” is not understood here. Write ${exampleOf(unit)}.` }
}

/** What one of the typed unit is in the field's; undefined where the two have nothing to do with each other. */
function factorOf({ unit: typed, isScaled }: Reading, unit: string): number | undefined {
  if (unit === 'billions' || unit === 'millions') return inThousands(typed, isScaled, unit)
  if (typed === '' || sameWord(typed, unit)) return 1
  if (timeIn(unit) !== undefined) return timeIn(typed === 'm' ? 'min' : typed, unit)
  if (sizeIn(unit) !== undefined)
    return sizeIn(typed, unit) ?? (/^[mgtp]$/i.test(typed) ? sizeIn(`${typed}b`, unit) : undefined)
  if (readRate(unit) !== undefined) return rateIn(typed, unit)
  return SYNONYMS[unit]?.test(typed) || sameWord(typed, leadOf(unit)) ? 1 : undefined
}

const SYNONYMS: Readonly<Record<string, RegExp>> = { '%': /^(?:percent|pct|per ?cent)$/i, '×': /^(?:x|times)$/i }

/** "8 B" in a field that counts billions is 8. */
function inThousands(typed: string, isScaled: boolean, unit: 'billions' | 'millions'): number | undefined {
  if (typed !== '') return sameWord(typed, unit) ? 1 : undefined
  return isScaled ? 1 / (unit === 'billions' ? 1e9 : 1e6) : 1
}

function rateIn(typed: string, unit: string): number | undefined {
  const [from, to] = [readRate(typed), readRate(unit)]
  if (from === undefined || to === undefined) return undefined
  const time = from.perSecond / to.perSecond
  if (sameWord(from.counts, to.counts) || (isPlainCount(from.counts) && isPlainCount(to.counts)) || from.counts === '')
    return time
  const size = sizeIn(from.counts, to.counts)
  return size === undefined ? undefined : size * time
}

/** "images" of "images/s/GPU", "USD" of "USD/label". */
function leadOf(unit: string): string {
  return /^[^\s/]+/.exec(unit)?.[0] ?? unit
}

function sameWord(a: string, b: string): boolean {
  const plain = (word: string): string => word.toLowerCase().replace(/s$/, '')
  return plain(a) === plain(b)
}

/** What a field with this unit understands, to follow "Write". */
function exampleOf(unit: string): string {
  if (timeIn(unit) !== undefined) return 'a time such as 20 ms, 1.5 s or 3 h'
  if (sizeIn(unit) !== undefined) return 'a size such as 200 kB, 5 GB or 1.5 TB'
  if (unit === 'QPS') return 'a rate such as 500, 3.5k QPS or 2 B/day'
  if (readRate(unit) !== undefined) return `a rate such as 500 or 12k ${unit}`
  if (unit === '%') return 'a percentage such as 2.5%'
  return `a number such as 500, 12k or 3 M${unit === '' || unit === '×' ? '' : ` (${unit})`}`
}
