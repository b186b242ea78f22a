import { withCaseOf } from './numberWords.ts'

const SAMPLE = /^(tens of |hundreds of |)(thousands|millions|billions)$/i
const SCALES = [[1e9, 'billions'], [1e6, 'millions'], [1e3, 'thousands']] as const

/** Says no more of a value than its magnitude, as a sample does: "tens of millions". */
export function sayMagnitude(value: number, sample: string): string | undefined {
  if (!SAMPLE.test(sample)) return undefined
  const [factor, name] = SCALES.find(([scale]) => value >= scale) ?? [1e3, 'thousands']
  const count = value / factor
  const lead = count >= 200 ? 'hundreds of ' : count >= 20 ? 'tens of ' : ''
  return withCaseOf(sample, `${lead}${name}`)
}
