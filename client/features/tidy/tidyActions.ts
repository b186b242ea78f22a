import { EditorAtom, tlenv, type Editor } from 'tldraw'
import { noteTidied } from '../../canvas/places/tidied.ts'
import { straightenSelection, type StraightenResult } from './straightenSelection.ts'
import { tidyUpBoard, type TidyResult } from './tidyUpBoard.ts'

/**
 * How to give up the layout that is being worked out, if one is, and what there was to say about the last one; `at`
 * tells two of the same words apart.
 */
export interface TidyState {
  cancel?: () => void
  word?: { text: string; at: number }
}

const STATE = new EditorAtom<TidyState>('tidy up', () => ({}))

export function tidyState(editor: Editor): TidyState {
  return STATE.get(editor)
}

/** What people cannot see for themselves. */
const WORDS: Partial<Record<TidyResult | StraightenResult, string>> = {
  empty: 'There is nothing to tidy up yet. Press / to place components first.',
  'nothing may move': 'Everything here is pinned or locked, so nothing can move. Unpin or unlock something first.',
  'tidy already': 'This is tidy already.',
  'no room': 'What is pinned or locked leaves no room to tidy up around it. Unpin or unlock something first.',
  failed: 'The layout could not be worked out, and nothing was changed. Check the connection, then try again.',
  'too few': 'Select two or more components to straighten them.',
  'straight already': 'These are straight already.',
}

/** Tidies the page up, unless that is under way, and says what came of it. */
export async function tidyUp(editor: Editor): Promise<void> {
  if (editor.getIsReadonly() || tidyState(editor).cancel) return
  const stop = new AbortController()
  STATE.update(editor, (state) => ({ ...state, cancel: () => stop.abort() }))
  editor.disposables.add(() => stop.abort())
  const result = await tidyUpBoard(editor, stop.signal)
  STATE.update(editor, ({ word }) => ({ word }))
  if (result === 'tidied') noteTidied(editor, Date.now())
  say(editor, result)
}

/** Straightens the selection, and says why where nothing moved. */
export function straightenNow(editor: Editor): void {
  if (!editor.getIsReadonly()) say(editor, straightenSelection(editor))
}

function say(editor: Editor, result: TidyResult | StraightenResult): void {
  const undo = tlenv.isDarwin ? '⌘Z' : 'Ctrl+Z'
  const text = result === 'tidied' ? `The board is tidied. Undo (${undo}) takes it back.` : WORDS[result]
  if (text !== undefined) STATE.update(editor, (state) => ({ ...state, word: { text, at: (state.word?.at ?? 0) + 1 } }))
}
