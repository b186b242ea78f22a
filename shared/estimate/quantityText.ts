const LETTERS = [[1e12, 'T'], [1e9, 'B'], [1e6, 'M'], [1e3, 'k']] as const
const SIZES = [[1e15, 'PB'], [1e12, 'TB'], [1e9, 'GB'], [1e6, 'MB'], [1e3, 'kB']] as const
const TIMES = [[864e5, 'd'], [36e5, 'h'], [6e4, 'min'], [1e3, 's']] as const

/** From here on a scale letter reads faster than the digits. */
const LETTER_FROM = 10_000
/** Digits behind the point that still read as one number. */
const MOST_DECIMALS = 2

/**
 * A number short and exact: 3500 stays, 12,000 is "12 k", 12,345 keeps its digits. Parsing gives back the same number.
 */
export function numberText(value: number): string {
  if (Math.abs(value) < LETTER_FROM) return String(value)
  const [scale, letter] = largest(value, LETTERS) ?? [1, '']
  return letter === '' ? withThousands(value) : `${value / scale} ${letter}`
}

/** Three significant digits and a scale letter, for where there is little room: 116,000 is "116 k", 1736 is "1740". */
export function shortNumber(value: number): string {
  const [scale, letter] = scaleOf(value)
  return `${significant(value / scale)}${letter && ` ${letter}`}`
}

/** The same as texts say it: 116,000 is "116 k", and 1736 stays "1,736". */
export function sayNumber(value: number): string {
  const [scale, letter] = scaleOf(value)
  const rounded = letter === '' && Math.abs(value) >= 1000 ? Math.round(value) : significant(value / scale)
  return `${rounded.toLocaleString('en-US', { maximumFractionDigits: 20 })}${letter && ` ${letter}`}`
}

function scaleOf(value: number): readonly [number, string] {
  if (Math.abs(value) < LETTER_FROM) return [1, '']
  return LETTERS.find(([scale]) => Math.abs(value) >= scale) ?? [1, '']
}

function significant(value: number): number {
  return Number(value.toPrecision(3))
}

export function quantityText(value: number, unit: string): string {
  if (unit === '%' || unit === '×') return `${numberText(value)}${unit}`
  return unit === '' ? numberText(value) : `${numberText(value)} ${unit}`
}

export function rateText(qps: number): string {
  return quantityText(qps, 'QPS')
}

/** @param bytes "1.5 kB" for 1500 */
export function sizeText(bytes: number): string {
  const [scale, unit] = largest(bytes, SIZES) ?? [1, 'B']
  return `${scale === 1 ? numberText(bytes) : bytes / scale} ${unit}`
}

/** @param ms "1.5 s" for 1500 */
export function timeText(ms: number): string {
  const [scale, unit] = largest(ms, TIMES) ?? [1, 'ms']
  return `${scale === 1 ? numberText(ms) : ms / scale} ${unit}`
}

/** The largest unit in which the value is short and exact. */
function largest<U extends string>(
  value: number,
  units: readonly (readonly [number, U])[],
): readonly [number, U] | undefined {
  return units.find(([scale]) => {
    const share = value / scale
    return Math.abs(share) >= 1 && Number(share.toFixed(MOST_DECIMALS)) === share && share * scale === value
  })
}

function withThousands(value: number): string {
  const [whole = '', fraction] = String(value).split('.')
  if (whole.includes('e')) return String(value)
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}
