import { Bot, BotOff } from 'lucide'
import { useValue, type Editor } from 'tldraw'
import { AI_WORDS } from '../../../shared/interview/aiPolicy.ts'
import { NO_AI_RECORD } from '../../../shared/interview/aiRecord.ts'
import { turnRoomSheet } from '../../canvas/room/roomState.ts'
import { Button } from '../../controls/Button.tsx'
import type { OpenBoard } from '../../sync/openBoard.ts'
import './AiMark.css'

/** Says to everybody what may be used of AI helpers, and opens the rules of the room. */
export function AiMark({ board, editor }: { board: OpenBoard; editor: Editor | undefined }) {
  const ai = useValue(board.facts.get('ai'))
  const record = useValue(board.facts.get('aiRecord'))
  const isSet = ai !== 'off' || record.changes.length > NO_AI_RECORD.changes.length
  if (board.purpose !== 'interview' && !isSet) return null
  const { state, say } = AI_WORDS[ai]
  return (
    <Button
      icon={ai === 'off' ? BotOff : Bot}
      className="ss-strip-action ss-ai-mark"
      aria-label={`${state}. Rules of this room`}
      aria-haspopup="dialog"
      title={say}
      disabled={editor === undefined}
      onClick={() => editor && turnRoomSheet(editor, true)}
    >
      <span>{state}</span>
    </Button>
  )
}
