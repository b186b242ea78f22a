import { BookOpen, MessagesSquare, PencilRuler } from 'lucide'
import type { Kit } from '../../../shared/kit/kit.ts'
import { loadBoardPage } from '../../navigation/loadBoardPage.ts'
import type { NewBoard } from '../../features/newBoard/useNewBoard.ts'
import type { KitUse } from '../../controls/startWays.ts'
import { Button } from '../../controls/Button.tsx'

/** What people come to a case study for; each makes a board with them as its host. */
export function KitActions({ kit, making }: { kit: Kit; making: NewBoard }) {
  const start = (use: KitUse) => ({
    busy: making.busy?.from === 'kit' && making.busy.use === use,
    onClick: () => making.start({ from: 'kit', id: kit.id, use }),
  })
  // Whoever points at a button will need the canvas in a moment; whoever only reads does not.
  const prefetch = () => void loadBoardPage().catch(() => undefined)
  return (
    <div className="ss-guide-actions" onPointerEnter={prefetch} onFocus={prefetch}>
      <Button look="primary" icon={MessagesSquare} {...start('interview')}>Start an interview</Button>
      <Button icon={PencilRuler} {...start('practise')}>Practise</Button>
      <Button icon={BookOpen} {...start('reference')}>Open the reference</Button>
    </div>
  )
}
