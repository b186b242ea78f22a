import { useCallback } from 'react'
import { getBoardKit, type BoardKit } from '../../api/boardKit.ts'
import { useAnswer, type Asked } from '../../canvas/room/useAnswer.ts'
import type { OpenBoard } from '../../sync/openBoard.ts'

/** The case study of a board, for its host. */
export function useBoardKit(
  boardId: string,
  hostKey: string,
  board: OpenBoard,
): { asked: Asked<BoardKit>; retry: () => void } {
  return useAnswer(board, useCallback(() => getBoardKit(boardId, hostKey), [boardId, hostKey]))
}
