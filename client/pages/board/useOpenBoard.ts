import { useEffect, useState } from 'react'
import type { BegunOpening } from '../../entry/begunOpening.ts'
import type { Opening } from '../../sync/openBoard.ts'
import { openHere, type BoardToOpen } from '../../entry/openHere.ts'

/**
 * Opens a board for as long as the page shows it; undefined until there is something to show.
 *
 * @param begun what was begun of it before this page was there
 */
export function useOpenBoard(
  { boardId, boardKey, seat, purpose, person }: BoardToOpen, begun: BegunOpening | undefined,
): Opening | undefined {
  const [opening, setOpening] = useState<Opening>()
  useEffect(() => {
    const wanted = new AbortController()
    let opened: Opening | undefined
    const open = () => openHere({ boardId, boardKey, seat, purpose, person }, wanted.signal)
    void (begun?.take(wanted.signal)?.catch(open) ?? open()).then((next) => {
      opened = next
      if (wanted.signal.aborted) close(next)
      else setOpening(next)
    })
    // The tab may be frozen right after this, so the last frame's edits go to the doc, and with it to this browser,
    // now.
    const keep = (): void => { if (opened?.kind === 'open') opened.board.flush() }
    addEventListener('pagehide', keep)
    return () => {
      wanted.abort()
      removeEventListener('pagehide', keep)
      close(opened)
      setOpening(undefined)
    }
    // A rename reaches the board through its person atom; opening it again would drop the connection.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [boardId, boardKey, seat, purpose])
  useEffect(() => {
    if (opening?.kind === 'open') opening.board.person.set(person)
  }, [opening, person])
  return opening
}

function close(opening: Opening | undefined): void {
  if (opening?.kind === 'open') opening.board.destroy()
}
