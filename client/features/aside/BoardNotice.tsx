import { useState } from 'react'
import { react, useValue } from 'tldraw'
import { sayClose } from '../../../shared/protocol/closeCodes.ts'
import type { OpenBoard } from '../../sync/openBoard.ts'
import { Button } from '../../controls/Button.tsx'
import { AsideDialog } from './AsideDialog.tsx'
import { countAside } from './asideWords.ts'

/** One line under the strip when something is not as usual: what happened, what is safe, what to do. */
export function BoardNotice({ board }: { board: OpenBoard }) {
  const text = useValue('notice', () => noticeOf(board), [board])
  const aside = useValue('parts put aside', () => countAside(board.withheld.get()), [board])
  const isHost = useValue(board.seat) === 'host'
  const isNewer = board.age === 'newer'
  if (text !== undefined) {
    return (
      <div className="ss-board-notice" role="status">
        <span>{text}</span>
        {isNewer && isHost && <Button onClick={() => openAnyway(board)}>Edit it anyway</Button>}
      </div>
    )
  }
  return <AsideNotice board={board} count={aside} />
}

function AsideNotice({ board, count }: { board: OpenBoard; count: number }) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      {count > 0 && (
        <div className="ss-board-notice" role="status">
          <span>
            {count.toLocaleString('en')} {count === 1 ? 'part' : 'parts'} of this board could not be shown. The rest
            works as usual.
          </span>
          <Button onClick={() => setIsOpen(true)}>See which</Button>
        </div>
      )}
      {isOpen && <AsideDialog board={board} onClose={() => setIsOpen(false)} />}
    </>
  )
}

/** Anybody who edits can have a board call itself newer than it is; its host need not believe it. */
function openAnyway(board: OpenBoard): void {
  board.putAgeRight()
  react('opened anyway', () => {
    if (board.status.get().kind === 'saved') location.reload()
  })
}

function noticeOf(board: OpenBoard): string | undefined {
  const code = board.ended.get()
  if (code !== undefined)
    return (
      sayClose(code) ??
      'The server closed the connection. Reload the page to go on; your edits are kept in this browser.'
    )
  if (board.status.get().kind === 'late')
    return 'The server cannot store your last changes right now. They are kept in this browser and sent as soon as it can; you can go on.'
  if (board.isCopyLost)
    return 'What this browser had kept of this board could not be read, so it was opened from the server. You can go on; edits made here without a network may be missing.'
  if (board.age !== 'newer') return undefined
  const looked =
    'This board was made by a newer version of Sevenstep. It can be looked at here; refresh the page to edit it.'
  return board.seat.get() === 'host'
    ? `${looked} If that does not help, you can edit it with this version: what it cannot read stays as it is.`
    : looked
}
