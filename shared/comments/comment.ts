import { plainLines } from '../doc/sharedText.ts'
import type { Said } from '../protocol/said.ts'
import { printable } from '../protocol/shortText.ts'
import { fieldsOf, isColor, isShapeId, isTimeMs } from '../values/checks.ts'

export const COMMENT_LIMITS = { text: 2_000, name: 40, part: 80 } as const

/** A message somebody wrote once. All on one thing are a thread. */
export interface Comment extends Said {
  /** A host asks it: no message that anybody writes has this. */
  question?: { id: string; answeredMs: number | null }
}

const MESSAGE_PREFIX = 'message:'
const RESOLVED_PREFIX = 'resolved:'
const MESSAGE_KEY = /^message:[\w-]{8,64}$/
const NO_COLOR = '#475569'
/** Spaces, and signs that show nothing. */
const UNSEEN = /[\s\p{Cf}\p{Z}\u115f\u1160\u2800\u3164\uffa0]/gu
const MANY_LINES = /\n{3,}/g
/** More marks on one letter than any language sets run over the lines above and below. */
const MANY_MARKS = /(\p{M}{4})\p{M}+/gu

export function messageKey(id: string): string {
  return MESSAGE_PREFIX + id
}

export function resolvedKey(thread: string): string {
  return RESOLVED_PREFIX + thread
}

/** Whether a key of the map can be a message's at all. */
export function isMessageKey(key: string): boolean {
  return MESSAGE_KEY.test(key)
}

/** A message as anybody may have written it; undefined for what is none. Fields that are not known are left out. */
export function readComment(key: string, value: unknown): Comment | undefined {
  if (!isMessageKey(key)) return undefined
  const { on, text, by, name, color, atMs, part } = fieldsOf(value)
  const words = typeof text === 'string' ? cleanText(text) : ''
  if (words === '' || !isThread(on) || !isTimeMs(atMs)) return undefined
  return {
    id: key.slice(MESSAGE_PREFIX.length), on, text: words, atMs,
    by: typeof by === 'string' ? by.slice(0, 64) : '',
    name: (typeof name === 'string' && printable(name.slice(0, 400), COMMENT_LIMITS.name)) || 'Somebody',
    color: isColor(color) ? color : NO_COLOR,
    part: typeof part === 'string' ? printable(part.slice(0, 400), COMMENT_LIMITS.part) : '',
  }
}

/** The plain value that a message is kept as. */
export function commentValue({ id: _id, question: _question, ...fields }: Comment): Record<string, string | number> {
  return fields
}

/** When a thread was resolved; undefined when it was not. */
export function readResolved(value: unknown): number | undefined {
  const { atMs } = fieldsOf(value)
  return isTimeMs(atMs) ? atMs : undefined
}

/** What somebody typed or wrote, as a message takes it; empty for what shows nothing. */
export function cleanText(typed: string, most: number = COMMENT_LIMITS.text): string {
  // Cut first, because what comes may be as long as a write can be.
  const lines = plainLines(typed.slice(0, most * 2)).replace(MANY_LINES, '\n\n')
  const text = cutAt(lines.replace(MANY_MARKS, '$1').trim(), most)
  return text.replace(UNSEEN, '') === '' ? '' : text
}

/** Never within a sign of two units. */
function cutAt(text: string, length: number): string {
  if (text.length <= length) return text
  return text.slice(0, text.codePointAt(length - 1)! > 0xffff ? length - 1 : length)
}

function isThread(value: unknown): value is string {
  return typeof value === 'string' && value.length <= 200 && (isShapeId(value) || readPlace(value) !== undefined)
}

/** A place on a page of the board, in page px. */
export interface CommentPlace {
  x: number
  y: number
  pageId: string
}

const PLACE = /^place:(-?\d{1,7}),(-?\d{1,7}),(page:[^\s\p{Cc}]{1,100})$/u

export function placeThread({ x, y, pageId }: CommentPlace): string {
  // Adding 0 makes no difference but that of -0.
  return `place:${Math.round(x) + 0},${Math.round(y) + 0},${pageId}`
}

/** Undefined for a thread that hangs on a shape. */
export function readPlace(thread: string): CommentPlace | undefined {
  const [, x, y, pageId] = PLACE.exec(thread) ?? []
  return pageId === undefined ? undefined : { x: Number(x), y: Number(y), pageId }
}
