import { useEffect, useState } from 'react'
import { browserStorage } from '../../memory/browserStorage.ts'
import { browserDice, type Person } from '../../memory/person.ts'
import { readVisit } from '../../memory/visit.ts'
import { openBoard, type OpenBoardOptions, type Opening } from '../../sync/openBoard.ts'

/** Opens a board for as long as the page shows it; undefined until there is something to show. */
export function useOpenBoard(
  boardId: string, boardKey: string, { seat, purpose }: Pick<OpenBoardOptions, 'seat' | 'purpose'>, person: Person,
): Opening | undefined {
  const [opening, setOpening] = useState<Opening>()
  useEffect(() => {
    const wanted = new AbortController()
    let opened: Opening | undefined
    const url = `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/ws`
    const visit = readVisit(browserStorage(), browserDice().token)
    const source = { nowMs: () => Date.now(), token: browserDice().token }
    void openBoard({ boardId, boardKey, visit, seat, purpose, person, source, url }, wanted.signal).then((next) => {
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
