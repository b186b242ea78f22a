import type { Editor } from 'tldraw'
import { partName } from '../../canvas/graph/partName.ts'

const MOST_LETTERS = 40

/** What is pointed at, in words. */
export function sayLit(editor: Editor, shapes: readonly string[]): string {
  const [first] = shapes
  const name = first === undefined ? '' : partName(editor, first, MOST_LETTERS) || 'a part'
  return shapes.length < 2 ? name : `${name} and ${shapes.length - 1} more`
}
