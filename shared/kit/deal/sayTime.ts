import { tidy } from '../../estimate/readNumber.ts'
import { numberWord, withCaseOf, wordNumber } from './numberWords.ts'

const SAMPLE = /^(\d[\d,.]*|[a-z]+)[ -](second|minute|hour|day|week)(s?)$/i

/** Length of each unit, s, the longest first. */
const UNITS = [['week', 604_800], ['day', 86_400], ['hour', 3600], ['minute', 60], ['second', 1]] as const

/**
 * Says a time as a sample does, in the longest unit that has it whole: "two hours" as "an hour" says 60. The unit of
 * the values follows from the sample.
 * A sample in the singular behind a digit is one before a noun: "30-day", "15 minute".
 */
export function sayTime(value: number, usual: number, sample: string): string | undefined {
  const [, count = '', unit = '', plural = ''] = SAMPLE.exec(sample) ?? []
  const inDigits = /^\d/.test(count)
  const number = inDigits ? Number(count.replaceAll(',', '')) : wordNumber(count.toLowerCase())
  const length = UNITS.find(([name]) => name === unit.toLowerCase())?.[1]
  if (number === undefined || length === undefined) return undefined
  const seconds = tidy((value * number * length) / usual)
  const units = UNITS.slice(longestFor(number * length, length))
  const [name, size] = units.find((one) => isWhole(seconds / one[1])) ?? ['second', 1]
  const many = tidy(seconds / size)
  const isNoun = plural === '' && number !== 1
  const ending = many === 1 || isNoun ? '' : 's'
  const joint = sample.includes('-') ? '-' : ' '
  return withCaseOf(sample, `${inDigits ? many.toLocaleString('en-US') : word(many, name)}${joint}${name}${ending}`)
}

/** Weeks only where the sample counts in them, and nothing longer than a sample that could have been written so. */
function longestFor(sample: number, length: number): number {
  const own = UNITS.findIndex(([, size]) => size === length)
  const couldBeLonger = UNITS.slice(1, own).some(([, size]) => isWhole(sample / size))
  return couldBeLonger ? own : Math.min(own, 1)
}

function isWhole(count: number): boolean {
  return Number.isInteger(tidy(count)) && count >= 1
}

function word(count: number, unit: string): string {
  if (count === 1) return unit === 'hour' ? 'an' : 'a'
  return numberWord(count) ?? count.toLocaleString('en-US')
}
