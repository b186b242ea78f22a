import { useEffect } from 'react'
import { useValue, type Editor } from 'tldraw'
import { hostPages } from '../../../canvas/hostLane/hostPages.ts'
import { curveballDesk } from '../../../canvas/round/curveballDesk.ts'
import type { HostPanelState } from '../../../features/interview/useHostPanel.ts'

/** Opens the host's panel when the field for a note or the curveballs are asked for. */
export function useAskedNotes(editor: Editor | undefined, panel: HostPanelState | undefined): void {
  const asked = useValue('asked for', () => {
    return editor === undefined ? 0 : hostPages(editor).asked + curveballDesk(editor).asked
  }, [editor])
  const open = panel?.setOpen
  useEffect(() => {
    if (asked > 0) open?.(true)
    // Closed afterwards it stays closed, until a note is asked for again.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [asked])
}
