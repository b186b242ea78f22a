import { CreateKeyDialog } from '../../controls/CreateKeyDialog.tsx'
import { Notice } from '../../controls/Notice.tsx'
import type { NewBoard } from './useNewBoard.ts'

/** What went wrong while a board was made, and what the server asks before it makes one. */
export function MakingNotice({ making }: { making: NewBoard }) {
  const { problem, start, dismiss, asksKeyFor, giveKey } = making
  const again = problem?.again
  return (
    <>
      {problem && (
        <Notice what={problem.what} more={problem.todo} onAgain={again && (() => start(again))} onDismiss={dismiss} />
      )}
      {asksKeyFor && <CreateKeyDialog onGive={giveKey} onClose={dismiss} />}
    </>
  )
}
