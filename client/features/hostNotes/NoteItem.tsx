import { Pencil, Trash2 } from 'lucide'
import { useState, type KeyboardEvent } from 'react'
import { NOTE_LIMITS, type Note } from '../../../shared/hostLane/note.ts'
import { sayClock, sayMoment } from '../../canvas/hostLane/sayMoment.ts'
import { Button } from '../../controls/Button.tsx'
import { keyOf } from '../../controls/keys/keyOf.ts'
import { EvidenceChips } from './EvidenceChips.tsx'
import { TAG_WORDS } from './noteWords.ts'
import { TagPicker } from './TagPicker.tsx'

export interface NoteItemProps {
  note: Note
  /** May be changed here. */
  isOwn: boolean
  /** Says who wrote it, where several did. */
  saysWho: boolean
  onEdit: (note: Note, change: Partial<Pick<Note, 'text' | 'tag' | 'parts'>>) => void
  onDelete: (note: Note) => void
}

export function NoteItem({ note, isOwn, saysWho, onEdit, onDelete }: NoteItemProps) {
  const [isEdited, setEdited] = useState(false)
  const { one: word, sign } = TAG_WORDS[note.tag]
  const isByItself = note.source !== 'written' && note.source !== 'probe'
  return (
    <li className="ss-note" data-tag={note.tag} data-source={note.source}>
      <span className="ss-note-sign" title={word} aria-hidden="true">{sign}</span>
      <div className="ss-note-body">
        <p className="ss-note-meta">
          <time dateTime={new Date(note.atMs).toISOString()} title={sayClock(note.atMs)}>{sayMoment(note)}</time>
          {note.tag !== 'plain' && <span>{word}</span>}
          {note.source === 'probe' && <span>Asked</span>}
          {saysWho && <span>{note.name}</span>}
          {note.editedMs !== undefined && <span title={`At ${sayClock(note.editedMs)}`}>edited</span>}
        </p>
        {isEdited ? (
          <NoteEdit note={note} onEdit={onEdit} onDone={() => setEdited(false)} />
        ) : (
          <>
            <p className="ss-note-text">{note.text}</p>
            <EvidenceChips parts={note.parts} />
          </>
        )}
      </div>
      {isOwn && !isEdited && (
        <div className="ss-note-acts">
          {!isByItself && (
            <Button look="icon" icon={Pencil} aria-label="Edit this note" onClick={() => setEdited(true)} />
          )}
          <Button look="icon" icon={Trash2} aria-label="Delete this note" onClick={() => onDelete(note)} />
        </div>
      )}
    </li>
  )
}

function NoteEdit({ note, onEdit, onDone }: Pick<NoteItemProps, 'note' | 'onEdit'> & { onDone: () => void }) {
  const [text, setText] = useState(note.text)
  const onKeyDown = (event: KeyboardEvent): void => {
    const key = keyOf(event)
    if (key !== 'Escape' && (key !== 'Enter' || event.shiftKey || event.altKey)) return
    event.preventDefault()
    // Escape ends the change alone; the panel would give the keys to the canvas.
    event.stopPropagation()
    if (key === 'Enter' && text !== note.text) onEdit(note, { text })
    onDone()
  }
  return (
    <div className="ss-note-edit">
      <TagPicker label="This note is about" tag={note.tag} onPick={(tag) => onEdit(note, { tag })} />
      <textarea
        // Somebody has just asked for it.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        aria-label="Text of the note"
        rows={2}
        maxLength={NOTE_LIMITS.text}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <EvidenceChips
        parts={note.parts}
        onRemove={({ id }) => onEdit(note, { parts: note.parts.filter((part) => part.id !== id) })}
      />
      <p className="ss-note-meta">Enter saves, Escape leaves it as it was.</p>
    </div>
  )
}
