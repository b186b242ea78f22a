import { useState } from 'react'
import { useValue } from 'tldraw'
import { withoutPairing, withPairing, type Pairing } from '../../../../shared/kit/pairings.ts'
import { setFact } from '../../../api/facts.ts'
import { sayUndone } from '../../../api/sayFailure.ts'
import { useToast } from '../../../controls/ToastRegion.tsx'
import type { OpenBoard } from '../../../sync/openBoard.ts'

/** What hosts said of drawn parts, and how one says more; it is kept with the board, for all its hosts. */
export interface Pairings {
  said: readonly Pairing[]
  isBusy: boolean
  say: (pairing: Pairing) => void
  takeBack: (pairing: Pairing) => void
}

export function usePairings(boardId: string, boardKey: string, board: OpenBoard): Pairings {
  const said = useValue(board.facts.get('pairings'))
  const [isBusy, setBusy] = useState(false)
  const toast = useToast()
  const set = async (value: readonly Pairing[]): Promise<void> => {
    setBusy(true)
    const answer = await setFact(boardId, boardKey, { name: 'pairings', value })
    setBusy(false)
    if (answer.ok) return
    const { what, todo } = sayUndone(answer.failure, navigator.onLine)
    toast({ text: `What is taken for what is as it was. ${what} ${todo}` })
  }
  return {
    said,
    isBusy,
    say: (pairing) => void set(withPairing(said, pairing)),
    takeBack: (pairing) => void set(withoutPairing(said, pairing)),
  }
}
