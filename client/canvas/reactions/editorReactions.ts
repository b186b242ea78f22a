import { EditorAtom, type Editor } from 'tldraw'
import { browserStorage } from '../../memory/browserStorage.ts'
import type { ReactionKind } from '../../sync/presence/reaction.ts'
import type { SeenReaction } from './hearReactions.ts'

interface EditorReactions {
  seen: readonly SeenReaction[]
  isChoosing: boolean
  /** Whether this browser shows what others send. */
  isShown: boolean
  send: ((kind: ReactionKind) => void) | undefined
}

const KEY = 'sevenstep.reactions'

const STATE = new EditorAtom<EditorReactions>('reactions', () => (
  { seen: [], isChoosing: false, isShown: browserStorage().getItem(KEY) !== 'no', send: undefined }
))

export function reactionsOf(editor: Editor): EditorReactions {
  return STATE.get(editor)
}

export function seeReactions(editor: Editor, seen: readonly SeenReaction[]): void {
  const before = STATE.get(editor).seen
  if (JSON.stringify(before) !== JSON.stringify(seen)) STATE.update(editor, (state) => ({ ...state, seen }))
}

export function chooseReaction(editor: Editor, isChoosing: boolean): void {
  STATE.update(editor, (state) => ({ ...state, isChoosing }))
}

export function showReactions(editor: Editor, isShown: boolean): void {
  browserStorage().setItem(KEY, isShown ? 'yes' : 'no')
  STATE.update(editor, (state) => ({ ...state, isShown }))
}

export function giveReacting(editor: Editor, send: EditorReactions['send']): void {
  STATE.update(editor, (state) => ({ ...state, send }))
}
