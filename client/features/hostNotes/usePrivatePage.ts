import { useEffect, type FocusEvent } from 'react'
import type { Editor } from 'tldraw'
import { noteInside } from '../../canvas/hostLane/hostPages.ts'

/** Keeps what is selected from the others while somebody is in a page of the panel; for its outermost element. */
export function usePrivateFocus(editor: Editor) {
  // What is taken away says nothing of the focus that it had.
  useEffect(() => () => noteInside(editor, false), [editor])
  return {
    onFocus: (): void => noteInside(editor, true),
    onBlur: ({ currentTarget, relatedTarget }: FocusEvent): void => {
      if (!currentTarget.contains(relatedTarget)) noteInside(editor, false)
    },
  }
}

/** Keeps it from them for as long as a page is shown: what is selected beside it is evidence. */
export function usePrivateWhileShown(editor: Editor): void {
  useEffect(() => {
    noteInside(editor, true)
    return () => noteInside(editor, false)
  }, [editor])
}
