import { indexOf, offsetOf, type ShownText, type TextChange } from '../../../shared/doc/sharedText.ts'
import { MAX_PAGE_LENGTH } from '../../../shared/notebook/pages.ts'
import { changeBetween, offsetAfter, type Delta } from '../../../shared/notebook/textChange.ts'
import type { NotebookPage } from '../../sync/notebook/notebookPage.ts'

/** The part of a textarea that the binding needs; tests bring their own. */
export type TypingField = Pick<
  HTMLTextAreaElement,
  'value' | 'selectionStart' | 'selectionEnd' | 'selectionDirection' | 'setSelectionRange'
>

/**
 * Keeps a field and a page of the notebook equal. What is typed is written as the one change that it is; what others
 * write comes in around the caret. While an input method composes, its field is left alone: what others write waits.
 */
export class FieldBinding {
  readonly #field: TypingField
  readonly #page: NotebookPage
  readonly #onFull: () => void
  readonly #stop: () => void
  /** What the field was last given. */
  #shown: ShownText
  /** What others wrote since an input method began to compose. */
  #held: Delta[] = []
  #isComposing = false
  #isWriting = false

  /** @param onFull called when not all that was typed found room */
  constructor(field: TypingField, page: NotebookPage, onFull: () => void) {
    this.#field = field
    this.#page = page
    this.#onFull = onFull
    this.#shown = page.shown.get()
    field.value = this.#shown.text
    this.#stop = page.listen(this.#onChange)
  }

  /** The field's text was changed by its person. */
  typed(): void {
    if (!this.#isComposing) this.#take()
  }

  composing(): void {
    this.#isComposing = true
  }

  composed(): void {
    this.#isComposing = false
    this.#take()
  }

  /** Writes what is left and lets go. */
  end(): void {
    this.#take()
    this.#stop()
  }

  #take(): void {
    const { value, selectionEnd } = this.#field
    const change = changeBetween(this.#shown.text, value, selectionEnd)
    const held = this.#held
    this.#held = []
    if (change === undefined) {
      if (held.length > 0) this.#show(this.#moved(held, selectionEnd))
      return
    }
    const fitting = this.#fitting(this.#rebased(change, held))
    this.#isWriting = true
    const isWritten = this.#page.write(fitting)
    this.#isWriting = false
    if (isWritten && fitting.inserted.length < change.inserted.length) this.#onFull()
    const now = this.#page.shown.get().text
    // Nearly always the field has it already, and one that is left alone keeps its scroll and its input method.
    if (now === value) this.#shown = this.#page.shown.get()
    else this.#show(fitting.at + (isWritten ? fitting.inserted.length : 0))
  }

  /** A change of what the field shows, as one of what the page shows by now. */
  #rebased({ at, removed, inserted }: TextChange, held: readonly Delta[]): TextChange {
    if (held.length === 0) return { at, removed, inserted }
    const start = this.#moved(held, at)
    const end = Math.max(start, this.#moved(held, at + removed))
    return { at: start, removed: end - start, inserted }
  }

  /** Cut to the room there is, and never within a sign of two units. */
  #fitting({ at, removed, inserted }: TextChange): TextChange {
    const room = Math.max(0, MAX_PAGE_LENGTH - this.#page.shown.get().text.length + removed)
    if (inserted.length <= room) return { at, removed, inserted }
    const isWithin = room > 0 && inserted.codePointAt(room - 1)! > 0xffff
    return { at, removed, inserted: inserted.slice(0, isWithin ? room - 1 : room) }
  }

  /** An offset of what the field shows, after that. */
  #moved(deltas: readonly Delta[], offset: number, givesWay = false): number {
    let index = indexOf(this.#shown, offset)
    for (const delta of deltas) index = offsetAfter(index, delta, givesWay)
    return offsetOf(this.#page.shown.get(), index)
  }

  readonly #onChange = (delta: Delta, isUndo: boolean): void => {
    if (this.#isWriting) return
    if (this.#isComposing) {
      this.#held.push(delta)
      return
    }
    if (isUndo) {
      this.#show(offsetOf(this.#page.shown.get(), endOf(delta)))
      return
    }
    const { selectionStart, selectionEnd, selectionDirection } = this.#field
    const start = this.#moved([delta], selectionStart, selectionStart < selectionEnd)
    this.#show(start, Math.max(start, this.#moved([delta], selectionEnd)), selectionDirection)
  }

  #show(start: number, end = start, direction: TypingField['selectionDirection'] = 'none'): void {
    this.#shown = this.#page.shown.get()
    if (this.#field.value !== this.#shown.text) this.#field.value = this.#shown.text
    this.#field.setSelectionRange(start, end, direction)
  }
}

/** Where the last of a list of steps ends. */
function endOf(delta: Delta): number {
  let at = 0
  for (const { retain = 0, insert } of delta) {
    at += retain
    if (insert !== undefined) at += typeof insert === 'string' ? insert.length : 1
  }
  return at
}
