import { react } from '@tldraw/state'
import { useEffect } from 'react'
import type { Editor } from 'tldraw'
import { readComments, rememberRead } from '../../memory/readComments.ts'
import type { OpenBoard } from '../../sync/openBoard.ts'
import { commentsState, markRead } from './commentsState.ts'

/** What was read before a reload stays read, and the rest unread; on a first visit all that is there is no news. */
export function useReadMemory(boardId: string, { comments }: OpenBoard, editor: Editor | undefined): void {
  useEffect(() => {
    if (editor === undefined) return undefined
    const there = (): Set<string> => new Set(comments.threads.get().flatMap((one) => one.comments.map(({ id }) => id)))
    markRead(editor, readComments(boardId) ?? [...there()])
    return react('remember what was read', () => {
      const { read } = commentsState(editor)
      if (read !== undefined) rememberRead(boardId, read, there())
    })
  }, [boardId, comments, editor])
}
