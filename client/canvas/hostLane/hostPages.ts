import { EditorAtom, type Editor } from 'tldraw'
import type { NoteTag } from '../../../shared/hostLane/note.ts'

/** The pages of the host's panel: what the case study tells, what hosts note, what they score. */
export const HOST_PAGES = ['case', 'notes', 'scores'] as const
export type HostPage = (typeof HOST_PAGES)[number]

export interface HostPagesState {
  page: HostPage
  /** How often the field for a note was asked for: each time the panel opens. */
  asked: number
  /** The field was asked for and has not taken the keys yet; turning to its page alone leaves them where they are. */
  isAwaited: boolean
  /** Somebody is in a page where what is selected is selected for hosts alone. */
  isInside: boolean
  /** The notes are open beside the board: what is selected there is chosen for one. */
  isShown: boolean
  /** What is typed and not saved yet. */
  draft: { text: string; tag: NoteTag }
}

const PAGES = new EditorAtom<HostPagesState>('pages of the host', () => (
  { page: 'case', asked: 0, isAwaited: false, isInside: false, isShown: false, draft: { text: '', tag: 'plain' } }
))

export function hostPages(editor: Editor): HostPagesState {
  return PAGES.get(editor)
}

export function turnHostPage(editor: Editor, page: HostPage): void {
  PAGES.update(editor, (state) => ({ ...state, page }))
}

/** Takes the keys to the field for a note, which then is about this. */
export function askForNote(editor: Editor, tag?: NoteTag): void {
  PAGES.update(editor, (state) => ({
    ...state, page: 'notes', asked: state.asked + 1, isAwaited: true,
    draft: { ...state.draft, tag: tag ?? state.draft.tag },
  }))
}

/** The field has the keys now, or nobody waits for it any more. */
export function noteFieldIsThere(editor: Editor): void {
  PAGES.update(editor, (state) => ({ ...state, isAwaited: false }))
}

export function keepNoteDraft(editor: Editor, draft: HostPagesState['draft']): void {
  PAGES.update(editor, (state) => ({ ...state, draft }))
}

export function noteInside(editor: Editor, isInside: boolean): void {
  PAGES.update(editor, (state) => (state.isInside === isInside ? state : { ...state, isInside }))
}

export function noteShown(editor: Editor, isShown: boolean): void {
  PAGES.update(editor, (state) => ({ ...state, isShown }))
}
