import { X } from 'lucide'
import { useState } from 'react'
import { useEditor, useValue } from 'tldraw'
import { FIELD_LIMITS } from '../../../shared/hostLane/field.ts'
import type { Note } from '../../../shared/hostLane/note.ts'
import type { DimensionScore } from '../../../shared/hostLane/sheet.ts'
import { selectedParts } from '../../canvas/hostLane/notedParts.ts'
import { sayMoment } from '../../canvas/hostLane/sayMoment.ts'
import { Button } from '../../controls/Button.tsx'
import { Icon } from '../../controls/Icon.tsx'
import type { HostLane } from '../../sync/hostLane/openHostLane.ts'
import { EvidenceChips } from './EvidenceChips.tsx'
import { TAG_WORDS } from './noteWords.ts'

export interface EvidencePartProps {
  lane: HostLane
  given: DimensionScore
  onChange: (change: Pick<Partial<DimensionScore>, 'notes' | 'parts'>) => void
}

/** What a score rests on: notes, and parts of the board. */
export function EvidencePart({ lane, given, onChange }: EvidencePartProps) {
  const editor = useEditor()
  const notes = useValue('notes', () => lane.notes.all(), [lane])
  const hasSelection = useValue('has selection', () => editor.getSelectedShapeIds().length > 0, [editor])
  const [isChoosing, setChoosing] = useState(false)
  const { parts } = given
  const linked = notes.filter(({ id }) => given.notes.includes(id))
  const addSelection = (): void => {
    const more = selectedParts(editor).filter(({ id }) => parts.every((part) => part.id !== id))
    onChange({ parts: [...parts, ...more].slice(0, FIELD_LIMITS.parts) })
  }
  const link = ({ id }: Note, isLinked: boolean): void => {
    const others = given.notes.filter((one) => one !== id)
    onChange({ notes: (isLinked ? [...others, id] : others).slice(0, FIELD_LIMITS.notes) })
  }
  return (
    <div className="ss-evidence-part">
      {linked.map((note) => (
        <p key={note.id} className="ss-linked-note">
          <span>{sayNote(note)}</span>
          <button type="button" aria-label={`Leave out ${sayNote(note)}`} onClick={() => link(note, false)}>
            <Icon node={X} size={12} />
          </button>
        </p>
      ))}
      <EvidenceChips
        parts={parts}
        onRemove={({ id }) => onChange({ parts: parts.filter((part) => part.id !== id) })}
      />
      <div className="ss-evidence-acts">
        <Button aria-expanded={isChoosing} disabled={notes.length === 0} onClick={() => setChoosing(!isChoosing)}>
          Link notes
        </Button>
        <Button disabled={!hasSelection} onClick={addSelection}>Add what is selected</Button>
      </div>
      {isChoosing && (
        <ul className="ss-note-choice" aria-label="Notes to link">
          {notes.map((note) => (
            <li key={note.id}>
              <label>
                <input
                  type="checkbox"
                  checked={given.notes.includes(note.id)}
                  onChange={({ currentTarget }) => link(note, currentTarget.checked)}
                />
                <span>{sayNote(note)}</span>
              </label>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function sayNote(note: Note): string {
  return `${sayMoment(note)} ${TAG_WORDS[note.tag].sign} ${note.text}`
}
