import { useEffect, useRef } from 'react'
import { useValue } from 'tldraw'
import { canEdit, type Seat } from '../../../shared/protocol/seats.ts'
import { useToast } from '../../controls/ToastRegion.tsx'
import type { OpenBoard } from '../../sync/openBoard.ts'
import { clientOf } from '../../sync/presence/presenceId.ts'
import { useNews } from './useNews.ts'

/** Says in one line where somebody sits from now on: to them, and to everybody who sees them. */
export function useSeatNews(board: OpenBoard): void {
  const toast = useToast()
  const seat = useValue(board.seat)
  const isTold = useValue(board.facts.isTold)
  const before = useRef<Seat>(undefined)
  const kept = useRef(0)
  const keptNow = useValue('kept while watching', () => keptHere(board), [board])
  useEffect(() => { if (keptNow !== undefined) kept.current = keptNow }, [keptNow])
  useEffect(() => {
    const was = before.current
    if (!isTold) return
    before.current = seat
    const text = was === undefined || was === seat ? undefined : sayOwnSeat(was, seat, kept.current > 0)
    if (text !== undefined) toast({ text })
  }, [isTold, seat, toast])
  useNews(board, 'seated', (news) => {
    const peers = board.store.query.records('instance_presence').get()
    const name = peers.find((peer) => clientOf(peer) === news?.presence)?.userName
    if (news !== null && name !== undefined) toast({ text: saySeat(name, news.seat) })
  })
}

/** What waits here until it may go out; undefined where nobody is held back. */
function keptHere(board: OpenBoard): number | undefined {
  const status = board.status.get()
  return status.kind === 'watching' ? status.unsavedEdits : undefined
}

/** Undefined for who only watches from now on: that stands below the strip, for as long as it lasts. */
export function sayOwnSeat(was: Seat, seat: Seat, hasKept: boolean): string | undefined {
  if (!canEdit(seat)) return undefined
  if (seat === 'host') return 'You are a host here again.'
  if (was === 'host') return 'You are no host here any more. You can draw on as before.'
  return hasKept ? 'You may draw now. What you drew meanwhile is being sent.' : 'You may draw now.'
}

export function saySeat(name: string, seat: Seat): string {
  switch (seat) {
    case 'host':
      return `${name} is a host again.`
    case 'editor':
      return `${name} may draw now.`
    case 'viewer':
      return `${name} is now watching.`
  }
}
