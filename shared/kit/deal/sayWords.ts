import { numberWord, withCaseOf, wordNumber } from './numberWords.ts'
import { scaleBetween } from './sampleScale.ts'
import { sayMillions } from './sayDigits.ts'

const SAMPLE =
  /^(half an? |)(?:((?!hundred|thousand|million|billion)[a-z]+) ?)?(hundred|) ?(thousand|million|billion|)$/
const SCALES: Readonly<Record<string, number>> = { '': 1, thousand: 1e3, million: 1e6, billion: 1e9 }
const SHARES: Readonly<Record<string, number>> = {
  half: 1 / 2, 'a third': 1 / 3, 'a quarter': 1 / 4, 'a fifth': 1 / 5, 'a tenth': 1 / 10, 'a twentieth': 1 / 20,
}

/** Says a value as a sample of words does: "Half a billion", "twenty million", "five", "a tenth". */
export function sayWords(value: number, usual: number, sample: string): string | undefined {
  const plain = sample.toLowerCase()
  if (Object.hasOwn(SHARES, plain)) return withCaseOf(sample, shareWords(value * ((SHARES[plain] ?? 1) / usual)))
  const said = readWords(plain)
  const scale = said === undefined ? undefined : scaleBetween(said, usual)
  return scale === undefined ? undefined : withCaseOf(sample, words(value * scale))
}

function readWords(sample: string): number | undefined {
  const [, half, count, hundred = '', scale = ''] = SAMPLE.exec(sample) ?? []
  const number = half !== undefined && half !== '' ? 0.5 : wordNumber(count ?? '')
  return number === undefined ? undefined : number * (hundred === '' ? 1 : 100) * (SCALES[scale] ?? 1)
}

function words(value: number): string {
  if (value === 5e5 || value === 5e8) return value === 5e5 ? 'half a million' : 'half a billion'
  const [factor, scale] = value >= 1e9 ? [1e9, ' billion'] : value >= 1e6 ? [1e6, ' million'] : [1, '']
  const count = value / factor
  const word = count === 1 && scale !== '' ? 'a' : (numberWord(count) ?? hundreds(count))
  return word === undefined ? sayMillions(value, { digits: 3, whole: false }) : `${word}${scale}`
}

function hundreds(count: number): string | undefined {
  const lead = count === 100 ? 'a' : count < 1000 ? numberWord(count / 100) : undefined
  return lead && `${lead} hundred`
}

function shareWords(share: number): string {
  const word = Object.keys(SHARES).find((name) => Math.abs((SHARES[name] ?? 0) - share) < 1e-9)
  return word ?? `${Number((share * 100).toPrecision(2))}%`
}
