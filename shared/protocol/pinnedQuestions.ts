import { fieldsOf, isColor, isShapeId, isTimeMs } from '../values/checks.ts'
import type { Said } from './said.ts'
import { printable } from './shortText.ts'

/** What a host asks everybody at a part of the board, until it is marked as answered. */
export interface PinnedQuestion extends Said {
  /** When a host said that it is answered; null until then. */
  answeredMs: number | null
}

/** Together they fit into a fact. */
export const PINNED_LIMITS = { questions: 24, text: 300, name: 40, part: 60 } as const

const ID = /^[\w-]{8,64}$/

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
  const { id, on, text, by, name, color, atMs, part, answeredMs } = fieldsOf(value)
  if (typeof id !== 'string' || !ID.test(id) || !isShapeId(on) || !isColor(color)) return undefined
  if (!isText(text) || !isText(by) || !isText(name) || !isText(part)) return undefined
  if (!isTimeMs(atMs) || (answeredMs !== null && !isTimeMs(answeredMs))) return undefined
  const words = questionText(text)
  return words === '' ? undefined : {
    id, on, text: words, color, atMs, answeredMs,
    by: printable(by.slice(0, 400), 64),
    name: printable(name.slice(0, 400), PINNED_LIMITS.name) || 'A host',
    part: printable(part.slice(0, 400), PINNED_LIMITS.part),
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}
