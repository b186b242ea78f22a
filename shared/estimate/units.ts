/** Length of each unit of time, ms. */
const TIMES: Readonly<Record<string, number>> = {
  ns: 1e-6, us: 1e-3, 'µs': 1e-3, ms: 1, msec: 1, millisecond: 1,
  s: 1e3, sec: 1e3, second: 1e3, min: 6e4, minute: 6e4, h: 36e5, hr: 36e5, hour: 36e5,
  d: 864e5, day: 864e5, w: 6048e5, week: 6048e5, month: 2592e6, y: 31536e6, year: 31536e6,
}

/** Size of each unit of data, bytes. Nobody means bits when they write "kb" on a whiteboard. */
const SIZES: Readonly<Record<string, number>> = {
  b: 1, byte: 1, kb: 1e3, mb: 1e6, gb: 1e9, tb: 1e12, pb: 1e15, kib: 2 ** 10, mib: 2 ** 20, gib: 2 ** 30, tib: 2 ** 40,
}

/** What people count when they say how many a second. */
const COUNTED =
  /^(?:|q|quer(?:y|ies)|r|reqs?|requests?|calls?|events?|items?|messages?|msgs?|rows?|clicks?|records?|users?|views?|writes?|reads?)$/i

const QPS = /^(?:[qrte]ps)$/i
const RATE = /^(.*?)\s*(?:\/|\bper\b)\s*([a-zµ]+)$/i

/** How many of the one fit into `per`: 1 s is 1,000 per ms. Undefined for what is no time. */
export function timeIn(unit: string, perUnit = 'ms'): number | undefined {
  return ratio(TIMES[wordOf(unit, TIMES)], TIMES[wordOf(perUnit, TIMES)])
}

/** The same for sizes, in bytes unless said otherwise. */
export function sizeIn(unit: string, perUnit = 'b'): number | undefined {
  return ratio(SIZES[wordOf(unit, SIZES)], SIZES[wordOf(perUnit, SIZES)])
}

export interface Rate {
  /** What is counted, lower case; empty for requests and their like. */
  counts: string
  /** A second's worth of one of these. */
  perSecond: number
}

/** Reads "QPS", "/s", "events/day", "per hour", "TB/day"; undefined for what is no rate. */
export function readRate(unit: string): Rate | undefined {
  if (QPS.test(unit)) return { counts: '', perSecond: 1 }
  const [, counted = '', time = ''] = RATE.exec(unit) ?? []
  const ms = time === '' ? undefined : timeIn(time)
  if (ms === undefined || ms < 1000) return undefined
  return { counts: counted.toLowerCase(), perSecond: 1000 / ms }
}

/** Whether a count of requests, events, items… is meant. */
export function isPlainCount(counts: string): boolean {
  return COUNTED.test(counts)
}

/** The word as the table has it, in the singular if need be. */
function wordOf(unit: string, table: Readonly<Record<string, number>>): string {
  const word = unit.toLowerCase()
  return Object.hasOwn(table, word) ? word : word.replace(/s$/, '')
}

function ratio(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined || other === undefined ? undefined : one / other
}
