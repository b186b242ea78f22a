import { ChevronRight, Pencil } from 'lucide'
import { useRef, useState } from 'react'
import { useValue } from 'tldraw'
import { Button } from '../../controls/Button.tsx'
import { Icon } from '../../controls/Icon.tsx'
import { useStoredFlag } from '../../memory/useStoredFlag.ts'
import type { OpenBoard } from '../../sync/openBoard.ts'
import { PageField } from './PageField.tsx'

/** What is asked, for everybody to read; hosts write it. */
export function QuestionPart({ board }: { board: OpenBoard }) {
  const page = board.notebook.page('question')
  const text = useValue('question', () => page.shown.get().text, [page])
  const isHost = useValue('may write the question', () => board.seat.get() === 'host' && board.mayWrite.get(), [board])
  const [isOpen, setOpen] = useStoredFlag('sevenstep.notebook.question', true)
  const [isEditing, setEditing] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  if (text.trim() === '' && !isHost) return null
  const writes = isHost && (isEditing || text === '')
  return (
    <section className="ss-question" aria-label="Question">
      <header>
        <h3>
          <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            <Icon node={ChevronRight} size={16} />
            Question
          </button>
        </h3>
        {isHost && isOpen && text !== '' && (
          <Button
            look="icon"
            icon={Pencil}
            aria-label={isEditing ? 'Done with the question' : 'Change the question'}
            aria-pressed={isEditing}
            onClick={() => setEditing(!isEditing)}
          />
        )}
      </header>
      {isOpen && !writes && <p className="ss-question-text">{text}</p>}
      {isOpen && writes && (
        <div onFocus={() => setEditing(true)}>
          <PageField board={board} page={page} label="Question" placeholder={ASK} field={field} />
        </div>
      )}
    </section>
  )
}

const ASK = 'Write the question here: everybody on the board reads it'
