import { useLayoutEffect, useState } from 'react'
import { useValue, type Editor } from 'tldraw'
import { actOnCurveballs, type CurveballAct } from '../../api/curveballs.ts'
import { sayUndone } from '../../api/sayFailure.ts'
import { noteAct } from '../../canvas/hostLane/editorHostLane.ts'
import { giveCurveballActs, giveDeck, type CurveballActs } from '../../canvas/round/curveballDesk.ts'
import { useDeckFor } from '../../canvas/round/useDeckFor.ts'
import { useToast } from '../../controls/ToastRegion.tsx'
import type { OpenBoard } from '../../sync/openBoard.ts'
import { isKept } from './keptTouches.ts'

export interface CurveballBoard {
  boardId: string
  boardKey: string
  board: OpenBoard
}

/** Keeps the canvas told of what a host may do with curveballs; nothing for everybody else. */
export function useCurveballActs({ boardId, boardKey, board }: CurveballBoard, editor: Editor | undefined): void {
  const [isBusy, setIsBusy] = useState(false)
  const toast = useToast()
  const isHost = useValue(board.seat) === 'host'
  const isEnded = useValue('ended', () => board.facts.get('ended').get() !== null, [board])
  const mayPlay = isHost && !isEnded
  useDeckOfHost({ boardId, boardKey, board }, editor, isHost)
  useLayoutEffect(() => {
    if (editor === undefined || !mayPlay) return undefined
    const send = async (act: CurveballAct, noted: string, failed: string): Promise<void> => {
      setIsBusy(true)
      const answer = await actOnCurveballs(boardId, boardKey, act)
      setIsBusy(false)
      if (answer.ok) return noteAct(editor, { text: noted, tag: 'plain', source: 'act' })
      const { what, todo } = sayUndone(answer.failure, navigator.onLine)
      toast({ text: `${failed} ${what} ${todo}` })
    }
    // As it is seen here, so that two hosts never play over each other.
    const expected = (): number => board.facts.version('curveball')
    const acts: CurveballActs = {
      play: ({ id: card, title }, minutes) => {
        const by = board.person.get().name
        const act = { act: 'play', card, minutes, by, expected: expected() } as const
        void send(act, `Played the curveball “${title}”.`, 'Nothing was played.')
      },
      end: () => {
        void send({ act: 'end', expected: expected() }, 'Ended the curveball.', 'The curveball goes on.')
      },
      isBusy,
    }
    giveCurveballActs(editor, acts)
    return () => giveCurveballActs(editor, undefined)
  }, [boardId, boardKey, board, editor, mayPlay, isBusy, toast])
}

/** What a card touches that only hosts are to know, their own pages take from the cards. */
function useDeckOfHost(
  { boardId, boardKey, board }: CurveballBoard, editor: Editor | undefined, isHost: boolean,
): void {
  const kept = useValue('kept from others', () => {
    const last = board.facts.get('curveball').get().at(-1)
    return last !== undefined && isKept(last) ? String(last.fromMs) : ''
  }, [board])
  const deck = useDeckFor(boardId, boardKey, isHost ? kept : '')
  useLayoutEffect(() => {
    if (editor === undefined || !isHost || deck === undefined) return undefined
    giveDeck(editor, deck)
    return () => giveDeck(editor, undefined)
  }, [editor, isHost, deck])
}
