import { useState } from 'react'
import { useValue } from 'tldraw'
import { setFact } from '../../api/facts.ts'
import { sayUndone } from '../../api/sayFailure.ts'
import { Button } from '../../controls/Button.tsx'
import { useToast } from '../../controls/ToastRegion.tsx'
import type { OpenBoard } from '../../sync/openBoard.ts'
import { readSight } from '../../sync/presence/presenceSight.ts'
import { sayFollowers } from './sayFollowers.ts'

export interface LeadNoticeProps {
  boardId: string
  boardKey: string
  board: OpenBoard
}

/** For the host who leads: how many follow, as it changes, and the way to stop it; gone once the board has ended. */
export function LeadNotice({ boardId, boardKey, board }: LeadNoticeProps) {
  const isLeading = useValue('leading', () => {
    const { facts, presenceClient } = board
    return facts.get('lead').get()?.presence === presenceClient && facts.get('ended').get() === null
  }, [board])
  const said = useValue('followers in words', () => countFollowers(board), [board])
  const lead = useLeading({ boardId, boardKey, board })
  if (!isLeading) return null
  return (
    <div className="ss-board-notice" role="status">
      <span>{said}</span>
      <Button busy={lead.isBusy} onClick={() => void lead.turn(false)}>Stop leading</Button>
    </div>
  )
}

function countFollowers(board: OpenBoard): string {
  const own = `user:${board.person.get().id}`
  const others = board.store.query.records('instance_presence').get().filter(({ userId }) => userId !== own)
  const followers = others.filter(({ meta }) => readSight(meta).follows === board.presenceClient)
  return sayFollowers(followers.length, others.length)
}

/** Asks everybody to follow this page's view, or lets them go. */
export function useLeading({ boardId, boardKey, board }: LeadNoticeProps) {
  const [isBusy, setIsBusy] = useState(false)
  const toast = useToast()
  const turn = async (isOn: boolean): Promise<void> => {
    setIsBusy(true)
    const value = isOn ? { presence: board.presenceClient, atMs: board.serverTime.closestMs(Date.now()) } : null
    const answer = await setFact(boardId, boardKey, { name: 'lead', value })
    setIsBusy(false)
    if (answer.ok) return
    const { what, todo } = sayUndone(answer.failure, navigator.onLine)
    toast({ text: `${isOn ? 'Nobody was asked to follow you.' : 'The others still follow you.'} ${what} ${todo}` })
  }
  return { isBusy, turn }
}
