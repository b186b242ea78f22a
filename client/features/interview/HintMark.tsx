import { Lightbulb, LightbulbOff } from 'lucide'
import { useValue } from 'tldraw'
import { HINT_WORDS } from '../../api/hintWords.ts'
import { Icon } from '../../controls/Icon.tsx'
import type { OpenBoard } from '../../sync/openBoard.ts'
import './HintMark.css'

/** Says to everybody on a board how much it hints at, where that is not what one would expect of any board. */
export function HintMark({ board }: { board: OpenBoard }) {
  const hints = useValue(board.facts.get('hints'))
  if (hints === 'on' && board.purpose !== 'interview') return null
  const { state, say } = HINT_WORDS[hints]
  return (
    <span className="ss-hint-mark" role="status" title={say}>
      <Icon node={hints === 'off' ? LightbulbOff : Lightbulb} size={14} />
      <span>{state}</span>
    </span>
  )
}
