import { readNumber, tidy } from '../estimate/readNumber.ts'
import { rateText, sizeText, timeText } from '../estimate/quantityText.ts'
import { isPlainCount, readRate, sizeIn, timeIn } from '../estimate/units.ts'
import { linkLabelOf } from '../board/plainText.ts'
import type { BoardRecord } from '../doc/boardRecord.ts'

/** What a link carries, as far as its label says. */
export interface LinkNumbers {
  /** Calls, events or items a second. */
  qps?: number
  /** Size of one of them, bytes. */
  bytes?: number
  /** How long the way takes, ms. */
  ms?: number
}

export interface LinkLabel {
  /** The label without its numbers. */
  words: string
  numbers: LinkNumbers
}

/**
 * The numbers of a link. They are read from its label and kept nowhere else, so that what one sees is what is computed
 * with, whether a panel, the label itself, a talk line or a kit wrote it.
 */
export function linkNumbersOf(record: BoardRecord): LinkNumbers {
  return readLinkLabel(linkLabelOf(record)).numbers
}

/**
 * Takes a label apart: what stands between commas and is a rate, a size or a time with its unit is a number, the rest
 * are words. Of two of a sort the last is the number, because `linkLabelText` puts the numbers last.
 */
export function readLinkLabel(text: string): LinkLabel {
  // A comma inside a number ("3,000 ads") has no space behind it.
  const pieces = text.split(/(,\s+|\n)/)
  const numbers: LinkNumbers = {}
  let words = ''
  for (let at = pieces.length - 1; at >= 0; at -= 2) {
    const piece = pieces[at] ?? ''
    const number = readLinkNumber(piece)
    if (number !== undefined && numbers[number.is] === undefined) numbers[number.is] = number.value
    else if (piece !== '') words = words === '' ? piece : `${piece}${pieces[at + 1] ?? ''}${words}`
  }
  return { words, numbers }
}

/** The label in its one form: words, rate, size, time. */
export function linkLabelText({ words, numbers: { qps, bytes, ms } }: LinkLabel): string {
  const numbers = [
    qps !== undefined && rateText(qps),
    bytes !== undefined && sizeText(bytes),
    ms !== undefined && timeText(ms),
  ]
  return [words, ...numbers].filter((part) => part !== false && part !== '').join(', ')
}

/** One number with its unit; undefined when it could mean anything else. */
function readLinkNumber(text: string): { is: keyof LinkNumbers; value: number } | undefined {
  for (const { value, unit, isScaled } of readNumber(text)) {
    if (value < 0) return undefined
    const rate = readRate(unit)
    if (rate !== undefined && isPlainCount(rate.counts)) return { is: 'qps', value: tidy(value * rate.perSecond) }
    const size = unit === 'b' ? undefined : sizeIn(unit)
    if (size !== undefined && !isScaled) return { is: 'bytes', value: tidy(value * size) }
    const time = timeIn(unit)
    if (time !== undefined && !isScaled) return { is: 'ms', value: tidy(value * time) }
  }
  return undefined
}
