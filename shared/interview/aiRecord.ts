import { AI_WORDS, type AiPolicy } from './aiPolicy.ts'

/** A policy that was changed for another, by the server's clock, ms since 1970. */
export interface AiChange {
  from: AiPolicy
  to: AiPolicy
  atMs: number
}

/** What somebody said that they use, by the server's clock, ms since 1970. */
export interface AiUse {
  text: string
  /** As they called themselves. */
  name: string
  atMs: number
}

/** What is kept of AI helpers on a board, beside the policy that holds now. */
export interface AiRecord {
  changes: readonly AiChange[]
  uses: readonly AiUse[]
}

export const NO_AI_RECORD: AiRecord = { changes: [], uses: [] }

/** With the longest texts it still is a value that a fact may hold. */
export const AI_RECORD_LIMITS = { changes: 12, uses: 18, text: 140 } as const

/** The record with another change: the first one says what the round began with, so that later ones make room. */
export function withChange({ changes, uses }: AiRecord, change: AiChange): AiRecord {
  const all = [...changes, change]
  const [first = change, ...later] = all
  const kept = all.length > AI_RECORD_LIMITS.changes ? [first, ...later.slice(1 - AI_RECORD_LIMITS.changes)] : all
  return { changes: kept, uses }
}

/** The record with what somebody uses; the same one when that is said already, undefined when it takes no more. */
export function withUse(record: AiRecord, use: AiUse): AiRecord | undefined {
  const isSaid = record.uses.some(({ text, name }) => text === use.text && name === use.name)
  if (isSaid) return record
  if (record.uses.length >= AI_RECORD_LIMITS.uses) return undefined
  return { ...record, uses: [...record.uses, use] }
}

/** What was declared last, when nothing else was kept since. */
export function newestUse({ changes, uses }: AiRecord): AiUse | undefined {
  const use = uses.at(-1)
  return use !== undefined && use.atMs > (changes.at(-1)?.atMs ?? -1) ? use : undefined
}

/** A line of what was agreed and said of AI helpers. */
export interface AiLine {
  /** Undefined for what held from the beginning. */
  atMs: number | undefined
  text: string
}

/** All that was agreed and said of AI helpers, in its order. */
export function aiStory(policy: AiPolicy, { changes, uses }: AiRecord): AiLine[] {
  const began = changes[0]?.from ?? policy
  const later = [
    ...changes.map(({ to, atMs }) => ({ atMs, text: sayAiChange(to) })),
    ...uses.map(({ name, text, atMs }) => ({ atMs, text: `${name} uses: ${text}` })),
  ]
  return [{ atMs: undefined, text: AI_WORDS[began].say }, ...later.toSorted((a, b) => a.atMs - b.atMs)]
}

/** A change of the policy, in one line. */
export function sayAiChange(to: AiPolicy): string {
  return `AI helpers are now ${TO_WORDS[to]}.`
}

const TO_WORDS: Readonly<Record<AiPolicy, string>> = {
  off: 'off',
  declared: 'to be declared',
  open: 'open: any may be used',
}
