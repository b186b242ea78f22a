import type { TextChange } from '../doc/sharedText.ts'

/** A list of steps over a text, as Yjs tells them: so much stays, that comes, so much goes. */
export type Delta = readonly { retain?: number; insert?: unknown; delete?: number }[]

/**
 * What was typed between two states of a text, as one change; undefined for none.
 *
 * @param caret where the typing ended in `after`: of `aa` one cannot see which a is new
 */
export function changeBetween(before: string, after: string, caret: number): TextChange | undefined {
  if (before === after) return undefined
  const shorter = Math.min(before.length, after.length)
  const end = commonEnd(before, after, Math.min(shorter, after.length - caret))
  const start = commonStart(before, after, shorter - end)
  return { at: start, removed: before.length - start - end, inserted: after.slice(start, after.length - end) }
}

/** Where an offset goes when others change the text; behind what comes in right there only if it `givesWay`. */
export function offsetAfter(offset: number, delta: Delta, givesWay: boolean): number {
  let [at, moved] = [0, offset]
  for (const { retain = 0, insert, delete: gone = 0 } of delta) {
    if (at > offset) break
    if (insert !== undefined) {
      const length = typeof insert === 'string' ? insert.length : 1
      if (at < offset || givesWay) moved += length
    }
    moved -= Math.max(0, Math.min(gone, offset - at))
    at += retain + gone
  }
  return moved
}

function commonStart(before: string, after: string, most: number): number {
  let length = 0
  while (length < most && before[length] === after[length]) length++
  return splitsPair(before, length) || splitsPair(after, length) ? length - 1 : length
}

function commonEnd(before: string, after: string, most: number): number {
  let length = 0
  while (length < most && before.at(-1 - length) === after.at(-1 - length)) length++
  return splitsPair(before, before.length - length) || splitsPair(after, after.length - length) ? length - 1 : length
}

/** Whether a place lies inside a sign of two units, which Yjs would break. */
function splitsPair(text: string, at: number): boolean {
  return at > 0 && at < text.length && text.codePointAt(at - 1)! > 0xffff
}
