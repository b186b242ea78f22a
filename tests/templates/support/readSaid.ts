/** What a piece of text says, read without the code that wrote it. */
export interface Said {
  /** In seconds for times, bytes for sizes, else the number itself. */
  value: number
  /** Half of the last digit that is written, as a share of the value. */
  rough: number
}

const WORDS: Readonly<Record<string, number>> = {
  a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11,
  twelve: 12, fifteen: 15, twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90,
  half: 1 / 2, third: 1 / 3, quarter: 1 / 4, fifth: 1 / 5, tenth: 1 / 10, twentieth: 1 / 20,
}
const UNITS: Readonly<Record<string, number>> = {
  hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12, k: 1e3, M: 1e6, B: 1e9, T: 1e12,
  kB: 1e3, MB: 1e6, GB: 1e9, TB: 1e12, PB: 1e15,
  second: 1, minute: 60, hour: 3600, day: 86_400, week: 604_800, '%': 0.01,
}

export function readSaid(text: string): Said | undefined {
  const digits = /^[\d,]*\.?\d+/.exec(text)?.[0] ?? ''
  const rest = text.slice(digits.length).trim().split(/[ -]/).filter((word) => word !== '')
  const words = rest.map((word) => UNITS[word] ?? UNITS[word.replace(/s$/i, '').toLowerCase()] ?? WORDS[word.toLowerCase()])
  if (words.some((word) => word === undefined) || (digits === '' && words.length === 0)) return undefined
  const product = words.reduce<number>((value, word) => value * (word ?? 1), digits === '' ? 1 : Number(digits.replaceAll(',', '')))
  return { value: product, rough: digits === '' ? 0 : 0.5 / Number(digits.replaceAll(',', '').replace('.', '').replace(/^0+|0+$/g, '') || 1) }
}

/** "tens of millions" is 20 million and more. */
export function readMagnitude(text: string): readonly [from: number, below: number] | undefined {
  const [, lead, scale = ''] = /^(tens of |hundreds of |)(thousand|million|billion)s$/.exec(text.toLowerCase()) ?? []
  const unit = UNITS[scale]
  if (unit === undefined) return undefined
  if (lead === 'tens of ') return [20 * unit, 200 * unit]
  return lead === '' ? [unit, 20 * unit] : [200 * unit, 1000 * unit]
}
