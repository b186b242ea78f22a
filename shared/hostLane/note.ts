import { cleanText } from '../comments/comment.ts'
import { isToken, lineIn, nameIn, partsIn, type NotedPart } from './field.ts'
import { fieldsOf, isTimeMs } from '../values/checks.ts'

/** What a note is about; a plain one says nothing of the kind. */
export const NOTE_TAGS = ['plain', 'strength', 'concern', 'hint', 'follow'] as const
export type NoteTag = (typeof NOTE_TAGS)[number]

/** How a note came about: somebody wrote it, or did what is worth one. */
export const NOTE_SOURCES = ['written', 'reveal', 'hints', 'act', 'probe'] as const
export type NoteSource = (typeof NOTE_SOURCES)[number]

export const NOTE_LIMITS = { text: 2_000, about: 400 } as const

/** When something was: by the wall clock, ms since 1970, and where a clock of the round ran, ms since it began. */
export interface Moment {
  atMs: number
  roundMs?: number
}

/** What a host wrote for hosts alone. */
export interface Note extends Moment {
  id: string
  text: string
  tag: NoteTag
  source: NoteSource
  /** Id of who wrote it, as presence has it. */
  by: string
  name: string
  /** What was selected on the board when it was written. */
  parts: readonly NotedPart[]
  /** For a probe, what was asked, word by word; empty for everything else. */
  about: string
  /** When it was last changed, ms since 1970; undefined for one that stands as it was written. */
  editedMs?: number
}

const PREFIX = 'note:'
/** A sign at the start of what is typed says what it is about. */
export const TAG_SIGNS: Readonly<Record<Exclude<NoteTag, 'plain'>, string>> = {
  strength: '+', concern: '-', hint: '!', follow: '?',
}

export function noteKey(id: string): string {
  return PREFIX + id
}

/** A note as anybody may have written it; undefined for what is none. Fields that are not known are left out. */
export function readNote(key: string, value: unknown): Note | undefined {
  const id = key.slice(PREFIX.length)
  if (!key.startsWith(PREFIX) || !isToken(id)) return undefined
  const fields = fieldsOf(value)
  const text = typeof fields.text === 'string' ? cleanText(fields.text, NOTE_LIMITS.text) : ''
  if (text === '' || !isTimeMs(fields.atMs)) return undefined
  return {
    id, text, atMs: fields.atMs,
    ...(isTimeMs(fields.roundMs) && { roundMs: fields.roundMs }),
    ...(isTimeMs(fields.editedMs) && { editedMs: fields.editedMs }),
    tag: NOTE_TAGS.find((tag) => tag === fields.tag) ?? 'plain',
    source: NOTE_SOURCES.find((source) => source === fields.source) ?? 'written',
    by: isToken(fields.by) ? fields.by : '',
    name: nameIn(fields.name),
    parts: partsIn(fields.parts),
    about: aboutOf(fields.about),
  }
}

/** A question as the note of its asking names it. */
export function aboutOf(question: unknown): string {
  return lineIn(question, NOTE_LIMITS.about)
}

/** The plain value that a note is kept as. */
export function noteValue({ id: _id, parts, ...fields }: Note): Record<string, unknown> {
  return { ...fields, parts: parts.map(({ id, words }) => ({ id, words })) }
}

/** What was typed without the sign that it began with, and what that sign says; undefined where there is none. */
export function takeTag(typed: string): { tag: NoteTag | undefined; text: string } {
  const line = typed.trimStart()
  const tag = NOTE_TAGS.find((one) => one !== 'plain' && TAG_SIGNS[one] === line[0])
  return tag === undefined ? { tag, text: typed } : { tag, text: line.slice(1).trimStart() }
}

/** As they were written; the same order for everybody who has the same notes. */
export function inOrder(a: Note, b: Note): number {
  if (a.atMs !== b.atMs) return a.atMs - b.atMs
  return a.id < b.id ? -1 : 1
}
