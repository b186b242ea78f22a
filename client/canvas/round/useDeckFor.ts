import { useEffect, useState } from 'react'
import type { Curveball } from '../../../shared/interview/curveballs.ts'
import { getCurveballs } from '../../api/curveballs.ts'

/** The cards of a host's board, once there is a need, which is not empty; asked for again with each that finds none. */
export function useDeckFor(boardId: string, boardKey: string, need: string): readonly Curveball[] | undefined {
  const [deck, setDeck] = useState<readonly Curveball[]>()
  const hasDeck = deck !== undefined
  useEffect(() => {
    if (need === '' || hasDeck) return undefined
    let isCurrent = true
    void getCurveballs(boardId, boardKey).then((answer) => {
      if (isCurrent && answer.ok) setDeck([...answer.value.own, ...answer.value.common])
    })
    return () => { isCurrent = false }
  }, [boardId, boardKey, need, hasDeck])
  return deck
}
