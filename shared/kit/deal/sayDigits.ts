import { precisionOf, rounded, scaleBetween, type Precision } from './sampleScale.ts'

const SAMPLE = /^(\d[\d,]*(?:\.\d+)?)(?:( ?)(thousand|million|billion|trillion|k|M|B|T|kB|MB|GB|TB|PB))?$/

type Scales = readonly (readonly [factor: number, name: string])[]

const WORDS: Scales = [[1e12, 'trillion'], [1e9, 'billion'], [1e6, 'million']]
const LETTERS: Scales = [[1e12, 'T'], [1e9, 'B'], [1e6, 'M'], [1e3, 'k']]
const SIZES: Scales = [[1e15, 'PB'], [1e12, 'TB'], [1e9, 'GB'], [1e6, 'MB'], [1e3, 'kB']]
/** "k" reads worse than the digits below this. */
const LETTERS_FROM = 10_000

/** Says a value as a sample of digits does: "116,000", "69 million", "120 M", "1.2 TB", "0.0007". */
export function sayDigits(value: number, usual: number, sample: string): string | undefined {
  const [, written = '', space = '', unit = ''] = SAMPLE.exec(sample) ?? []
  if (written === '') return undefined
  const digits = written.replaceAll(',', '')
  const scales = scalesOf(unit)
  const said = Number(digits) * (unit === 'thousand' ? 1e3 : (scales.find(([, name]) => name === unit)?.[0] ?? 1))
  const scale = scaleBetween(said, usual)
  if (scale === undefined) return undefined
  const precision = precisionOf(digits, said, usual * scale)
  const commas = written.includes(',') || Number(digits) < 1000
  return inScale(value * scale, scales, precision, { space, commas })
}

export function sayMillions(value: number, precision: Precision): string {
  return inScale(value, WORDS, precision, { space: ' ', commas: true })
}

function scalesOf(unit: string): Scales {
  if (unit.length > 2) return WORDS
  if (unit.endsWith('B') && unit !== 'B') return SIZES
  return unit === '' ? [] : LETTERS
}

function inScale(
  value: number, scales: Scales, precision: Precision, { space, commas }: { space: string; commas: boolean },
): string {
  const isLetters = scales === LETTERS && Math.abs(value) < LETTERS_FROM
  // What rounds up to the next unit is said in it: 999.9 million is a billion.
  const fits = isLetters ? undefined : scales.find(([factor]) => Number(Math.abs(value / factor).toPrecision(3)) >= 1)
  const [factor, name] = fits ?? (scales === SIZES ? (SIZES.at(-1) ?? [1, '']) : [1, ''])
  const number = rounded(value / factor, precision, factor !== 1)
  const text = commas ? number.toLocaleString('en-US', { maximumFractionDigits: 20 }) : String(number)
  return name === '' ? text : `${text}${space}${name}`
}
