import { useEffect, type ReactNode } from 'react'
import { EditorContext, useValue, type Editor } from 'tldraw'
import type { BoardPurpose } from '../../../../shared/protocol/purpose.ts'
import { hostLaneState } from '../../../canvas/hostLane/editorHostLane.ts'
import type { HostPage } from '../../../canvas/hostLane/hostPages.ts'
import { Button } from '../../../controls/Button.tsx'
import { sayFieldMissing } from '../../../controls/keys/awaitField.ts'
import { LazyPart } from '../../../controls/lazy/LazyPart.tsx'
import type { HostLane } from '../../../sync/hostLane/openHostLane.ts'
import './HostPages.css'

const loadNotes = () => import('../../../features/hostNotes/NotesPage.tsx')
const loadScores = () => import('../../../features/hostNotes/ScoresPage.tsx')

/** All that hosts need for a reload without the server. */
export function loadHostPages(): Promise<unknown> {
  return Promise.all([loadNotes(), loadScores()])
}

interface HostPagesProps {
  editor: Editor
  purpose: BoardPurpose
  page: Exclude<HostPage, 'case'>
}

/** What hosts note and score, for the panel. */
export function hostPagesOf(editor: Editor, purpose: BoardPurpose): Record<HostPagesProps['page'], ReactNode> {
  const page = (one: HostPagesProps['page']) => <HostPages editor={editor} purpose={purpose} page={one} />
  return { notes: page('notes'), scores: page('scores') }
}

function HostPages({ editor, purpose, page }: HostPagesProps) {
  const state = useValue('host lane', () => hostLaneState(editor), [editor])
  const { kind } = state
  useEffect(() => {
    if (kind === 'failed' || kind === 'shut') sayFieldMissing()
  }, [kind])
  switch (state.kind) {
    case 'none':
    case 'opening':
      return <div className="ss-skeleton ss-host-waits" role="status" aria-label="Opening what hosts wrote" />
    case 'open':
      return (
        <EditorContext value={editor}>
          <OpenPage lane={state.lane} page={page} isAlone={purpose === 'practice'} />
        </EditorContext>
      )
    case 'failed':
      return (
        <div className="ss-host-waits" role="alert">
          <p>Notes and scores could not be loaded. The board is safe, and goes on without them.</p>
          <Button onClick={state.retry}>Try again</Button>
        </div>
      )
    case 'shut':
      return <p className="ss-host-waits" role="status">This page is let in no more, so notes and scores are closed.</p>
  }
}

interface OpenPageProps {
  lane: HostLane
  page: HostPagesProps['page']
  /** Who practises notes and scores for nobody else. */
  isAlone: boolean
}

function OpenPage({ page, ...of }: OpenPageProps) {
  if (page === 'notes')
    return <LazyPart key={page} load={loadNotes} name="Notes">{(part) => <part.NotesPage {...of} />}</LazyPart>
  return <LazyPart key={page} load={loadScores} name="Scores">{(part) => <part.ScoresPage {...of} />}</LazyPart>
}
