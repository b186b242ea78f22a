import { printable } from './shortText.ts'

/** What a host asks everybody at a part of the board, until it is marked as answered. */
export interface PinnedQuestion {
  id: string
  /** The id of the shape. */
  on: string
  text: string
  /** Id of the host who asks, as presence has it. */
  by: string
  name: string
  color: string
  /** By that host's clock, ms since 1970. */
  atMs: number
  /** What the part was called then, for when it is gone; empty for none. */
  part: string
  /** When a host said that it is answered; null until then. */
  answeredMs: number | null
}

/** Together they fit into a fact. */
export const PINNED_LIMITS = { questions: 24, text: 300, name: 40, part: 60 } as const

const ID = /^[\w-]{8,64}$/
const SHAPE_ID = /^shape:[^\s\p{Cc}]{1,100}$/u
const COLOR = /^#[0-9a-f]{6}$/i
const LATEST_MS = 8_640_000_000_000_000

/** All or none: a list with something else in it is no list of questions. */
export function parsePinned(value: unknown): readonly PinnedQuestion[] | undefined {
  if (!Array.isArray(value) || value.length > PINNED_LIMITS.questions) return undefined
  const questions = value.map(parseOne).filter((one) => one !== undefined)
  const ids = new Set(questions.map(({ id }) => id))
  return questions.length === value.length && ids.size === questions.length ? questions : undefined
}

/** A question as somebody typed it, in one line; empty for what shows nothing. */
export function questionText(typed: string): string {
  return printable(typed.slice(0, PINNED_LIMITS.text * 4).replace(/\s+/g, ' ').trim(), PINNED_LIMITS.text)
}

function parseOne(value: unknown): PinnedQuestion | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { id, on, text, by, name, color, atMs, part, answeredMs } = value as Record<string, unknown>
  if (!isLike(id, ID) || !isLike(on, SHAPE_ID) || !isLike(color, COLOR)) return undefined
  if (![text, by, name, part].every((one) => typeof one === 'string')) return undefined
  if (!isTime(atMs) || (answeredMs !== null && !isTime(answeredMs))) return undefined
  const words = questionText(text as string)
  return words === '' ? undefined : {
    id, on, text: words, color, atMs, answeredMs,
    by: printable((by as string).slice(0, 400), 64),
    name: printable((name as string).slice(0, 400), PINNED_LIMITS.name) || 'A host',
    part: printable((part as string).slice(0, 400), PINNED_LIMITS.part),
  }
}

function isLike(value: unknown, pattern: RegExp): value is string {
  return typeof value === 'string' && pattern.test(value)
}

function isTime(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value <= LATEST_MS
}
