import { useEffect, useEffectEvent, useLayoutEffect, useRef, type RefObject } from 'react'
import type { NotebookPage } from '../../sync/notebook/notebookPage.ts'
import type { OpenBoard } from '../../sync/openBoard.ts'
import { FieldBinding } from './fieldBinding.ts'

export interface PageBindingParts {
  board: OpenBoard
  page: NotebookPage
  field: RefObject<HTMLTextAreaElement | null>
  onFull: () => void
}

/** Binds a field to its page for as long as both are there. */
export function usePageBinding({ board, page, field, onFull }: PageBindingParts): {
  binding: () => FieldBinding | undefined
  /** Tells the others where the caret is. */
  tellCaret: () => void
} {
  const bound = useRef<FieldBinding>(undefined)
  const sayFull = useEffectEvent(onFull)
  const { carets } = board.notebook
  useLayoutEffect(() => {
    if (field.current === null) return undefined
    const binding = new FieldBinding(field.current, page, () => sayFull())
    bound.current = binding
    return () => {
      binding.end()
      bound.current = undefined
    }
  }, [field, page])
  useUndoOfBrowser(field, page)
  useEffect(() => () => carets.show(null), [carets])
  return {
    binding: () => bound.current,
    tellCaret: () => {
      const { current } = field
      if (current === null || current.readOnly || document.activeElement !== current) return
      const at = current.selectionDirection === 'backward' ? current.selectionStart : current.selectionEnd
      carets.show({ page: page.id, at: page.anchorAt(at) })
    },
  }
}

/** A browser's own menu and gestures would bring back its own idea of the text. */
function useUndoOfBrowser(field: RefObject<HTMLTextAreaElement | null>, page: NotebookPage): void {
  useEffect(() => {
    const { current } = field
    if (current === null) return undefined
    const onBeforeInput = (event: InputEvent): void => {
      if (event.inputType !== 'historyUndo' && event.inputType !== 'historyRedo') return
      event.preventDefault()
      if (event.inputType === 'historyUndo') page.undo()
      else page.redo()
    }
    current.addEventListener('beforeinput', onBeforeInput)
    return () => current.removeEventListener('beforeinput', onBeforeInput)
  }, [field, page])
}
