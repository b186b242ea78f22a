import { useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useValue, type Editor } from 'tldraw'
import { layOutBlank } from '../../../shared/kit/blank.ts'
import { layOut } from '../../../shared/kit/layOut.ts'
import type { BoardRecord } from '../../../shared/doc/boardRecord.ts'
import { createKey } from '../../memory/createKey.ts'
import { getKit, isCaseStudy, type KitSummary } from '../../api/kits.ts'
import { sayUndone } from '../../api/sayFailure.ts'
import { Notice } from '../../controls/Notice.tsx'
import { KitButton } from '../../features/gallery/KitCard.tsx'
import { KitGrid } from '../../features/gallery/KitGrid.tsx'
import { useKits } from '../../features/gallery/useKits.ts'
import { Dialog } from '../../controls/Dialog.tsx'
import { notebookOf } from '../../canvas/notebook/editorNotebook.ts'
import { insertRecords, whyNotInsert } from '../../canvas/places/insertRecords.ts'
import { endChoosingKit, isChoosingKit } from '../../canvas/commands/kitChoice.ts'

/** The gallery of case studies over a board, while somebody chooses from it. */
export function KitInsertion({ editor }: { editor: Editor }) {
  const isOpen = useValue('is choosing a kit', () => isChoosingKit(editor), [editor])
  return isOpen ? <KitDialog editor={editor} /> : null
}

function KitDialog({ editor }: { editor: Editor }) {
  const { kits, reload } = useKits()
  const [busy, setBusy] = useState<string>()
  const [problem, setProblem] = useState<string>()
  const hasInserted = useRef(false)
  const pressed = useRef<{ id: string; found: Promise<Found> }>(undefined)
  // The dialog gives the focus back to the palette; after an insertion the next key, such as undo, is meant for the
  // canvas.
  useEffect(() => () => { if (hasInserted.current) editor.getContainer().focus() }, [editor])
  const insert = async (id: string) => {
    setBusy(id)
    const found = await (pressed.current?.id === id ? pressed.current.found : recordsOf(id))
    pressed.current = undefined
    const wrong = found.ok ? whyNotInsert(editor, found.records) : found.problem
    setBusy(undefined)
    setProblem(wrong)
    if (wrong !== undefined || !found.ok) return
    hasInserted.current = true
    // Before, because texts are measured in the page, which takes twice as long with a gallery in it.
    flushSync(() => endChoosingKit(editor))
    insertRecords(editor, found.records)
    askFirst(editor, found.question)
  }
  const press = (id: string) => { pressed.current = { id, found: recordsOf(id) } }
  const card = (kit: KitSummary) => (
    <KitButton
      kit={kit}
      busy={busy === kit.id}
      onPress={() => press(kit.id)}
      onStart={() => {
        if (busy === undefined) void insert(kit.id)
      }}
    />
  )
  return (
    <Dialog wide title="Insert a case study" onClose={() => endChoosingKit(editor)}>
      {problem !== undefined && (
        <Notice what={problem} more="The board is unchanged." onDismiss={() => setProblem(undefined)} />
      )}
      <KitGrid kits={kits} onReload={reload} card={card} />
    </Dialog>
  )
}

/** A board that asks nothing yet asks what its first case study does. */
function askFirst(editor: Editor, question: string): void {
  const notebook = notebookOf(editor)
  if (notebook?.page('question').shown.get().text.trim() === '') notebook.append({ question })
}

type Found = { ok: true; records: BoardRecord[]; question: string } | { ok: false; problem: string }

async function recordsOf(id: string): Promise<Found> {
  const answer = await getKit(id, createKey())
  if (answer.ok) {
    const { value } = answer
    return { ok: true, records: isCaseStudy(value) ? layOut(value) : layOutBlank(value), question: value.prompt }
  }
  const { what, todo } = sayUndone(answer.failure, navigator.onLine)
  return {
    ok: false,
    problem:
      answer.failure.kind === 'notFound'
        ? 'This server no longer has it, or keeps it to hosts of its own boards. Choose another one.'
        : `${what} ${todo}`,
  }
}
