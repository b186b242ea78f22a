import { useCallback, useEffect, useState } from 'react'
import type { Handed } from '../../../shared/debrief/debrief.ts'
import type { Failure } from '../../api/answer.ts'
import { getShared, putShared, type SharedNow } from '../../api/shared.ts'
import { useSignal } from '../../controls/screen/useSignal.ts'
import type { ReadBoard } from '../../sync/reading/readBoard.ts'

export interface Shared {
  handed: Handed
  /** Replaces all that is shared; a failure, or undefined. */
  share: (handed: Handed) => Promise<Failure | undefined>
}

const NOTHING: SharedNow = { version: 0, handed: {} }

/** What hosts share of a board's debrief; asked for again when that changes. */
export function useShared({ boardId, boardKey }: { boardId: string; boardKey: string }, board: ReadBoard): Shared {
  const [now, setNow] = useState(NOTHING)
  const told = useSignal(board.facts.get('shared'))
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    let isCurrent = true
    void getShared(boardId, boardKey).then((answer) => { if (isCurrent && answer.ok) setNow(answer.value) })
    return () => { isCurrent = false }
  }, [boardId, boardKey, told, attempt])
  const share = useCallback(async (handed: Handed): Promise<Failure | undefined> => {
    const answer = await putShared(boardId, boardKey, { handed, expected: now.version })
    if (answer.ok) setNow(answer.value)
    else setAttempt((count) => count + 1)
    return answer.ok ? undefined : answer.failure
  }, [boardId, boardKey, now.version])
  return { handed: now.handed, share }
}
