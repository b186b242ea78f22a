import { ClipboardCopy, StickyNote } from 'lucide'
import type { RefObject } from 'react'
import { useValue, type Editor } from 'tldraw'
import { boardMarkdown } from '../../canvas/notebook/boardMarkdown.ts'
import { placeText } from '../../canvas/notebook/placeText.ts'
import { Button } from '../../controls/Button.tsx'
import type { OpenBoard } from '../../sync/openBoard.ts'
import { notebookState } from './notebookState.ts'

export interface NotebookActionsProps {
  board: OpenBoard
  editor: Editor
  field: RefObject<HTMLTextAreaElement | null>
  /** Hears what came of it. */
  onSaid: (said: string) => void
}

/** The ways out of the notebook: onto the canvas, and onto the clipboard. */
export function NotebookActions({ board, editor, field, onSaid }: NotebookActionsProps) {
  const mayWrite = useValue('may write', () => board.mayWrite.get(), [board])
  return (
    <>
      <Button
        look="icon"
        icon={StickyNote}
        disabled={!mayWrite}
        aria-label="Place on the canvas"
        title="Place this page, or what is selected of it, on the canvas"
        onClick={() => onSaid(place(board, editor, field.current))}
      />
      <Button
        look="icon"
        icon={ClipboardCopy}
        aria-label="Copy as Markdown"
        title="Copy the whole notebook and what is drawn as Markdown"
        onClick={() => void copy(editor).then(onSaid)}
      />
    </>
  )
}

function place({ notebook }: OpenBoard, editor: Editor, field: HTMLTextAreaElement | null): string {
  const selected = field?.value.slice(field.selectionStart, field.selectionEnd) ?? ''
  const text = selected.trim() === '' ? notebook.page(notebookState(editor).page).shown.get().text : selected
  if (text.trim() === '') return 'This page is empty, so there is nothing to place.'
  return placeText(editor, text) ?? 'Placed on the canvas. Undo there takes it back.'
}

async function copy(editor: Editor): Promise<string> {
  try {
    await navigator.clipboard.writeText(boardMarkdown(editor))
    return 'Copied as Markdown.'
  } catch {
    return 'The browser did not allow copying. “Export” above saves the notebook as a file.'
  }
}
