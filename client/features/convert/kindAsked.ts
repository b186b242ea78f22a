import { EditorAtom, type Editor, type TLShapeId } from 'tldraw'
import { focusCanvas } from '../../shapes/focusCanvas.ts'

/** Something plain whose words name nothing. */
export interface Unknown {
  id: TLShapeId
  title: string
}

/** What has become a component, and what waits for a kind. */
export interface KindAsked {
  made: number
  left: readonly Unknown[]
}

const ASKED = new EditorAtom<KindAsked | undefined>('kind asked', () => undefined)

export function kindAsked(editor: Editor): KindAsked | undefined {
  return ASKED.get(editor)
}

export function askForKind(editor: Editor, asked: KindAsked): void {
  ASKED.set(editor, asked)
}

export function closeKinds(editor: Editor): void {
  ASKED.set(editor, undefined)
  focusCanvas(editor)
}

/** "3 turned into components, 2 left as they are: choose a kind" */
export function sayAsked({ made, left }: KindAsked): string {
  const [only] = left
  if (made > 0) {
    const rest = left.length === 1 ? '1 left as it is' : `${left.length} left as they are`
    return `${made} turned into ${made === 1 ? 'a component' : 'components'}, ${rest}: choose a kind`
  }
  if (left.length > 1) return `Choose a kind for ${left.length} boxes`
  return only?.title ? `What kind is “${only.title}”?` : 'Choose a kind'
}
