import type { Editor } from 'tldraw'
import { LazyPart } from '../../../controls/lazy/LazyPart.tsx'
import type { HostPanelState } from '../../../features/interview/useHostPanel.ts'
import type { OpenBoard } from '../../../sync/openBoard.ts'

const loadPractice = () => import('../../../features/interview/practice/PracticeRun.tsx')

export interface PracticePartProps {
  boardId: string
  boardKey: string
  board: OpenBoard
  editor: Editor | undefined
  panel: HostPanelState | undefined
}

/** What goes along with a round for who practises; nothing on any other board. */
export function PracticePart({ editor, panel, ...of }: PracticePartProps) {
  if (editor === undefined || panel?.purpose !== 'practice') return null
  return (
    <LazyPart load={loadPractice}>
      {({ PracticeRun }) => <PracticeRun {...of} editor={editor} hasKit={panel.kit !== undefined} />}
    </LazyPart>
  )
}
