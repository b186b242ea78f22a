import { useContext } from 'react'
import { Button } from '../../controls/Button.tsx'
import { BoardContext, type BoardOnPage } from './boardContext.ts'

/** How many of the newest parts are left out first; twice as many with each further try. */
const FIRST_FEW = 10

/** Instead of tldraw's own page, which offers to erase data: ours is on the server, and nothing needs erasing. */
export function CanvasFailed() {
  const onPage = useContext(BoardContext)
  return (
    <div className="ss-canvas-failed" role="alert">
      <h2>The canvas stopped working</h2>
      <p>The board is safe: everything up to your last edit is stored on the server or in this browser.</p>
      <p>
        Something that was added last may be too much for it. You can open the board without the newest parts, look at
        them in a list, and delete what is in the way.
      </p>
      <div className="ss-canvas-failed-actions">
        <Button onClick={() => location.reload()}>Reload</Button>
        {onPage && (
          <Button look="primary" onClick={() => openWithoutNewest(onPage)}>
            Open without the newest parts
          </Button>
        )}
      </div>
    </div>
  )
}

function openWithoutNewest({ board, retry, tries }: BoardOnPage): void {
  const shown = board.newest().filter((id) => !board.withheld.get().has(id))
  board.leaveOut(shown.slice(0, FIRST_FEW * 2 ** tries))
  retry()
}
