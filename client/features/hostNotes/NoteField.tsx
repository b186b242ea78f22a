import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useEditor, useValue } from 'tldraw'
import type { NotedPart } from '../../../shared/hostLane/field.ts'
import { takeTag, NOTE_LIMITS, type NoteTag } from '../../../shared/hostLane/note.ts'
import { hostPages, keepNoteDraft, noteFieldIsThere } from '../../canvas/hostLane/hostPages.ts'
import { selectedParts } from '../../canvas/hostLane/notedParts.ts'
import { Button } from '../../controls/Button.tsx'
import { keyOf } from '../../controls/keys/keyOf.ts'
import type { HostLane } from '../../sync/hostLane/openHostLane.ts'
import type { Noted } from '../../sync/hostLane/laneNotes.ts'
import { EvidenceChips } from './EvidenceChips.tsx'
import { TagPicker } from './TagPicker.tsx'

const PROBLEMS: Partial<Record<Noted, string>> = {
  full: 'These notes are full, so this one was not taken. It is kept here: delete some and save it again.',
  held: 'This page is let in no more, so nothing can be noted here.',
}

/** Enter saves with the moment and with what is selected; Shift+Enter begins a new line. */
export function NoteField({ lane, onSaid }: { lane: HostLane; onSaid: (said: string) => void }) {
  const editor = useEditor()
  const { draft, isAwaited } = useValue('pages', () => hostPages(editor), [editor])
  // As text, because a selection that is dragged is read anew in each frame and mostly says the same.
  const selected = useValue('selected parts', () => JSON.stringify(selectedParts(editor)), [editor])
  const [leftOut, setLeftOut] = useState<readonly string[]>([])
  const [problem, setProblem] = useState<string>()
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (!isAwaited) return
    field.current?.focus()
    noteFieldIsThere(editor)
  }, [editor, isAwaited])
  const { tag: typedTag, text } = takeTag(draft.text)
  const tag = typedTag ?? draft.tag
  const parts = (JSON.parse(selected) as NotedPart[]).filter(({ id }) => !leftOut.includes(id))
  const save = (): void => {
    const noted = lane.notes.add({ text, tag, parts })
    setProblem(PROBLEMS[noted])
    if (noted !== 'noted') return
    keepNoteDraft(editor, { text: '', tag: 'plain' })
    setLeftOut([])
    onSaid('Noted.')
    field.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (keyOf(event) !== 'Enter' || event.shiftKey || event.altKey) return
    event.preventDefault()
    save()
  }
  const pick = (next: NoteTag): void => {
    keepNoteDraft(editor, { text, tag: next })
    field.current?.focus()
  }
  return (
    <div className="ss-note-write">
      <TagPicker label="This note is about" tag={tag} onPick={pick} />
      <EvidenceChips parts={parts} onRemove={({ id }) => setLeftOut([...leftOut, id])} />
      <div className="ss-note-row">
        <textarea
          ref={field}
          rows={1}
          aria-label="Private note"
          placeholder="Note, Enter saves"
          maxLength={NOTE_LIMITS.text}
          value={draft.text}
          onChange={({ currentTarget }) => keepNoteDraft(editor, { ...draft, text: currentTarget.value })}
          onKeyDown={onKeyDown}
        />
        <Button disabled={text.trim() === ''} onClick={save}>Save</Button>
      </div>
      {problem !== undefined && <p className="ss-note-problem" role="alert">{problem}</p>}
    </div>
  )
}
