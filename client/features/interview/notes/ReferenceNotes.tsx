import { NotebookPen, Undo2 } from 'lucide'
import { useMemo, useState } from 'react'
import { useValue, type Editor } from 'tldraw'
import { sayNotesGiven } from '../../../../shared/hostLane/takenBack.ts'
import type { Kit } from '../../../../shared/kit/kit.ts'
import { STEPS } from '../../../../shared/kit/steps.ts'
import { givenOf, hasRoomFor, type Given } from '../../../../shared/notebook/givenNotes.ts'
import type { NotebookTexts, StepId } from '../../../../shared/notebook/pages.ts'
import { referenceNotes } from '../../../../shared/notebook/referenceNotes.ts'
import { noteAct } from '../../../canvas/hostLane/editorHostLane.ts'
import { Button } from '../../../controls/Button.tsx'
import type { OpenBoard } from '../../../sync/openBoard.ts'
import { GiveNotesDialog } from './GiveNotesDialog.tsx'
import './ReferenceNotes.css'

type Shown = Given | 'full'

/**
 * What the reference says at each step, for the host to read. Into the notebook, where the candidate reads it, it goes
 * when the host has said so twice, each step once; and from there it can be taken back as long as it stands.
 */
export function ReferenceNotes({ kit, board, editor }: { kit: Kit; board: OpenBoard; editor: Editor }) {
  const notes = useMemo(() => referenceNotes(kit), [kit])
  const mayWrite = useValue('may write', () => board.mayWrite.get(), [board])
  const states = useStates(board, notes)
  const [asked, setAsked] = useState<readonly StepId[]>()
  const steps = STEPS.filter(({ id }) => notes[id] !== undefined)
  const open = steps.filter(({ id }) => states[id] === 'none').map(({ id }) => id)
  const given = steps.filter(({ id }) => isGiven(states[id])).map(({ id }) => id)
  const only = (ids: readonly StepId[]): NotebookTexts => Object.fromEntries(ids.map((id) => [id, notes[id]]))
  const give = (ids: readonly StepId[]): void => {
    board.notebook.append(only(ids))
    noteGiven(editor, 'Gave the candidate', ids, 'hint')
  }
  const takeBack = (ids: readonly StepId[]): void => {
    board.notebook.takeOut(only(ids))
    noteGiven(editor, 'Took back', ids, 'plain')
  }
  const words = board.purpose === 'interview' ? 'Give' : 'Add'
  return (
    <div className="ss-reference-notes">
      <p>Only you read them here. What you {words.toLowerCase()} stands in the notebook, where everybody reads it.</p>
      <div className="ss-reference-notes-acts">
        <Button icon={NotebookPen} disabled={!mayWrite || open.length === 0} onClick={() => setAsked(open)}>
          {board.purpose === 'interview' ? 'Give all to the candidate…' : 'Add all to the notebook…'}
        </Button>
        {given.length > 1 && (
          <Button icon={Undo2} disabled={!mayWrite} onClick={() => takeBack(given)}>
            Take all back
          </Button>
        )}
      </div>
      {steps.map(({ id, title }) => (
        <section key={id} aria-label={title}>
          <h4>{title}</h4>
          <ul>{linesOf(notes[id]).map((line) => <li key={line}>{line}</li>)}</ul>
          <div className="ss-reference-notes-acts">
            {isGiven(states[id]) ? (
              <>
                <span className="ss-reference-notes-given">
                  {states[id] === 'some' ? 'In the notebook, in part' : 'In the notebook'}
                </span>
                <Button
                  disabled={!mayWrite}
                  aria-label={`Take back: ${title}`}
                  onClick={() => takeBack([id])}
                >
                  Take back
                </Button>
              </>
            ) : (
              <Button
                disabled={!mayWrite || states[id] === 'full'}
                aria-label={`${words} this step: ${title}`}
                onClick={() => setAsked([id])}
              >
                {words} this step…
              </Button>
            )}
            {states[id] === 'full' && <span>There is no room for it on this page of the notebook.</span>}
          </div>
        </section>
      ))}
      {asked && (
        <GiveNotesDialog
          board={board}
          steps={asked}
          onGive={() => give(asked)}
          onClose={() => setAsked(undefined)}
        />
      )}
    </div>
  )
}

/** What of the notes stands in the notebook, read from its pages: so it is known after a reload and to every host. */
function useStates(board: OpenBoard, notes: NotebookTexts): Readonly<Partial<Record<StepId, Shown>>> {
  return useValue('given notes', () => {
    return Object.fromEntries(STEPS.map(({ id }): [StepId, Shown] => {
      const [page, own] = [board.notebook.page(id).shown.get().text, notes[id] ?? '']
      const given = givenOf(page, own)
      return [id, given === 'none' && !hasRoomFor(page, own) ? 'full' : given]
    }))
  }, [board, notes])
}

type Did = Parameters<typeof sayNotesGiven>[0]

function noteGiven(editor: Editor, did: Did, ids: readonly StepId[], tag: 'hint' | 'plain'): void {
  const titles = STEPS.filter(({ id }) => ids.includes(id)).map(({ title }) => title)
  noteAct(editor, { text: sayNotesGiven(did, titles), tag, source: 'act' })
}

function isGiven(state: Shown | undefined): boolean {
  return state === 'some' || state === 'all'
}

function linesOf(notes = ''): string[] {
  return notes.split('\n').slice(1).map((line) => line.replace(/^- /, ''))
}
