import type { ComponentType } from 'react'
import type { NotebookProps } from './Notebook.tsx'
import { NotebookMissing } from './NotebookMissing.tsx'

/** Asked for ahead of its use too, so that a network that is gone then is no matter. */
export async function loadNotebook(): Promise<{ default: ComponentType<NotebookProps> }> {
  return import('./Notebook.tsx').then(
    ({ Notebook }) => ({ default: Notebook }),
    () => ({ default: NotebookMissing }),
  )
}
