import { EditorAtom, type Editor, type TLShapeId } from 'tldraw'

/** What a host does with the questions that everybody sees at parts of the board. */
export interface QuestionActs {
  /**
   * Resolves with whether it is there now; what went wrong is said.
   *
   * @param isNoted whether whoever asks leaves word of it, so that one act is not told twice
   */
  pin(on: string, text: string, isNoted?: boolean): Promise<boolean>
  setAnswered(id: string, isAnswered: boolean): void
  takeBack(id: string): void
}

const ACTS = new EditorAtom<QuestionActs | undefined>('question acts', () => undefined)

/** Undefined for everybody but hosts, and once the board has ended. */
export function questionActs(editor: Editor): QuestionActs | undefined {
  return ACTS.get(editor)
}

export function giveQuestionActs(editor: Editor, acts: QuestionActs | undefined): void {
  ACTS.set(editor, acts)
}

/** The part that a question would be pinned to: the only one that is selected. */
export function askedPart(editor: Editor): TLShapeId | undefined {
  return editor.getOnlySelectedShapeId() ?? undefined
}
