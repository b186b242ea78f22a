import { react } from '@tldraw/state'
import { useEffect } from 'react'
import type { Editor } from 'tldraw'
import type { Comment } from '../../../shared/comments/comment.ts'
import { useToast } from '../../controls/ToastRegion.tsx'
import type { BoardComments } from '../../sync/comments/boardComments.ts'
import type { OpenBoard } from '../../sync/openBoard.ts'
import { commentsState, openList, openThread } from './commentsState.ts'
import { showThread } from '../../canvas/comments/listThreads.ts'
import { sayNews } from './sayNews.ts'
import { sayWhere } from '../../canvas/comments/sayWhere.ts'
import { unreadOf } from './unread.ts'
import { useReadMemory } from './useReadMemory.ts'

/** Before a line is said, so that many at once are one. */
const GATHER_MS = 300
/** As long as a line stands: what comes meanwhile goes into it. */
const STANDS_MS = 6_000
/** Nobody reads more of a line, and somebody may send more than anybody reads. */
const MOST_GATHERED = 100

/** Says that others commented, in one line with the way there, while its thread is not on screen. */
export function useCommentNews(boardId: string, board: OpenBoard, editor: Editor | undefined): void {
  useReadMemory(boardId, board, editor)
  const toast = useToast()
  useEffect(() => {
    if (editor === undefined) return undefined
    const line = newsLine(editor, board.comments, toast)
    let known: ReadonlySet<string> | undefined
    const stop = react('comment news', () => {
      const all = board.comments.threads.get().flatMap((thread) => thread.comments)
      const [before, opened] = [known, commentsState(editor).thread]
      known = new Set(all.map(({ id }) => id))
      if (before !== undefined) line.add(all.filter(({ id, on }) => !before.has(id) && on !== opened))
    })
    return () => {
      stop()
      line.end()
    }
  }, [board, editor, toast])
}

interface NewsLine {
  add(came: readonly Comment[]): void
  end(): void
}

/** One line at a time, into which goes what comes while it stands and is not read. */
function newsLine(editor: Editor, comments: BoardComments, toast: ReturnType<typeof useToast>): NewsLine {
  let gathered: { comment: Comment; atMs: number }[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  let close: (() => void) | undefined
  const show = (): void => {
    timer = undefined
    const since = performance.now() - STANDS_MS
    const unread = new Set(unreadOf(editor, comments, gathered.map(({ comment }) => comment)))
    gathered = gathered.filter(({ comment, atMs }) => atMs >= since && unread.has(comment))
    close?.()
    close = gathered.length === 0 ? undefined : toast(lineOf(editor, gathered.map(({ comment }) => comment)))
  }
  return {
    add(came) {
      const fresh = unreadOf(editor, comments, came).map((comment) => ({ comment, atMs: performance.now() }))
      gathered = [...gathered, ...fresh].slice(-MOST_GATHERED)
      if (fresh.length > 0) timer ??= setTimeout(show, GATHER_MS)
    },
    end() {
      clearTimeout(timer)
      close?.()
    },
  }
}

function lineOf(editor: Editor, comments: readonly Comment[]) {
  const on = comments.at(-1)!.on
  const isOne = comments.every((comment) => comment.on === on)
  const run = (): void => {
    if (!isOne) return openList(editor)
    showThread(editor, on)
    openThread(editor, on)
  }
  const news = comments.map((comment) => ({ ...comment, where: sayWhere(editor, comment.on, [comment]) }))
  return { text: sayNews(news), action: { label: isOne ? 'Show me' : 'Show all', run } }
}
