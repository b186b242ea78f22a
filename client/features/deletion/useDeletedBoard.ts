import { useCallback, useEffect, useState } from 'react'
import { CLOSE } from '../../../shared/protocol/closeCodes.ts'
import type { Answer } from '../../api/answer.ts'
import { deleteBoard, getDeletion, type DeletionCause, type DeletionReport } from '../../api/deletion.ts'
import { dropBoard } from './dropBoard.ts'

/** A board that is no more. */
export interface DeletedBoard {
  /** Undefined as long as the server has not told it. */
  cause?: DeletionCause
  /** Deleted by this page: it waits for the server's report, has it, or it was lost on its way. */
  report?: DeletionReport | 'waiting' | 'lost'
}

export interface Deletion {
  deleted: DeletedBoard | undefined
  /** Deletes it; a failure is for whoever asked, since the board goes on then. */
  remove: () => Promise<Answer<DeletionReport>>
  /** Told the code with which the server closed the board's connection for good. */
  closed: (code: number) => void
}

/**
 * Whether a board was deleted, and the way to delete it. What this browser kept of it goes as soon as that is known,
 * once the page has closed it.
 *
 * @param isUnknown the server says that there is no such board, or none for this key
 */
export function useDeletedBoard(boardId: string, boardKey: string, isUnknown: boolean): Deletion {
  const [deleted, setDeleted] = useState<DeletedBoard>()
  const [isRemoving, setRemoving] = useState(false)
  const ask = useCallback(() => {
    void getDeletion(boardId).then((answer) => {
      if (answer.ok) setDeleted((known) => ({ cause: answer.value, ...known }))
    })
  }, [boardId])
  const closed = useCallback((code: number) => {
    // Hosts delete boards, and so does the server what nobody uses: the code says neither.
    if (code === CLOSE.deleted.code) setDeleted((known) => known ?? {})
    if (code === CLOSE.deleted.code || code === CLOSE.notFound.code) ask()
  }, [ask])
  const remove = useCallback(async () => {
    setRemoving(true)
    const answer = await deleteBoard(boardId, boardKey)
    setRemoving(false)
    if (answer.ok) setDeleted({ cause: 'host', report: answer.value })
    else setDeleted((known) => known && { ...known, report: 'lost' })
    return answer
  }, [boardId, boardKey])
  useEffect(() => { if (isUnknown) ask() }, [isUnknown, ask])
  const isGone = deleted !== undefined
  useEffect(() => { if (isGone) dropBoard(boardId) }, [isGone, boardId])
  return { deleted: deleted && isRemoving ? { ...deleted, report: 'waiting' } : deleted, remove, closed }
}
