import { useState } from 'react'
import { useValue, type Editor } from 'tldraw'
import { layOutBlank } from '../../shared/board/blank.ts'
import { layOut } from '../../shared/board/layOut.ts'
import { getKit, isCaseStudy, type KitSummary } from '../api/kits.ts'
import { sayFailure } from '../api/sayFailure.ts'
import { Notice } from '../home/Notice.tsx'
import { KitButton } from '../kits/KitCard.tsx'
import { KitGrid } from '../kits/KitGrid.tsx'
import { useKits } from '../kits/useKits.ts'
import { Dialog } from '../theme/Dialog.tsx'
import { insertRecords } from './insertRecords.ts'
import { endChoosingKit, isChoosingKit } from './kitInsertion.ts'

/** The gallery of case studies over a board, while somebody chooses from it. */
export function KitInsertion({ editor }: { editor: Editor }) {
  const isOpen = useValue('is choosing a kit', () => isChoosingKit(editor), [editor])
  return isOpen ? <KitDialog editor={editor} /> : null
}

function KitDialog({ editor }: { editor: Editor }) {
  const { kits, reload } = useKits()
  const [busy, setBusy] = useState<string>()
  const [problem, setProblem] = useState<string>()
  const insert = async (id: string) => {
    setBusy(id)
    const wrong = await insertKit(editor, id)
    setBusy(undefined)
    setProblem(wrong)
    if (wrong === undefined) endChoosingKit(editor)
  }
  const card = (kit: KitSummary) => <KitButton kit={kit} busy={busy === kit.id} onStart={() => { if (busy === undefined) void insert(kit.id) }} />
  return (
    <Dialog wide title="Insert a case study" onClose={() => endChoosingKit(editor)}>
      {problem !== undefined && <Notice what={problem} more="The board is unchanged." onDismiss={() => setProblem(undefined)} />}
      <KitGrid kits={kits} onReload={reload} card={card} />
    </Dialog>
  )
}

/** Returns a sentence for people when nothing was inserted. */
async function insertKit(editor: Editor, id: string): Promise<string | undefined> {
  const answer = await getKit(id)
  if (!answer.ok) {
    const { what, todo } = sayFailure(answer.failure, navigator.onLine)
    return answer.failure.kind === 'notFound' ? 'This server no longer has it. Choose another one.' : `${what} ${todo}`
  }
  return insertRecords(editor, isCaseStudy(answer.value) ? layOut(answer.value) : layOutBlank(answer.value))
}
