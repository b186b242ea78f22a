import type { ReactNode } from 'react'
import type { Editor } from 'tldraw'
import { LazyPart } from '../../controls/lazy/LazyPart.tsx'
import type { OpenBoard } from '../../sync/openBoard.ts'
import { panelTitle, type HostPanelState } from './useHostPanel.ts'
import type { HostPanelProps } from './HostPanel.tsx'
import './HostPanelFrame.css'

/** Apart from the board, because only hosts of boards from a case study need it. */
const loadHostPanel = () => import('./HostPanel.tsx')

export interface HostPanelFrameProps {
  boardId: string
  boardKey: string
  board: OpenBoard
  /** Undefined until the canvas is there. */
  editor: Editor | undefined
  panel: HostPanelState
  pages: HostPanelProps['pages']
  curveballs: ReactNode
  /** What the host does to the board, under the panel's head. */
  children?: ReactNode
}

/** Holds the panel's place from the start, so that the board is fitted to the room that is left. */
export function HostPanelFrame({ editor, panel, children, ...rest }: HostPanelFrameProps) {
  return (
    <aside className="ss-host-panel" aria-label={panelTitle(panel)}>
      <LazyPart load={loadHostPanel} name={`“${panelTitle(panel)}”`}>
        {({ HostPanel }) => editor && <HostPanel {...rest} editor={editor} panel={panel}>{children}</HostPanel>}
      </LazyPart>
    </aside>
  )
}
