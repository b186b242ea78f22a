import { useEffect } from 'react'
import { useValue, type Editor, type TLInstancePresence } from 'tldraw'
import { hearLead } from '../../canvas/view/follow.ts'
import type { Lead } from '../../canvas/view/nextFollow.ts'
import { presenceId } from '../../sync/presence/presenceId.ts'
import type { OpenBoard } from '../../sync/openBoard.ts'

/** Tells this page's view who leads: the others go along, and who leads follows nobody. */
export function useLead(board: OpenBoard, editor: Editor | undefined): void {
  const lead = useValue('lead', () => board.facts.get('lead').get(), [board])
  const isHere = useValue('leader is here', () => lead !== null && board.store.has(presenceId(lead.presence)),
    [board, lead])
  useEffect(() => {
    if (editor !== undefined) hearLead(editor, leadOf(board))
  }, [board, editor, lead, isHere])
}

function leadOf(board: OpenBoard): Lead<TLInstancePresence['id']> {
  const lead = board.facts.get('lead').get()
  if (lead === null) return 'nobody'
  if (lead.presence === board.presenceClient) return 'own'
  const leader = board.store.get(presenceId(lead.presence)) as TLInstancePresence | undefined
  if (leader === undefined) return 'away'
  return { by: { presence: leader.id, name: leader.userName, color: leader.color }, atMs: lead.atMs }
}
