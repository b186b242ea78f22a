import type { Editor } from 'tldraw'
import type { OpenBoard } from '../../sync/openBoard.ts'
import { useFollowing } from './useFollowing.ts'
import { useFollowLines } from './useFollowLines.ts'
import { useLead } from './useLead.ts'

/** Going along with somebody's view: because one wants to, or because a host asks everybody to. */
export function useFollow(board: OpenBoard, editor: Editor | undefined): void {
  useFollowing(board, editor)
  useLead(board, editor)
  useFollowLines(board, editor)
}
