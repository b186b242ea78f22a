import { useEffect, useLayoutEffect, type FocusEvent } from 'react'
import type { Editor } from 'tldraw'
import { noteInside, noteShown } from '../../canvas/hostLane/hostPages.ts'

/**
 * Keeps from the others what is selected while a page of the panel is shown, because a part is chosen before its note
 * is written, and where one points while somebody is in it; for its outermost element.
 */
export function usePrivateFocus(editor: Editor) {
  // Before a press on the board can be heard.
  useLayoutEffect(() => {
    noteShown(editor, true)
    return () => {
      noteShown(editor, false)
      // What is taken away says nothing of the focus that it had.
      noteInside(editor, false)
    }
  }, [editor])
  return {
    onFocus: (): void => noteInside(editor, true),
    onBlur: ({ currentTarget, relatedTarget }: FocusEvent): void => {
      if (!currentTarget.contains(relatedTarget)) noteInside(editor, false)
    },
  }
}

/** Keeps both from them for as long as a page is shown: what is selected beside it is evidence. */
export function usePrivateWhileShown(editor: Editor): void {
  useEffect(() => {
    noteInside(editor, true)
    return () => noteInside(editor, false)
  }, [editor])
}
