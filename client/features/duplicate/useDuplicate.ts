import { useState } from 'react'
import { copyBoard, getBoard, type CopyWish, type NewBoard } from '../../api/boards.ts'
import { sayUndone } from '../../api/sayFailure.ts'
import { useToast } from '../../controls/ToastRegion.tsx'
import { createKey } from '../../memory/createKey.ts'
import type { RecentBoard } from '../../memory/recentBoards.ts'
import { boardPath } from '../../navigation/route.ts'
import { navigate } from '../../navigation/useRoute.ts'

/** A board as its host knows it. */
export type HostedBoard = Pick<RecentBoard, 'id' | 'key' | 'kit' | 'purpose'>

export type CopyContent = CopyWish['content']
export type CopySeed = CopyWish['seed']

/** Boards that serve one candidate after the other; any other is only ever copied whole. */
function hasNext({ kit, purpose }: HostedBoard): boolean {
  return kit !== undefined || purpose === 'interview'
}

/**
 * Makes another board like one of a host's, with links of its own, puts it on this browser's list and offers to go
 * there. Tells what went wrong otherwise. `asking` is the board of which it is still to be said how much is copied.
 *
 * @param remember puts a board on the list
 * @param goOn ends a board and goes to the next candidate's, instead of the offer
 */
export function useDuplicate(remember: (board: RecentBoard) => void, goOn?: (next: NewBoard) => void) {
  const [busy, setBusy] = useState<string>()
  const [asking, setAsking] = useState<HostedBoard>()
  const [isDealt, setDealt] = useState(false)
  const toast = useToast()
  const copy = async (board: HostedBoard, content: CopyContent, seed?: CopySeed): Promise<void> => {
    setAsking(undefined)
    if (busy !== undefined) return
    setBusy(board.id)
    const answer = await copyBoard(board.id, board.key, { content, seed, createKey: createKey() })
    setBusy(undefined)
    if (!answer.ok) {
      const { what, todo } = sayUndone(answer.failure, navigator.onLine)
      toast({ text: `The board was not copied; it stays as it is. ${what} ${todo}` })
      return
    }
    remember(entryOf(answer.value, board))
    if (content === 'start' && goOn !== undefined) return goOn(answer.value)
    const path = boardPath(answer.value.id, answer.value.hostKey)
    toast({ text: `“${answer.value.title}” is made.`, action: { label: 'Open it', run: () => navigate(path) } })
  }
  const duplicate = (board: HostedBoard): void => {
    if (!hasNext(board)) return void copy(board, 'all')
    setAsking(board)
    setDealt(false)
    // Without an answer nothing is asked, and the numbers stay.
    void getBoard(board.id, board.key).then((answer) => setDealt(answer.ok && answer.value.kit?.dealt === true))
  }
  return { busy, duplicate, asking, isDealt, copy, giveUp: () => setAsking(undefined) }
}

function entryOf({ id, title, hostKey }: NewBoard, { kit, purpose }: HostedBoard): RecentBoard {
  return {
    id,
    title,
    key: hostKey,
    seat: 'host',
    lastOpenedAt: Date.now(),
    ...(kit && { kit }),
    ...(purpose && { purpose }),
  }
}
