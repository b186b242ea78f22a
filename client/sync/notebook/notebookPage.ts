import { atom, computed, type Signal } from '@tldraw/state'
import * as Y from 'yjs'
import {
  changeSharedText,
  indexOf,
  offsetOf,
  readSharedText,
  sharedText,
  type ShownText,
  type TextChange,
} from '../../../shared/doc/sharedText.ts'
import { MAX_PAGE_LENGTH, textName, type PageId } from '../../../shared/notebook/pages.ts'
import { takingOut } from '../../../shared/notebook/givenNotes.ts'
import type { Delta } from '../../../shared/notebook/textChange.ts'

/** Origin of what was typed into a page here; what is undone and redone has its page's `UndoManager`. */
const TYPED = Symbol('typed')
/** Origin of what came with a file or a case study, which is nothing to take back. */
const BROUGHT = Symbol('brought')

/** How a page became another one, in the doc's own count; `isUndo` when this person undid or redid it. */
export type PageListener = (delta: Delta, isUndo: boolean) => void

/** The Yjs client and clock of the letter that a place stands behind; null for the place before all letters. */
export type Anchor = readonly [client: number, clock: number] | null

/** A page of the notebook as this session reads and writes it. */
export class NotebookPage {
  readonly id: PageId
  readonly shown: Signal<ShownText>
  readonly #text: Y.Text
  readonly #version = atom('page version', 0)
  readonly #listeners = new Set<PageListener>()
  readonly #mayWrite: Signal<boolean>
  #undo: Y.UndoManager | undefined

  constructor(doc: Y.Doc, id: PageId, mayWrite: Signal<boolean>) {
    this.id = id
    this.#mayWrite = mayWrite
    this.#text = sharedText(doc, textName(id))
    this.shown = computed('page', () => {
      this.#version.get()
      return readSharedText(this.#text, MAX_PAGE_LENGTH)
    })
    this.#text.observe(this.#onChange)
  }

  /** Called for every change, also for what is written here. Returns what ends it. */
  listen(listener: PageListener): () => void {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  /** Writes a change of what is shown now; false when nothing may be written. */
  write(change: TextChange): boolean {
    if (!this.#mayWrite.get()) return false
    // Made with the first letter, because it keeps from then on what was deleted.
    this.#undo ??= new Y.UndoManager(this.#text, { trackedOrigins: new Set([TYPED]) })
    this.#text.doc?.transact(() => changeSharedText(this.#text, this.shown.get(), change), TYPED)
    return true
  }

  /** Puts a text behind what stands here, as far as there is room; no step of undo. Returns what takes it back. */
  append(text: string): () => void {
    const { text: before, isCut } = this.shown.get()
    if (text === '' || isCut || !this.#mayWrite.get()) return () => {}
    const inserted = `${before === '' ? '' : '\n\n'}${text}`.slice(0, MAX_PAGE_LENGTH - before.length)
    this.#bring({ at: before.length, removed: 0, inserted })
    return () => {
      // What somebody has written into it since then stays.
      const at = this.shown.get().text.indexOf(inserted)
      if (at >= 0 && this.#mayWrite.get()) this.#bring({ at, removed: inserted.length, inserted: '' })
    }
  }

  /** Takes a text off again that was put here, also by somebody else; what was written into it stays. */
  takeOut(text: string): void {
    if (!this.#mayWrite.get()) return
    for (const change of takingOut(this.shown.get().text, text)) this.#bring(change)
  }

  /** Takes back what was typed here last, and nothing of what others typed. */
  undo(): void {
    if (this.#mayWrite.get()) this.#undo?.undo()
  }

  redo(): void {
    if (this.#mayWrite.get()) this.#undo?.redo()
  }

  /** What is typed from now on is a step of undo of its own. */
  endStep(): void {
    this.#undo?.stopCapturing()
  }

  /** A place of what is shown as one that stays behind its letter whatever others type. */
  anchorAt(offset: number): Anchor {
    const index = indexOf(this.shown.get(), offset)
    const { item } = Y.createRelativePositionFromTypeIndex(this.#text, index, -1)
    return item && [item.client, item.clock]
  }

  /** Where that place is now; undefined for one that is not, or not yet, of this page. */
  offsetOf(anchor: Anchor): number | undefined {
    if (anchor === null) return 0
    const { doc } = this.#text
    if (doc === null) return undefined
    const [client, clock] = anchor
    const place = Y.createRelativePositionFromJSON({ item: { client, clock }, assoc: -1 })
    const found = Y.createAbsolutePositionFromRelativePosition(place, doc, false)
    return found?.type === this.#text ? offsetOf(this.shown.get(), found.index) : undefined
  }

  destroy(): void {
    this.#text.unobserve(this.#onChange)
    this.#undo?.destroy()
  }

  #bring(change: TextChange): void {
    this.#text.doc?.transact(() => changeSharedText(this.#text, this.shown.get(), change), BROUGHT)
  }

  readonly #onChange = (event: Y.YTextEvent, { origin }: Y.Transaction): void => {
    this.#version.update((version) => version + 1)
    if (this.#listeners.size === 0) return
    const { delta } = event
    for (const listener of this.#listeners) listener(delta, origin !== null && origin === this.#undo)
  }
}

/** Brings what belongs together to several pages in one change, so that nobody sees a part of it. */
export function asOne<Result>(doc: Y.Doc, bring: () => Result): Result {
  return doc.transact(bring, BROUGHT)
}

/** Whether this person typed it here, brought it, undid or redid it. */
export function isTypedHere(origin: unknown): boolean {
  return origin === TYPED || origin === BROUGHT || origin instanceof Y.UndoManager
}
