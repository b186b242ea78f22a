import type { NewBoard } from '../../api/boards.ts'
import { setFact } from '../../api/facts.ts'
import { sayFailure } from '../../api/sayFailure.ts'
import { useToast } from '../../controls/ToastRegion.tsx'
import { markFresh } from '../../memory/freshBoard.ts'
import { boardPath } from '../../navigation/route.ts'
import { navigate } from '../../navigation/useRoute.ts'
import type { OpenBoard } from '../../sync/openBoard.ts'

interface SealedBoard {
  boardId: string
  boardKey: string
  board: OpenBoard
}

/** Ends a board, and takes its host to the one for the next candidate, which waits with its links. */
export function useNextCandidate({ boardId, boardKey, board }: SealedBoard): (next: NewBoard) => void {
  const toast = useToast()
  const seal = async (): Promise<void> => {
    if (board.facts.get('ended').get() !== null) return
    const value = { by: board.person.get().name, atMs: board.serverTime.closestMs(Date.now()) }
    const answer = await setFact(boardId, boardKey, { name: 'ended', value })
    if (answer.ok) return
    const { what } = sayFailure(answer.failure, navigator.onLine)
    toast({ text: `The last board is not locked. ${what} Open it and end it there.` })
  }
  return ({ id, hostKey }) => {
    void seal().then(() => {
      markFresh(id)
      navigate(boardPath(id, hostKey))
    })
  }
}
