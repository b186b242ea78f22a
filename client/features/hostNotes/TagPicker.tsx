import { NOTE_TAGS, type NoteTag } from '../../../shared/hostLane/note.ts'
import { TAG_WORDS } from './noteWords.ts'

export interface TagPickerProps {
  label: string
  tag: NoteTag
  onPick: (tag: NoteTag) => void
}

/** What a note is about, by its sign; the pressed one again makes it a plain note. */
export function TagPicker({ label, tag, onPick }: TagPickerProps) {
  return (
    <div className="ss-tags" role="group" aria-label={label}>
      {NOTE_TAGS.filter((one) => one !== 'plain').map((one) => {
        const { one: word, sign } = TAG_WORDS[one]
        return (
          <button
            key={one}
            type="button"
            data-tag={one}
            aria-pressed={one === tag}
            aria-label={word}
            title={`${word}: or begin with ${sign}`}
            onClick={() => onPick(one === tag ? 'plain' : one)}
          >
            <b aria-hidden="true">{sign}</b>
            <span>{word}</span>
          </button>
        )
      })}
    </div>
  )
}
