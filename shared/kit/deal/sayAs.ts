import { sayDigits } from './sayDigits.ts'
import { sayMagnitude } from './sayMagnitude.ts'
import { sayTime } from './sayTime.ts'
import { sayWords } from './sayWords.ts'

/**
 * Says `value` as `sample` says `usual`: "275 million" as "Half a billion" says 500e6, "90 minutes" as "an hour" says
 * 60, "1.6 TB" as "216 GB" says 216. To three digits at least. Throws an `Error` when the sample
 * says something else.
 */
export function sayAs(value: number, usual: number, sample: string): string {
  const said = sayMagnitude(value, sample) ?? sayTime(value, usual, sample)
    ?? sayDigits(value, usual, sample) ?? sayWords(value, usual, sample)
  if (said === undefined) throw new Error(`"${sample}" is no way to say ${usual}.`)
  // The sample may be rounder than others are said.
  return value === usual ? sample : said
}
