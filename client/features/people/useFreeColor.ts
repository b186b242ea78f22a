import { useEffect, useRef } from 'react'
import { useValue } from 'tldraw'
import { PERSON_COLORS } from '../../memory/personWords.ts'
import { clientOf } from '../../sync/presence/presenceId.ts'
import type { OpenBoard } from '../../sync/openBoard.ts'
import { freeColor } from './freeColor.ts'

/** A peer who takes every colour that one changes to would make it go on for ever. */
const MOST_CHANGES = 4

/** Takes another colour when two people on a board have the same. */
export function useFreeColor(board: OpenBoard, recolor: (color: string) => void): void {
  const left = useRef(MOST_CHANGES)
  const free = useValue('free colour', () => freeColorOn(board), [board])
  useEffect(() => {
    if (free === undefined || left.current === 0) return
    left.current -= 1
    recolor(free)
  }, [free, recolor])
}

function freeColorOn(board: OpenBoard): string | undefined {
  const { id, color } = board.person.get()
  const peers = board.store.query.records('instance_presence').get().filter(({ userId }) => userId !== `user:${id}`)
  const others = peers.map((peer) => ({ client: clientOf(peer), color: peer.color }))
  return freeColor({ client: board.presenceClient, color }, others, PERSON_COLORS)
}
