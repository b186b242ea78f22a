import { useRef, useState, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import type { Editor } from 'tldraw'
import { layOutBlank } from '../../../../shared/kit/blank.ts'
import { layOut } from '../../../../shared/kit/layOut.ts'
import { createKey } from '../../../memory/createKey.ts'
import { getKit, isCaseStudy } from '../../../api/kits.ts'
import { sayUndone } from '../../../api/sayFailure.ts'
import { notebookOf } from '../../../canvas/notebook/editorNotebook.ts'
import { whyNotInsert } from '../../../canvas/places/insertRecords.ts'
import { endChoosingKit } from '../../../canvas/commands/kitChoice.ts'
import { useToast } from '../../../controls/ToastRegion.tsx'
import { insertKit, type Inserted, type InsertionPlace } from './insertKit.ts'

export interface Insertion {
  /** The id of the one that is on its way. */
  busy: string | undefined
  /** A sentence for people. */
  problem: string | undefined
  forget: () => void
  /** Begins to load it. */
  press: (id: string) => void
  insert: (id: string) => Promise<void>
  hasInserted: RefObject<boolean>
}

/** Brings a chosen case study onto the board, and closes the choice then. */
export function useInsertion(place: InsertionPlace): Insertion {
  const { editor } = place
  const toast = useToast()
  const [busy, setBusy] = useState<string>()
  const [problem, setProblem] = useState<string>()
  const hasInserted = useRef(false)
  const pressed = useRef<{ id: string; found: Promise<Found> }>(undefined)
  const insert = async (id: string) => {
    setBusy(id)
    const found = await (pressed.current?.id === id ? pressed.current.found : find(id))
    pressed.current = undefined
    const wrong = found.ok ? whyNotInsert(editor, found.kit.records) : found.problem
    setBusy(undefined)
    setProblem(wrong)
    if (wrong !== undefined || !found.ok) return
    hasInserted.current = true
    // Before, because texts are measured in the page, which takes twice as long with a gallery in it.
    flushSync(() => endChoosingKit(editor))
    const text = insertKit(place, found.kit)
    if (text !== undefined) toast({ text })
    askFirst(editor, found.question)
  }
  const press = (id: string) => { pressed.current = { id, found: find(id) } }
  return { busy, problem, forget: () => setProblem(undefined), press, insert, hasInserted }
}

/** A board that asks nothing yet asks what its first case study does. */
function askFirst(editor: Editor, question: string): void {
  const notebook = notebookOf(editor)
  if (notebook?.page('question').shown.get().text.trim() === '') notebook.append({ question })
}

type Found = { ok: true; kit: Inserted; question: string } | { ok: false; problem: string }

async function find(id: string): Promise<Found> {
  const answer = await getKit(id, createKey())
  if (answer.ok) {
    const { value } = answer
    const { title, prompt: question } = value
    const shapes = isCaseStudy(value)
      ? { isCaseStudy: true, records: layOut(value) }
      : { isCaseStudy: false, records: layOutBlank(value) }
    return { ok: true, kit: { id, title, ...shapes }, question }
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
