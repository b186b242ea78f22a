/** One way to read what was typed: a number and the unit that follows it. */
export interface Reading {
  value: number
  /** As typed, trimmed; empty for none. */
  unit: string
  /** A word such as "k" or "million" was taken into the value. */
  isScaled: boolean
}

const NUMBER =
  /^[~≈]?\s*([-−]?)\s*\$?\s*(\d{1,3}(?:[, _]\d{3})+(?:\.\d+)?|\d+,\d{1,2}(?!\d)|\d+(?:\.\d+)?(?:e[+-]?\d+)?|\.\d+)\s*(.*)$/is

const SCALES: readonly (readonly [RegExp, number])[] = [
  [/^(?:k|thousand)$/i, 1e3],
  [/^(?:m|mn|million|millions)$/i, 1e6],
  [/^(?:b|bn|g|billion|billions)$/i, 1e9],
  [/^(?:t|tn|trillion|trillions)$/i, 1e12],
]

/** The ways to read a text that begins with a number, the plainest first; none when it does not. */
export function readNumber(text: string): Reading[] {
  const [, sign, digits, rest = ''] = NUMBER.exec(text.trim()) ?? []
  if (digits === undefined) return []
  const value = sign === '' ? valueOf(digits) : -valueOf(digits)
  const unit = rest.trim()
  return [{ value, unit, isScaled: false }, ...scaled(value, unit)]
}

function valueOf(digits: string): number {
  // "3,5" is how many people write three and a half; "3,500" is not.
  return Number(/^\d+,\d{1,2}$/.test(digits) ? digits.replace(',', '.') : digits.replace(/[, _]/g, ''))
}

/** "k QPS" and "kQPS" both: a scale, then the unit. */
function scaled(value: number, rest: string): Reading[] {
  const [, word = '', afterWord = ''] = /^([a-z]+)(.*)$/is.exec(rest) ?? []
  return [[word, afterWord], [rest.slice(0, 1), rest.slice(1)]].flatMap(([scale = '', unit = '']) => {
    const factor = SCALES.find(([pattern]) => pattern.test(scale))?.[1]
    return factor === undefined ? [] : [{ value: tidy(value * factor), unit: unit.trim(), isScaled: true }]
  })
}

/** Without the dust of binary fractions: 1.1 * 1000 is 1100. */
export function tidy(value: number): number {
  return Number(value.toPrecision(14))
}
