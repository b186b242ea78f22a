import type { HostSheet } from '../hostLane/blind.ts'
import type { Note, NoteTag } from '../hostLane/note.ts'
import { takenBackIn } from '../hostLane/takenBack.ts'
import { NO_SCORE } from '../hostLane/sheet.ts'
import { LEVEL_WORDS, NOT_SEEN, SCORES, SCORE_WORDS, type Level, type Mark, type Rubric } from '../interview/rubric.ts'
import { clockText } from '../interview/sayClock.ts'
import type { Debrief, DebriefNote, DebriefScores, DebriefSheet, PartRef } from './debrief.ts'

/** What a host reads of the lane of hosts: of others' scores only those that may be seen by now. */
export interface SeenLane {
  notes: readonly Note[]
  sheets: readonly HostSheet[]
  /** Names of hosts whose scores are there and may not be seen yet. */
  hidden: readonly string[]
  rubric: Rubric
  level: Level | undefined
}

const TAGS: Readonly<Record<NoteTag, string>> = {
  plain: '', strength: 'Strength', concern: 'Concern', hint: 'Hint', follow: 'Follow up',
}

const NOT_SUBMITTED = 'Not submitted yet'

/** Whose scores are in a debrief before they were submitted. */
export function unsubmittedIn({ scores }: Pick<Debrief, 'scores'>): string[] {
  return (scores?.sheets ?? []).filter(({ state }) => state.startsWith(NOT_SUBMITTED)).map(({ who }) => who)
}

export function readNotes({ notes }: SeenLane, sayTime: (ms: number) => string): DebriefNote[] {
  const taken = takenBackIn(notes)
  return notes.map(({ id, atMs, roundMs, name, text, tag, source, parts }) => ({
    id,
    at: roundMs === undefined ? sayTime(atMs) : `${clockText(roundMs)} into the round, ${sayTime(atMs)}`,
    who: name,
    text: source === 'probe' ? `Asked: ${text}` : text,
    tag: TAGS[tag],
    parts: parts.map(toRef),
    ...(taken.has(id) && { taken: taken.get(id) }),
  }))
}

export function readScores(
  { rubric, sheets, hidden, level }: SeenLane, sayTime: (ms: number) => string,
): DebriefScores {
  return {
    rubric: rubric.title,
    level: level === undefined ? '' : LEVEL_WORDS[level],
    sheets: sheets.map((sheet) => readSheet(rubric, sheet, sayTime)),
    hidden,
  }
}

function readSheet(rubric: Rubric, { verdict, scores }: HostSheet, sayTime: (ms: number) => string): DebriefSheet {
  const { name, submittedMs, decision = '', sentence, amended } = verdict
  const submitted = submittedMs === undefined ? NOT_SUBMITTED : `Submitted at ${sayTime(submittedMs)}`
  const was = amended?.was === undefined ? '' : `, then “${amended.was}”`
  return {
    who: name,
    state: amended === undefined ? submitted : `${submitted}, decision changed at ${sayTime(amended.atMs)}${was}`,
    decision, sentence,
    scores: rubric.dimensions.map(({ id, title }) => {
      const { score, reason, notes, parts, amended: late } = scores.get(id) ?? NO_SCORE
      const before = late?.was === undefined ? '' : `, it was ${late.was}`
      return {
        dimension: title,
        score: sayMark(score),
        reason, notes, parts: parts.map(toRef),
        amended: late === undefined ? '' : `Changed at ${sayTime(late.atMs)}${before}`,
      }
    }),
  }
}

function sayMark(mark: Mark | undefined): string {
  if (mark === undefined) return 'No score'
  return mark === NOT_SEEN ? 'Not seen' : `${mark} of ${SCORES.length}, ${SCORE_WORDS[mark].short}`
}

function toRef({ id, words }: PartRef): PartRef {
  return { id, words }
}
