import { SHARED_PARTS, type SharedPart } from '../protocol/sharedParts.ts'
import type {
  DebriefCoverage, DebriefNote, DebriefScore, DebriefScores, DebriefSheet, Handed, PartRef,
} from './debrief.ts'
import { fieldsOf } from '../values/checks.ts'

/** All that is shared of a board, as JSON in UTF-8; some 300 notes of usual length. */
export const MAX_HANDED_BYTES = 512 * 1024

const MOST = { notes: 500, sheets: 12, scores: 40, refs: 24, parts: 12, names: 400 } as const
const LONGEST = { line: 200, text: 2_100 } as const

/** What hosts shared, in what came from outside: field by field, and undefined where a part is none. */
export function parseHanded(value: unknown): Handed | undefined {
  const { notes, scores, coverage, ...rest } = fieldsOf(value)
  if (!isObject(value) || Object.keys(rest).length > 0) return undefined
  const read: Handed = {
    ...(Array.isArray(notes) && { notes: listIn(notes, MOST.notes, readNote) }),
    ...(isObject(scores) && { scores: readScores(scores) }),
    ...(isObject(coverage) && { coverage: readCoverage(coverage) }),
  }
  const isWhole = SHARED_PARTS.every((part) => fieldsOf(value)[part] === undefined || read[part] !== undefined)
  return isWhole ? read : undefined
}

export function partsOf(handed: Handed): SharedPart[] {
  return SHARED_PARTS.filter((part) => handed[part] !== undefined)
}

function readNote(value: unknown): DebriefNote {
  const { id, who, at, text, tag, parts, taken } = fieldsOf(value)
  return {
    id: line(id), who: line(who), at: line(at), text: words(text), tag: line(tag), parts: refsIn(parts),
    ...(line(taken) !== '' && { taken: line(taken) }),
  }
}

function readScores(value: unknown): DebriefScores {
  const { rubric, level, sheets } = fieldsOf(value)
  return { rubric: line(rubric), level: line(level), sheets: listIn(sheets, MOST.sheets, readSheet), hidden: [] }
}

function readSheet(value: unknown): DebriefSheet {
  const { who, state, decision, sentence, scores } = fieldsOf(value)
  return {
    who: line(who), state: line(state), decision: line(decision), sentence: words(sentence),
    scores: listIn(scores, MOST.scores, readScore),
  }
}

function readScore(value: unknown): DebriefScore {
  const { dimension, score, reason, notes, parts, amended } = fieldsOf(value)
  return {
    dimension: line(dimension), score: line(score), reason: words(reason), amended: line(amended),
    notes: listIn(notes, MOST.refs, line), parts: refsIn(parts),
  }
}

function readCoverage(value: unknown): DebriefCoverage {
  const { said, drawn, revealed, unrecognised, missing, missingLinks } = fieldsOf(value)
  const names = (list: unknown): string[] => listIn(list, MOST.names, line)
  return {
    said: line(said), drawn: names(drawn), revealed: names(revealed),
    unrecognised: names(unrecognised), missing: names(missing), missingLinks: names(missingLinks),
  }
}

function refsIn(value: unknown): PartRef[] {
  return listIn(value, MOST.parts, (one) => {
    const { id, words: called } = fieldsOf(one)
    return { id: line(id), words: line(called) }
  })
}

function listIn<Item>(value: unknown, most: number, read: (one: unknown) => Item): Item[] {
  return Array.isArray(value) ? (value.slice(0, most) as readonly unknown[]).map(read) : []
}

function line(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, LONGEST.line) : ''
}

function words(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, LONGEST.text) : ''
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
