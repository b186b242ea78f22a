import { Box, type Editor, type TLShapeId } from 'tldraw'
import { FIELD_LIMITS, type NotedPart } from '../../../shared/hostLane/field.ts'
import { partName } from '../graph/partName.ts'
import { showPlace } from '../view/showPlace.ts'
import { goPrivately, selectPrivately } from './privateMoment.ts'

/** What is selected, as a note holds it. */
export function selectedParts(editor: Editor): NotedPart[] {
  return editor.getSelectedShapeIds().slice(0, FIELD_LIMITS.parts).map((id) => ({ id, words: nameOf(editor, id) }))
}

/** What became of a part since it was noted, in words; undefined while it is there and called the same. */
export function sayPartNow(editor: Editor, { id, words }: NotedPart): string | undefined {
  if (editor.getShape(id as TLShapeId) === undefined) return 'not on the board any more'
  const now = nameOf(editor, id)
  return now === words ? undefined : `now “${now}”`
}

/** Selects a part and brings it into sight, for this person alone; false when it is not on the board any more. */
export function showPart(editor: Editor, part: NotedPart): boolean {
  const id = part.id as TLShapeId
  const [pageId, bounds] = [editor.getAncestorPageId(id), editor.getShapePageBounds(id)]
  if (pageId === undefined || bounds === undefined) return false
  goPrivately(editor, () => showPlace(editor, pageId, Box.From(bounds)))
  selectPrivately(editor, id)
  return true
}

/** Marks a part while somebody points at its name. */
export function hintAt(editor: Editor, part: NotedPart | undefined): void {
  const id = part?.id as TLShapeId | undefined
  editor.setHintingShapes(id !== undefined && editor.getShape(id) !== undefined ? [id] : [])
}

function nameOf(editor: Editor, id: string): string {
  return partName(editor, id, FIELD_LIMITS.words) || 'a part'
}
