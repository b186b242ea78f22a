import { EditorAtom, type Editor, type TLShapeId } from 'tldraw'
import type { SeenSpotlight } from './seenSpotlight.ts'

/** What a host does with the spotlight; nobody else has it. */
export interface SpotlightActs {
  /** Points at what is selected, or no longer where that is what is pointed at. */
  turn(): void
  end(): void
}

interface EditorSpotlight {
  seen: SeenSpotlight | undefined
  /** The one that this person wanted out of the way. */
  hidden: string | undefined
  acts: SpotlightActs | undefined
}

const STATE = new EditorAtom<EditorSpotlight>('spotlight', () => (
  { seen: undefined, hidden: undefined, acts: undefined }
))

/** What is pointed at on the board that an editor shows; undefined for nothing, or where it was put away. */
export function spotlightOf(editor: Editor): SeenSpotlight | undefined {
  const { seen, hidden } = STATE.get(editor)
  return seen?.key === hidden ? undefined : seen
}

export function spotlightActs(editor: Editor): SpotlightActs | undefined {
  return STATE.get(editor).acts
}

export function isOwnSpotlight(editor: Editor): boolean {
  return spotlightOf(editor)?.by === 'own'
}

export function seeSpotlight(editor: Editor, seen: SeenSpotlight | undefined): void {
  if (JSON.stringify(STATE.get(editor).seen) !== JSON.stringify(seen))
    STATE.update(editor, (state) => ({ ...state, seen }))
}

/** Puts what somebody points at away for this page alone. */
export function hideSpotlight(editor: Editor): void {
  STATE.update(editor, (state) => ({ ...state, hidden: state.seen?.key }))
}

export function giveSpotlightActs(editor: Editor, acts: SpotlightActs | undefined): void {
  STATE.update(editor, (state) => ({ ...state, acts }))
}

/** The shapes on the page that is shown. */
export function spotlitHere(editor: Editor): TLShapeId[] {
  const page = editor.getCurrentPageId()
  const shapes = (spotlightOf(editor)?.shapes ?? []) as readonly TLShapeId[]
  return shapes.filter((id) => editor.getAncestorPageId(id) === page)
}
