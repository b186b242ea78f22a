import { lazy, Suspense } from 'react'
import type { Editor } from 'tldraw'
import type { OpenBoard } from '../../sync/openBoard.ts'
import { panelTitle, type HostPanelState } from './useHostPanel.ts'
import './HostPanelFrame.css'

/** Apart from the board, because only hosts of boards from a case study need it. */
const HostPanel = lazy(async () => ({ default: (await import('./HostPanel.tsx')).HostPanel }))

export interface HostPanelFrameProps {
  boardId: string
  boardKey: string
  board: OpenBoard
  /** Undefined until the canvas is there. */
  editor: Editor | undefined
  panel: HostPanelState
}

/** Holds the panel's place from the start, so that the board is fitted to the room that is left. */
export function HostPanelFrame({ editor, panel, ...rest }: HostPanelFrameProps) {
  return (
    <aside className="ss-host-panel" aria-label={panelTitle(panel.kit)}>
      <Suspense>{editor && <HostPanel {...rest} editor={editor} panel={panel} />}</Suspense>
    </aside>
  )
}
