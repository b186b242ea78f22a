import { useEffect } from 'react'
import type { Editor } from 'tldraw'
import { showPart } from '../../../canvas/hostLane/notedParts.ts'
import { useToast } from '../../../controls/ToastRegion.tsx'
import { askedPart } from '../../../navigation/route.ts'

/** Selects and shows the part that the address asks for, as links of a debrief do; once, and then it is off the address. */
export function useAskedPart(editor: Editor | undefined): void {
  const toast = useToast()
  useEffect(() => {
    const id = askedPart(location.search)
    if (editor === undefined || id === undefined) return
    // Behind the frame in which the whole board is fitted.
    editor.timers.requestAnimationFrame(() => {
      history.replaceState(history.state, '', location.pathname + location.hash)
      if (!showPart(editor, { id, words: '' })) toast({ text: 'That part is not on the board any more.' })
    })
  }, [editor, toast])
}
