import { useEffect } from 'react'
import type { Editor } from 'tldraw'
import { useToast } from '../../controls/ToastRegion.tsx'
import { insertTldr } from '../../interchange/insertTldr.ts'

const TLDR = /\.tldr$/i

/** Takes .tldr files that are dropped onto the canvas, which tldraw refuses; all other drops stay tldraw's. */
export function useDroppedBoards(editor: Editor | undefined): void {
  const toast = useToast()
  useEffect(() => {
    if (editor === undefined) return
    const container = editor.getContainer()
    const insert = async (files: readonly File[]): Promise<void> => {
      for (const file of files) {
        const problem = await insertTldr(editor, await file.text())
        if (problem !== undefined) toast({ text: problem })
      }
    }
    const drop = (event: DragEvent): void => {
      const boards = [...(event.dataTransfer?.files ?? [])].filter(({ name }) => TLDR.test(name))
      if (boards.length === 0) return
      event.preventDefault()
      event.stopPropagation()
      void insert(boards)
    }
    // On its way down, because tldraw would say that it cannot use such a file.
    container.addEventListener('drop', drop, { capture: true })
    return () => container.removeEventListener('drop', drop, { capture: true })
  }, [editor, toast])
}
