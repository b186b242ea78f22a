import type { Editor, RecordsDiff, TLRecord } from 'tldraw'
import { isBoardRecordType } from '../../../shared/board/schema.ts'

type Entry = { type: 'stop' } | { type: 'diff'; diff: RecordsDiff<TLRecord> }

/** tldraw's history, as far as it is looked into here. */
export interface History {
  undo(): unknown
  redo(): unknown
  debug(): { undos: readonly Entry[]; redos: readonly Entry[]; pendingDiff: { diff: RecordsDiff<TLRecord> } }
}

/**
 * Makes one press of undo or redo one edit of the board. tldraw's steps hold what is selected too, and a step of
 * nothing else would take a press that only selects again.
 */
export function stepByEdits(editor: Editor): void {
  stepHistoryByEdits((editor as unknown as { history: History }).history)
}

export function stepHistoryByEdits(history: History): void {
  const [undo, redo] = [history.undo.bind(history), history.redo.bind(history)]
  history.undo = () => {
    takeOne(undo, () => editsIn(history.debug().undos) + (isEdit(history.debug().pendingDiff.diff) ? 1 : 0))
    return history
  }
  history.redo = () => {
    takeOne(redo, () => editsIn(history.debug().redos))
    return history
  }
}

function takeOne(step: () => unknown, editsLeft: () => number): void {
  const before = editsLeft()
  if (before === 0) return
  do step()
  while (editsLeft() === before)
}

function editsIn(entries: readonly Entry[]): number {
  return entries.filter((entry) => entry.type === 'diff' && isEdit(entry.diff)).length
}

function isEdit({ added, updated, removed }: RecordsDiff<TLRecord>): boolean {
  return (
    [added, removed].some((records) => Object.values(records).some(({ typeName }) => isBoardRecordType(typeName))) ||
    Object.values(updated).some(([, { typeName }]) => isBoardRecordType(typeName))
  )
}
