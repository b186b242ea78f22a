import { BookOpen, MessagesSquare, PencilRuler } from 'lucide'
import type { DealLook } from '../../api/deals.ts'
import type { ReadKit } from '../../api/kits.ts'
import { DealChoice } from '../../features/newBoard/DealChoice.tsx'
import { useSeedChoice } from '../../features/newBoard/useSeedChoice.ts'
import { loadBoardPage } from '../../navigation/loadBoardPage.ts'
import type { NewBoard } from '../../features/newBoard/useNewBoard.ts'
import type { BoardPurpose } from '../../../shared/protocol/purpose.ts'
import { Button } from '../../controls/Button.tsx'

export interface KitActionsProps {
  kit: ReadKit
  making: NewBoard
  /** Told how the case was dealt; undefined for its usual numbers. */
  onLook: (look: DealLook | undefined) => void
}

/** What people come to a case study for; each makes a board with them as its host. */
export function KitActions({ kit, making, onLook }: KitActionsProps) {
  const numbers = useSeedChoice(kit.id)
  const start = (use: BoardPurpose) => ({
    busy: making.busy?.from === 'kit' && making.busy.use === use,
    onClick: () => {
      const seed = numbers.take()
      if (seed !== undefined) making.start({ from: 'kit', id: kit.id, use, ...seed })
    },
  })
  // Whoever points at a button will need the canvas in a moment; whoever only reads does not.
  const prefetch = () => void loadBoardPage().catch(() => undefined)
  return (
    <>
      {kit.deals === true && <DealChoice kitId={kit.id} choice={numbers} onLook={onLook} />}
      <div className="ss-guide-actions" onPointerEnter={prefetch} onFocus={prefetch}>
        <Button look="primary" icon={MessagesSquare} {...start('interview')}>Start an interview</Button>
        <Button icon={PencilRuler} {...start('practice')}>Practise alone</Button>
        <Button icon={BookOpen} {...start('board')}>Open the reference</Button>
      </div>
    </>
  )
}
