import type { Editor, TLShapeId } from 'tldraw'
import { plainParts, unknownBoxes, type PlainPart, type UnknownBox } from '../../../shared/graph/plainParts.ts'
import type { BoardGraph } from '../../../shared/graph/boardGraph.ts'
import { boardGraph } from './editorGraph.ts'

/** What of the selection is plain, and names a component by its words; frames stay, because they hold others. */
export function selectedPlainParts(editor: Editor): PlainPart[] {
  return selectedOf(editor, plainParts).filter(({ id }) => editor.getShape(id as TLShapeId)?.type !== 'frame')
}

/** The boxes of the selection whose words name nothing. */
export function selectedUnknownBoxes(editor: Editor): UnknownBox[] {
  return selectedOf(editor, unknownBoxes)
}

function selectedOf<T extends UnknownBox>(editor: Editor, find: (graph: Pick<BoardGraph, 'others'>) => T[]): T[] {
  const selected = new Set<string>(editor.getSelectedShapeIds())
  const { others } = boardGraph(editor)
  if (!others.some(({ id }) => selected.has(id))) return []
  return find({ others }).filter(
    ({ id, isLocked, labelId = '' }) => !isLocked && (selected.has(id) || selected.has(labelId)),
  )
}
