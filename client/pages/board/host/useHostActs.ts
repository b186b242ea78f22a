import { createContext } from 'react'
import { useValue } from 'tldraw'
import type { BoardKitFacts } from '../../../api/boards.ts'
import type { DuplicateDialogProps } from '../../../features/duplicate/DuplicateDialog.tsx'
import { useDuplicate } from '../../../features/duplicate/useDuplicate.ts'
import { useNextCandidate } from '../../../features/duplicate/useNextCandidate.ts'
import { browserStorage } from '../../../memory/browserStorage.ts'
import { rememberBoard, type RecentBoard } from '../../../memory/recentBoards.ts'
import { debriefPath } from '../../../navigation/route.ts'
import { navigate } from '../../../navigation/useRoute.ts'
import { usePractiseAgain, type PractiseAgain } from './usePractiseAgain.ts'
import { useLeading, type LeadNoticeProps } from '../../../features/follow/LeadNotice.tsx'

/** What a host does to the board as a whole, for the menus that tldraw mounts; undefined for everybody else. */
export interface HostActs {
  /** Asks once more before the board is locked; undefined while it is. */
  end: (() => void) | undefined
  /** Asks for the title before the board is deleted. */
  remove: () => void
  /** Asks everybody to follow this host's view, or lets them go. */
  lead: () => void
  isLeading: boolean
  /** Leaves for what is left of the interview. */
  debrief: () => void
  /** Makes another board like this one, or asks first how much of it. */
  duplicate: () => void
  /** Ends this interview and goes to the next candidate's board; asks first while somebody may be drawing, and of dealt numbers. */
  next: (() => void) | undefined
  /** Another board that begins as this practice did; undefined where nobody practises. */
  again: PractiseAgain | undefined
  /** Set while that is asked. */
  duplicating: DuplicateDialogProps | undefined
}

export const HostActsContext = createContext<HostActs | undefined>(undefined)

/** What a host may do to the board as a whole; undefined for everybody else. */
export function useHostActs(
  parts: LeadNoticeProps,
  kit: BoardKitFacts | undefined,
  ask: (dialog: 'end' | 'delete') => void,
): HostActs | undefined {
  const { board } = parts
  const seat = useValue(board.seat)
  const isEnded = useValue('ended', () => board.facts.get('ended').get() !== null, [board])
  const isLeading = useValue('leading', () => board.facts.get('lead').get()?.presence === board.presenceClient, [board])
  const { turn } = useLeading(parts)
  const remember = (made: RecentBoard): void => void rememberBoard(browserStorage(), made)
  const goOn = useNextCandidate(parts)
  const isInterview = board.purpose === 'interview'
  const { duplicate, asking, isDealt, copy, giveUp } = useDuplicate(remember, isInterview ? goOn : undefined)
  const again = usePractiseAgain(parts, kit)
  if (seat !== 'host') return undefined
  const hosted = { id: parts.boardId, key: parts.boardKey, purpose: board.purpose, ...(kit && { kit }) }
  // Whether the next one gets the same numbers is for the host to say, who compares them.
  const isAsked = kit?.dealt === true || !isOver(board)
  return {
    end: isEnded ? undefined : () => ask('end'),
    remove: () => ask('delete'),
    lead: () => void turn(!isLeading),
    isLeading,
    debrief: () => navigate(debriefPath(parts.boardId, parts.boardKey)),
    duplicate: () => duplicate(hosted),
    next: isInterview ? () => (isAsked ? duplicate(hosted) : void copy(hosted, 'start')) : undefined,
    again: board.purpose === 'practice' ? again : undefined,
    duplicating: asking && {
      isDealt, isSealing: isInterview, onCopy: (...how) => void copy(asking, ...how), onClose: giveUp,
    },
  }
}

/** Whether nobody is taken from their drawing when the board is locked. */
function isOver({ facts, store }: LeadNoticeProps['board']): boolean {
  const isEnded = facts.get('ended').get() !== null || facts.get('clock').get().phase === 'through'
  return isEnded || store.query.records('instance_presence').get().length === 0
}
