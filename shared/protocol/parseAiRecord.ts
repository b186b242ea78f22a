import { AI_POLICIES, type AiPolicy } from '../interview/aiPolicy.ts'
import { AI_RECORD_LIMITS, type AiChange, type AiRecord, type AiUse } from '../interview/aiRecord.ts'
import { LIMITS } from './limits.ts'
import { printable } from './shortText.ts'
import { fieldsOf, isTimeMs } from '../values/checks.ts'

/** What was kept of AI helpers, in what came from outside; undefined for anything that is none. */
export function parseAiRecord(value: unknown): AiRecord | undefined {
  const { changes, uses } = fieldsOf(value)
  if (!Array.isArray(changes) || !Array.isArray(uses)) return undefined
  if (changes.length > AI_RECORD_LIMITS.changes || uses.length > AI_RECORD_LIMITS.uses) return undefined
  const record = { changes: changes.map(changeIn), uses: uses.map(useIn) }
  return isWhole(record.changes) && isWhole(record.uses) ? { changes: record.changes, uses: record.uses } : undefined
}

/** What somebody says that they use, as it is kept: one line; empty for what shows nothing. */
export function cleanUse(typed: string): string {
  return oneLine(typed, AI_RECORD_LIMITS.text)
}

/** The name of who says it. */
export function cleanUser(name: string): string {
  return oneLine(name, LIMITS.maxNameLength) || 'Somebody'
}

/** Halves of signs go too, because as JSON they take more than a whole one. Cut first: what comes may be long. */
function oneLine(text: string, maxLength: number): string {
  const spaced = text.slice(0, 1_000).replace(/\p{Cs}/gu, '').replace(/\s+/gu, ' ')
  return printable(printable(spaced, spaced.length).replace(/ +/g, ' '), maxLength)
}

function changeIn(value: unknown): AiChange | undefined {
  const { from, to, atMs } = fieldsOf(value)
  return isPolicy(from) && isPolicy(to) && isTimeMs(atMs) ? { from, to, atMs } : undefined
}

function useIn(value: unknown): AiUse | undefined {
  const { text, name, atMs } = fieldsOf(value)
  if (typeof text !== 'string' || typeof name !== 'string' || !isTimeMs(atMs)) return undefined
  const words = cleanUse(text)
  return words === '' ? undefined : { text: words, name: cleanUser(name), atMs }
}

function isWhole<Value>(values: readonly (Value | undefined)[]): values is readonly Value[] {
  return !values.includes(undefined)
}

function isPolicy(value: unknown): value is AiPolicy {
  return AI_POLICIES.some((one) => one === value)
}
