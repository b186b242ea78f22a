import { useEffect } from 'react'
import { TLDOCUMENT_ID, useValue } from 'tldraw'
import { LIMITS } from '../../../shared/protocol/limits.ts'
import { browserStorage } from '../../memory/browserStorage.ts'
import { rememberBoard } from '../../memory/recentBoards.ts'
import type { BoardKitFacts } from '../../api/boards.ts'
import type { OpenBoard } from '../../sync/openBoard.ts'

/** The board's title, live. */
export function useBoardTitle(board: OpenBoard): string {
  return useValue('board title', () => (board.store.get(TLDOCUMENT_ID)?.name ?? '').slice(0, LIMITS.maxTitleLength), [
    board,
  ])
}

/** Puts the board on this browser's list, under its current title, and the title on the tab. */
export function useRememberedBoard(
  boardId: string,
  boardKey: string,
  board: OpenBoard,
  kit: BoardKitFacts | undefined,
): void {
  const title = useBoardTitle(board)
  useEffect(() => {
    rememberBoard(browserStorage(), {
      id: boardId,
      key: boardKey,
      seat: board.seat,
      title,
      lastOpenedAt: Date.now(),
      ...(kit && { kit }),
    })
    const before = document.title
    document.title = `${title || 'Untitled board'} · Sevenstep`
    return () => {
      document.title = before
    }
  }, [boardId, boardKey, board, kit, title])
}
