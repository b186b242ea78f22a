import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useEditor, useValue } from 'tldraw'
import { NOTE_TAGS, type Note, type NoteTag } from '../../../shared/hostLane/note.ts'
import { useToast } from '../../controls/ToastRegion.tsx'
import type { HostLane } from '../../sync/hostLane/openHostLane.ts'
import { keptForPanel } from './keptForPanel.ts'
import { NoteField } from './NoteField.tsx'
import { NoteItem } from './NoteItem.tsx'
import { TAG_WORDS } from './noteWords.ts'
import { usePrivateFocus } from './usePrivatePage.ts'
import './Notes.css'

/** What hosts note for themselves, the newest last, and the field for the next. */
export function NotesPage({ lane, isAlone }: { lane: HostLane; isAlone: boolean }) {
  const editor = useEditor()
  const notes = useValue('notes', () => lane.notes.all(), [lane])
  const [filter, setFilter] = useState<NoteTag | undefined>()
  const [said, setSaid] = useState('')
  const toast = useToast()
  const shown = filter === undefined ? notes : notes.filter(({ tag }) => tag === filter)
  const saysWho = new Set(notes.map(({ by }) => by)).size > 1
  const remove = (note: Note): void => {
    if (!lane.notes.remove(note)) return
    toast({ text: 'The note is deleted.', action: { label: 'Undo', run: () => lane.notes.putBack(note) } })
  }
  const undo = (isRedo: boolean): void => {
    if (isRedo ? lane.redo() : lane.undo()) setSaid(isRedo ? 'Done again.' : 'Taken back.')
  }
  return (
    <div className="ss-notes" {...keptForPanel(editor, undo)} {...usePrivateFocus(editor)}>
      {notes.length > 0 && <NoteFilter notes={notes} filter={filter} onFilter={setFilter} />}
      <NoteList count={notes.length}>
        {shown.map((note) => (
          <NoteItem
            key={note.id}
            note={note}
            isOwn={lane.notes.isOwn(note)}
            saysWho={saysWho}
            onEdit={(one, change) => void lane.notes.edit(one, change)}
            onDelete={remove}
          />
        ))}
      </NoteList>
      {notes.length === 0 && <NoNotes isAlone={isAlone} />}
      {notes.length > 0 && shown.length === 0 && <p className="ss-notes-none">No such note.</p>}
      <div className="ss-notes-foot">
        <NoteField lane={lane} onSaid={setSaid} />
        <p className="ss-hidden" role="status">{said}</p>
      </div>
    </div>
  )
}

/** The newest note is in sight, also while another host writes. */
function NoteList({ count, children }: { count: number; children: ReactNode }) {
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => {
    list.current?.lastElementChild?.scrollIntoView({ block: 'nearest' })
  }, [count])
  return <ol ref={list} className="ss-note-list" aria-label="Notes">{children}</ol>
}

function NoNotes({ isAlone }: { isAlone: boolean }) {
  return (
    <div className="ss-notes-none">
      <p>
        {isAlone ? 'Only you read what stands here, during the round and afterwards.'
          : 'Only hosts read what stands here, during the interview and afterwards.'}
      </p>
      <p>
        Press <kbd>Shift</kbd> <kbd>J</kbd> anywhere to note something, <kbd>Esc</kbd> to go back to the board. Begin
        with <b>+</b> for a strength, <b>-</b> for a concern, <b>!</b> for a hint you {isAlone ? 'took' : 'gave'},
        {' '}<b>?</b> to follow up. What is selected on the board goes with the
        note{isAlone ? '' : '; nobody sees what you select while this page is open'}.
      </p>
    </div>
  )
}

interface NoteFilterProps {
  notes: readonly Note[]
  filter: NoteTag | undefined
  onFilter: (tag: NoteTag | undefined) => void
}

function NoteFilter({ notes, filter, onFilter }: NoteFilterProps) {
  const count = (tag: NoteTag): number => notes.filter((note) => note.tag === tag).length
  return (
    <div className="ss-note-filter" role="group" aria-label="Show">
      <button type="button" aria-pressed={filter === undefined} onClick={() => onFilter(undefined)}>
        All {notes.length}
      </button>
      {NOTE_TAGS.filter((tag) => tag !== 'plain' && (count(tag) > 0 || filter === tag)).map((tag) => (
        <button
          key={tag}
          type="button"
          data-tag={tag}
          aria-pressed={filter === tag}
          aria-label={`${TAG_WORDS[tag].one}, ${count(tag)}`}
          title={TAG_WORDS[tag].one}
          onClick={() => onFilter(filter === tag ? undefined : tag)}
        >
          <b aria-hidden="true">{TAG_WORDS[tag].sign}</b> {count(tag)}
        </button>
      ))}
    </div>
  )
}
