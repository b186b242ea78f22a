import { useEffect, useRef } from 'react'
import { TLDOCUMENT_ID, useValue } from 'tldraw'
import { LIMITS } from '../../../shared/protocol/limits.ts'
import { browserStorage } from '../../memory/browserStorage.ts'
import { MAX_PEOPLE, rememberBoard } from '../../memory/recentBoards.ts'
import type { BoardKitFacts } from '../../api/boards.ts'
import type { OpenBoard } from '../../sync/openBoard.ts'
import { useCandidatesSeen } from './room/useCandidatesSeen.ts'

/** The board's title, live. */
export function useBoardTitle(board: OpenBoard): string {
  return useValue('board title', () => (board.store.get(TLDOCUMENT_ID)?.name ?? '').slice(0, LIMITS.maxTitleLength), [
    board,
  ])
}

/** A few of the others who are here, for their host, by id; as text, because a new list would look new. */
function useNamesSeen(board: OpenBoard): string {
  return useValue(
    'names seen',
    () => {
      if (board.seat.get() !== 'host') return '[]'
      const own = `user:${board.person.get().id}`
      const peers = board.store.query.records('instance_presence').get().filter(({ userId }) => userId !== own)
      const names = [...new Map(peers.map(({ userId, userName }) => [userId, userName]))]
      return JSON.stringify(names.sort(([a], [b]) => (a < b ? -1 : 1)).slice(0, MAX_PEOPLE))
    },
    [board],
  )
}

/** Puts the board on this browser's list, under its current title, and the title on the tab. Tells the title. */
export function useRememberedBoard(
  boardId: string,
  boardKey: string,
  board: OpenBoard,
  kit: BoardKitFacts | undefined,
): string {
  const title = useBoardTitle(board)
  const people = useNamesSeen(board)
  const candidates = useCandidatesSeen(boardId, boardKey, board)
  const ended = useValue('ended', () => board.facts.get('ended').get() !== null, [board])
  const seen = useRef<ReadonlyMap<string, string>>(new Map())
  useEffect(() => {
    const here = new Map(JSON.parse(people) as [string, string][])
    const names = [...new Set(here.values())]
    // Who was asked about before a name was changed is told of anew.
    const sat = names.filter((name) => candidates.includes(name))
    const former = [...seen.current].flatMap(([id, name]) => (here.has(id) && !names.includes(name) ? [name] : []))
    seen.current = here
    rememberBoard(browserStorage(), {
      id: boardId,
      key: boardKey,
      seat: board.keySeat,
      purpose: board.purpose,
      title,
      lastOpenedAt: Date.now(),
      ...(ended && { ended }),
      ...(kit && { kit }),
      ...(names.length > 0 && { people: names }),
      ...(sat.length > 0 && { candidates: sat }),
    }, former)
    const before = document.title
    document.title = `${title || 'Untitled board'} · Sevenstep`
    return () => {
      document.title = before
    }
  }, [boardId, boardKey, board, kit, title, people, candidates, ended])
  return title
}
