import type { Signal } from '@tldraw/state'
import { cleanText } from '../../../shared/comments/comment.ts'
import {
  aboutOf, NOTE_LIMITS, noteKey, noteValue, type Moment, type Note, type NoteSource, type NoteTag,
} from '../../../shared/hostLane/note.ts'
import type { NotedPart } from '../../../shared/hostLane/field.ts'
import type { LaneEntries } from './laneEntries.ts'

/** Who writes here, when, and what makes an id. */
export interface LaneWriter {
  person: Signal<{ id: string; name: string }>
  moment: () => Moment
  token: () => string
}

export interface NewNote {
  text: string
  tag: NoteTag
  parts?: readonly NotedPart[]
  source?: NoteSource
  about?: string
}

/** `full`: as many are shown as there can be, and this one would not be among them. */
export type Noted = 'noted' | 'nothing' | 'full' | 'held'

/** The notes of all hosts of a board. */
export class LaneNotes {
  readonly #entries: LaneEntries
  readonly #writer: LaneWriter

  constructor(entries: LaneEntries, writer: LaneWriter) {
    this.#entries = entries
    this.#writer = writer
  }

  all(): readonly Note[] {
    return this.#entries.content.get().notes
  }

  isOwn({ by }: Note): boolean {
    return by === this.#writer.person.get().id
  }

  add({ text: typed, tag, parts = [], source = 'written', about = '' }: NewNote): Noted {
    const text = cleanText(typed, NOTE_LIMITS.text)
    if (text === '') return 'nothing'
    const { id: by, name } = this.#writer.person.get()
    const note: Note = { ...this.#writer.moment(), id: this.#writer.token(), text, tag, source, by, name, parts, about }
    const key = noteKey(note.id)
    if (!this.#entries.write({ [key]: noteValue(note) })) return 'held'
    if (this.all().some(({ id }) => id === note.id)) return 'noted'
    this.#entries.undo()
    return 'full'
  }

  /** Changes a note of one's own; what would leave nothing of it changes nothing. */
  edit(note: Note, change: Partial<Pick<Note, 'text' | 'tag' | 'parts'>>): boolean {
    const text = cleanText(change.text ?? note.text, NOTE_LIMITS.text)
    if (text === '' || !this.isOwn(note)) return false
    const editedMs = this.#writer.moment().atMs
    return this.#entries.write({ [noteKey(note.id)]: noteValue({ ...note, ...change, text, editedMs }) })
  }

  /** Deletes a note of one's own. */
  remove(note: Note): boolean {
    return this.isOwn(note) && this.#entries.write({ [noteKey(note.id)]: undefined })
  }

  /** Puts a note back that was deleted here. */
  putBack(note: Note): void {
    if (this.isOwn(note)) this.#entries.write({ [noteKey(note.id)]: noteValue(note) })
  }

  /** When a question was asked, by whichever host; undefined when it was not. */
  asked(question: string): Note | undefined {
    const about = aboutOf(question)
    return this.all().find((note) => note.source === 'probe' && note.about === about)
  }

  /** Ticks a question as asked, at these parts, or takes that back. */
  setAsked(question: string, isAsked: boolean, parts: readonly NotedPart[] = []): void {
    const about = aboutOf(question)
    const notes = this.all().filter((note) => note.source === 'probe' && note.about === about)
    if (!isAsked) this.#entries.write(Object.fromEntries(notes.map(({ id }) => [noteKey(id), undefined])))
    else if (notes.length === 0) this.add({ text: question, tag: 'plain', source: 'probe', about, parts })
  }
}
