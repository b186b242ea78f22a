import { useEffect, useState } from 'react'
import { useValue } from 'tldraw'
import { fairnessOf } from '../../../canvas/fairness/fairness.ts'
import { endChoosingKit, isChoosingKit } from '../../../canvas/commands/kitChoice.ts'
import type { KitSummary } from '../../../api/kits.ts'
import { Notice } from '../../../controls/Notice.tsx'
import { KitButton } from '../../../features/gallery/KitCard.tsx'
import { KitGrid } from '../../../features/gallery/KitGrid.tsx'
import { useKits } from '../../../features/gallery/useKits.ts'
import { Dialog } from '../../../controls/Dialog.tsx'
import type { InsertionPlace } from './insertKit.ts'
import { ShowAllDialog } from './ShowAllDialog.tsx'
import { useInsertion } from './useInsertion.ts'

export interface KitInsertionProps extends InsertionPlace {
  /** The id of the case study that the board began with, where this seat is told. */
  own: string | undefined
}

/** The gallery of case studies over a board, while somebody chooses from it. */
export function KitInsertion(props: KitInsertionProps) {
  const { editor } = props
  const isOpen = useValue('is choosing a kit', () => isChoosingKit(editor), [editor])
  return isOpen ? <KitDialog {...props} /> : null
}

function KitDialog({ own, ...place }: KitInsertionProps) {
  const { editor } = place
  const { kits, reload } = useKits()
  const [asked, setAsked] = useState<KitSummary>()
  const { busy, problem, forget, press, insert, hasInserted } = useInsertion(place)
  // The dialog gives the focus back to the palette; after an insertion the next key, such as undo, is meant for the
  // canvas.
  useEffect(() => () => { if (hasInserted.current) editor.getContainer().focus() }, [editor, hasInserted])
  const isAsking = (kit: KitSummary) => fairnessOf(editor).isInterviewer && isStudy(kit)
  const close = () => endChoosingKit(editor)
  const card = (kit: KitSummary) => (
    <KitButton
      kit={kit}
      busy={busy === kit.id}
      onPress={() => press(kit.id)}
      onStart={() => {
        if (isAsking(kit)) setAsked(kit)
        else if (busy === undefined) void insert(kit.id)
      }}
    />
  )
  // Keys, because each dialog takes the focus as it opens.
  if (asked !== undefined)
    return (
      <ShowAllDialog
        key="asked" title={asked.title} isOfBoard={asked.id === own}
        busy={busy !== undefined} problem={problem} onShow={() => void insert(asked.id)} onClose={close}
      />
    )
  return (
    <Dialog key="choice" wide title="Insert a case study" onClose={close}>
      {problem !== undefined && <Notice what={problem} more="The board is unchanged." onDismiss={forget} />}
      <KitGrid kits={kits} onReload={reload} card={card} />
    </Dialog>
  )
}

/** Blanks take no time of their own. */
function isStudy({ minutes }: KitSummary): boolean {
  return minutes !== undefined
}
