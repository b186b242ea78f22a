import { cleanText } from '../comments/comment.ts'
import { DECISIONS, isMark, type Decision, type Mark } from '../interview/rubric.ts'
import { nameIn, partsIn, tokensIn, type NotedPart } from './field.ts'
import { fieldsOf, isTimeMs } from '../values/checks.ts'

export const SHEET_LIMITS = { reason: 1_000, sentence: 500 } as const

/** What was changed after it was submitted, and what it was when it was. */
export interface Amended<Value> {
  atMs: number
  was?: Value
}

/** What one host gave one dimension. */
export interface DimensionScore {
  /** Undefined while only a reason or evidence stands there. Pages that know no "not seen" take it for no score. */
  score?: Mark
  reason: string
  /** Ids of notes. */
  notes: readonly string[]
  parts: readonly NotedPart[]
  amended?: Amended<Mark>
}

/** What one host says of the whole round. */
export interface Verdict {
  name: string
  decision?: Decision
  sentence: string
  /** Ms since 1970; undefined until it is submitted. */
  submittedMs?: number
  amended?: Amended<Decision>
}

export const NO_SCORE: DimensionScore = { reason: '', notes: [], parts: [] }

/** Whose score, and of which dimension. */
export interface ScorePlace {
  host: string
  dimension: string
}

const SCORE_KEY = /^score:([\w-]{1,64})\/([a-z0-9-]{1,40})$/
const VERDICT_KEY = /^verdict:([\w-]{1,64})$/

export function scoreKey({ host, dimension }: ScorePlace): string {
  return `score:${host}/${dimension}`
}

export function verdictKey(host: string): string {
  return `verdict:${host}`
}

/** Whether a person's id and a dimension can be part of a key. */
export function isScorePlace(place: ScorePlace): boolean {
  return SCORE_KEY.test(scoreKey(place))
}

/** A score as anybody may have written it; undefined for what is none. */
export function readScore(key: string, value: unknown): (ScorePlace & { given: DimensionScore }) | undefined {
  const [, host, dimension] = SCORE_KEY.exec(key) ?? []
  if (host === undefined || dimension === undefined) return undefined
  const { score, reason, notes, parts, amended } = fieldsOf(value)
  const given: DimensionScore = {
    ...(isMark(score) && { score }),
    reason: textIn(reason, SHEET_LIMITS.reason),
    notes: tokensIn(notes),
    parts: partsIn(parts),
    ...amendedIn(amended, isMark),
  }
  return { host, dimension, given }
}

export function readVerdict(key: string, value: unknown): { host: string; verdict: Verdict } | undefined {
  const [, host] = VERDICT_KEY.exec(key) ?? []
  if (host === undefined) return undefined
  const { name, decision, sentence, submittedMs, amended } = fieldsOf(value)
  const verdict: Verdict = {
    name: nameIn(name),
    ...(isDecision(decision) && { decision }),
    sentence: textIn(sentence, SHEET_LIMITS.sentence),
    ...(isTimeMs(submittedMs) && { submittedMs }),
    ...amendedIn(amended, isDecision),
  }
  return { host, verdict }
}

/** The plain value that a score or a verdict is kept as: what is undefined is left out. */
export function plainValue(fields: DimensionScore | Verdict): unknown {
  return JSON.parse(JSON.stringify(fields)) as unknown
}

/** What was changed after it was submitted says so, and what it was then; changed back, it still says so. */
export function amend<Value>(
  before: { amended?: Amended<Value> }, was: Value | undefined, atMs: number,
): Amended<Value> {
  const first = before.amended === undefined ? was : before.amended.was
  return { atMs, ...(first !== undefined && { was: first }) }
}

function amendedIn<Value>(value: unknown, is: (one: unknown) => one is Value): { amended?: Amended<Value> } {
  const { atMs, was } = fieldsOf(value)
  return isTimeMs(atMs) ? { amended: { atMs, ...(is(was) && { was }) } } : {}
}

function isDecision(value: unknown): value is Decision {
  return DECISIONS.some((one) => one === value)
}

function textIn(value: unknown, most: number): string {
  return typeof value === 'string' ? cleanText(value, most) : ''
}
