import { useState, type FormEvent } from 'react'
import { useValue } from 'tldraw'
import { AI_RECORD_LIMITS } from '../../../shared/interview/aiRecord.ts'
import { declareUse } from '../../api/room.ts'
import { sayUndone } from '../../api/sayFailure.ts'
import { Button } from '../../controls/Button.tsx'
import { TextField } from '../../controls/TextField.tsx'
import type { RoomBoard } from './useRoom.ts'

const NOT_TAKEN = 'It was not taken: the rule has changed, or as much is declared as is kept. Say it in the notebook.'

/** Says which AI helper one uses and what for; it stays, and everybody reads it. */
export function DeclareForm({ boardId, boardKey, board }: RoomBoard) {
  const { name } = useValue(board.person)
  const [text, setText] = useState('')
  const [isBusy, setIsBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const declare = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (isBusy || text.trim() === '') return
    setIsBusy(true)
    const answer = await declareUse(boardId, boardKey, { text, name })
    setIsBusy(false)
    if (answer.ok) {
      setProblem(undefined)
      return setText('')
    }
    const { what, todo } = sayUndone(answer.failure, navigator.onLine)
    setProblem(answer.failure.kind === 'full' ? NOT_TAKEN : `${what} ${todo}`)
  }
  return (
    <form className="ss-room-declare" onSubmit={(event) => void declare(event)}>
      <TextField
        label="What you use, and what for"
        placeholder="A chat, to look up an API"
        value={text}
        maxLength={AI_RECORD_LIMITS.text}
        problem={problem}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button type="submit" busy={isBusy}>Declare it</Button>
    </form>
  )
}
