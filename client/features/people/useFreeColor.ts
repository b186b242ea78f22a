import { useEffect, useRef } from 'react'
import { useValue } from 'tldraw'
import { PERSON_COLORS } from '../../memory/personWords.ts'
import { clientOf } from '../../sync/presence/presenceId.ts'
import { readSight } from '../../sync/presence/presenceSight.ts'
import type { OpenBoard } from '../../sync/openBoard.ts'
import { freeColor, type Coloured } from './freeColor.ts'

/** A peer who takes every colour that one changes to would make it go on for ever. */
const MOST_CHANGES = 4

/** Takes another colour when somebody who was on the board before has the same. */
export function useFreeColor(board: OpenBoard, recolor: (color: string) => void): void {
  useTellingWhenCome(board)
  const left = useRef(MOST_CHANGES)
  const free = useValue('free colour', () => freeColorOn(board), [board])
  useEffect(() => {
    if (free === undefined || left.current === 0) return
    left.current -= 1
    recolor(free)
  }, [free, recolor])
}

/** By the server's clock and once: whoever comes back after a lost network was here before. */
function useTellingWhenCome({ sight, serverTime }: OpenBoard): void {
  const isKnown = useValue('server time is known', () => serverTime.estimate.get() !== undefined, [serverTime])
  useEffect(() => {
    if (isKnown) sight.update((before) => ({ cameMs: serverTime.closestMs(Date.now()), ...before }))
  }, [isKnown, sight, serverTime])
}

function freeColorOn(board: OpenBoard): string | undefined {
  const { id, color } = board.person.get()
  const here = board.store.query.records('instance_presence').get()
  const coloured = here.map((peer): Coloured & { isOwn: boolean } => ({
    client: clientOf(peer), color: peer.color, cameMs: readSight(peer.meta).cameMs, isOwn: peer.userId === `user:${id}`,
  }))
  const own = { client: board.presenceClient, color, cameMs: board.sight.get().cameMs }
  // Another tab of one's own may have been here for long.
  const before = coloured.filter(({ isOwn, cameMs = Infinity }) => isOwn && cameMs < (own.cameMs ?? Infinity))
  const first = before.toSorted((a, b) => (a.cameMs ?? 0) - (b.cameMs ?? 0))[0] ?? own
  return freeColor({ ...first, color }, coloured.filter(({ isOwn }) => !isOwn), PERSON_COLORS)
}
