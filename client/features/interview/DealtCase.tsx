import type { Dealt } from '../../../shared/kit/deal/form.ts'
import { CopyField } from '../../controls/CopyField.tsx'
import { DealtNumbers } from '../../controls/deal/DealtNumbers.tsx'
import { Fold } from './Fold.tsx'

/** What was dealt for this board, and the seed that deals it again. */
export function DealtCase({ dealt }: { dealt: Dealt }) {
  return (
    <Fold title="Dealt anew" note={dealt.seed}>
      <DealtNumbers dealt={dealt} />
      <CopyField label="Seed" value={dealt.seed} />
    </Fold>
  )
}
