import type { BoardKitFacts } from '../../../api/boards.ts'
import { useDuplicate } from '../../../features/duplicate/useDuplicate.ts'
import { browserStorage } from '../../../memory/browserStorage.ts'
import { rememberBoard } from '../../../memory/recentBoards.ts'
import { boardPath } from '../../../navigation/route.ts'
import { navigate } from '../../../navigation/useRoute.ts'

export interface PractiseAgain {
  /** Makes a board that begins as this one did, dealt anew where it was dealt, and goes there. */
  run: () => void
  isBusy: boolean
  /** The numbers of its case will be others. */
  isDealt: boolean
}

export function usePractiseAgain(
  { boardId, boardKey }: { boardId: string; boardKey: string }, kit: BoardKitFacts | undefined,
): PractiseAgain {
  const remember = (made: Parameters<typeof rememberBoard>[1]): void => void rememberBoard(browserStorage(), made)
  const { busy, copy } = useDuplicate(remember, ({ id, hostKey }) => navigate(boardPath(id, hostKey)))
  const hosted = { id: boardId, key: boardKey, purpose: 'practice', ...(kit && { kit }) } as const
  return { run: () => void copy(hosted, 'start'), isBusy: busy !== undefined, isDealt: kit?.dealt === true }
}
