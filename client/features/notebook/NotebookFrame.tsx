import { lazy, Suspense } from 'react'
import type { Editor } from 'tldraw'
import type { OpenBoard } from '../../sync/openBoard.ts'
import { loadNotebook } from './loadNotebook.ts'
import './NotebookFrame.css'

/** Apart from the board, because the first stroke need not wait for it. */
const Notebook = lazy(loadNotebook)

/** Holds the notebook's place from the start, so that the board is fitted to the room that is left. */
export function NotebookFrame({ board, editor }: { board: OpenBoard; editor: Editor | undefined }) {
  return (
    <aside className="ss-notebook" aria-label="Notebook">
      <Suspense>{editor && <Notebook board={board} editor={editor} />}</Suspense>
    </aside>
  )
}
