import { atom, computed, type Signal } from '@tldraw/state'
import type * as Y from 'yjs'
import {
  cleanText,
  commentValue,
  isMessageKey,
  messageKey,
  readComment,
  readResolved,
  resolvedKey,
  type Comment,
} from '../../../shared/comments/comment.ts'
import { shareFairly, type WrittenComment } from '../../../shared/comments/fairShare.ts'
import { threadsOf, timeBehind, type Thread } from '../../../shared/comments/threads.ts'
import { asComment } from '../../../shared/comments/withQuestions.ts'
import type { PinnedQuestion } from '../../../shared/protocol/pinnedQuestions.ts'
import type { Hold } from '../../../shared/protocol/facts.ts'
import { commentMap, entriesOf, entryOf } from '../../../shared/doc/commentMap.ts'

/** Origin of what was said, deleted or resolved here. */
export const COMMENTED = Symbol('commented')

/** Why nothing may be written. */
export type Held = 'viewer' | 'watching' | 'newer' | 'shut' | Hold

/** Who writes here, when, and what makes a message's id. */
export interface CommentWriter {
  person: Signal<{ id: string; name: string; color: string }>
  nowMs: () => number
  token: () => string
}

/** `full`: the board shows as many as it can, and this one would not be among them. */
export type Said = 'said' | 'nothing' | 'full' | 'held'

/** The comments that everybody on a board shares, in the board's own doc, as this session reads and writes them. */
export class BoardComments {
  /** Undefined while comments are taken. */
  readonly held: Signal<Held | undefined>
  readonly threads: Signal<readonly Thread[]>
  readonly #map: Y.Map<unknown>
  readonly #writer: CommentWriter
  /** Every message that can be read, by its key; judged once, because each change of one would mean all anew. */
  readonly #written = new Map<string, WrittenComment>()
  readonly #version = atom('comments version', 0)
  readonly #shown: Signal<readonly Comment[]>
  readonly #byThread: Signal<ReadonlyMap<string, Thread>>

  /** @param pinned what hosts ask, which comes beside the doc */
  constructor(
    doc: Y.Doc, held: Signal<Held | undefined>, writer: CommentWriter, pinned: Signal<readonly PinnedQuestion[]>,
  ) {
    this.held = held
    this.#writer = writer
    this.#map = commentMap(doc)
    for (const { key } of entriesOf(this.#map)) this.#read(key)
    this.#shown = computed('shown comments', () => {
      this.#version.get()
      return shareFairly([...this.#written.values()])
    })
    this.threads = computed('threads', () => {
      this.#version.get()
      const asked = pinned.get().map(asComment)
      const resolvedAt = (on: string) => readResolved(entryOf(this.#map, resolvedKey(on))?.value)
      return threadsOf([...this.#shown.get(), ...asked], resolvedAt)
    })
    this.#byThread = computed('threads by what they hang on', () =>
      new Map(this.threads.get().map((thread) => [thread.on, thread])))
    this.#map.observe(this.#onChange)
  }

  /** The time that messages are stamped by. */
  nowMs(): number {
    return this.#writer.nowMs()
  }

  /** What was said on a shape or a place; undefined for nothing. */
  thread(on: string): Thread | undefined {
    return this.#byThread.get().get(on)
  }

  isOwn({ by }: Comment): boolean {
    return by === this.#writer.person.get().id
  }

  /** Says something on a shape or a place; that opens its thread again. */
  say(on: string, typed: string, part: string): Said {
    const text = cleanText(typed)
    if (text === '') return 'nothing'
    if (!this.#mayWrite()) return 'held'
    const { id: by, name, color } = this.#writer.person.get()
    const atMs = timeBehind(this.thread(on), this.#writer.nowMs())
    const comment: Comment = { id: this.#writer.token(), on, text, by, name, color, atMs, part }
    const key = messageKey(comment.id)
    this.#write(() => {
      this.#map.set(key, commentValue(comment))
      this.#map.delete(resolvedKey(on))
    })
    if (this.#shown.get().some(({ id }) => id === comment.id)) return 'said'
    this.#write(() => this.#map.delete(key))
    return 'full'
  }

  /** Deletes one's own message. Returns what puts it back; undefined when nothing was deleted. */
  remove(comment: Comment): (() => void) | undefined {
    const key = messageKey(comment.id)
    if (!this.#mayWrite() || !this.isOwn(comment) || !this.#written.has(key)) return undefined
    this.#write(() => this.#map.delete(key))
    return () => {
      if (this.#mayWrite()) this.#write(() => this.#map.set(key, commentValue(comment)))
    }
  }

  resolve(on: string, isResolved: boolean): void {
    const thread = this.thread(on)
    if (thread === undefined || !this.#mayWrite()) return
    const last = thread.comments.at(-1)?.atMs ?? 0
    // Also over what a clock far ahead wrote, or it could never be done with.
    const atMs = Math.max(last, this.#writer.nowMs())
    this.#write(() => {
      if (isResolved) this.#map.set(resolvedKey(on), { atMs })
      else this.#map.delete(resolvedKey(on))
    })
  }

  destroy(): void {
    this.#map.unobserve(this.#onChange)
  }

  #mayWrite(): boolean {
    return this.held.get() === undefined
  }

  #write(change: () => void): void {
    this.#map.doc?.transact(change, COMMENTED)
  }

  #read(key: string): void {
    if (!isMessageKey(key)) return
    const entry = entryOf(this.#map, key)
    const comment = entry && readComment(key, entry.value)
    if (comment === undefined) this.#written.delete(key)
    else this.#written.set(key, { comment, client: entry!.client, clock: entry!.clock })
  }

  readonly #onChange = ({ keysChanged }: Y.YMapEvent<unknown>): void => {
    for (const key of keysChanged) this.#read(key)
    this.#version.update((version) => version + 1)
  }
}
