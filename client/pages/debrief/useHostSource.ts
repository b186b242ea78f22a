import { atom } from '@tldraw/state'
import { useEffect, useState } from 'react'
import type { SeenLane } from '../../../shared/debrief/readHostParts.ts'
import type { Kit } from '../../../shared/kit/kit.ts'
import { getBoardKit } from '../../api/boardKit.ts'
import { browserStorage } from '../../memory/browserStorage.ts'
import { browserDice, readPerson } from '../../memory/person.ts'
import { readVisit } from '../../memory/visit.ts'
import type { HostLane } from '../../sync/hostLane/openHostLane.ts'
import type { ReadBoard } from '../../sync/reading/readBoard.ts'
import { socketUrl } from './useReadBoard.ts'

export type LaneState = { kind: 'opening' } | { kind: 'open'; lane: HostLane } | { kind: 'failed' | 'shut' }

interface Address {
  boardId: string
  boardKey: string
}

/** The lane of hosts, for as long as this page is a host's. */
export function useHostLane({ boardId, boardKey }: Address, board: ReadBoard, isHost: boolean): LaneState | undefined {
  const [state, setState] = useState<LaneState>()
  useEffect(() => {
    if (!isHost) return
    let lane: HostLane | undefined
    let isGone = false
    const show = (next: LaneState): void => { if (!isGone) setState(next) }
    const { token } = browserDice()
    const options = {
      boardId, boardKey, token, url: socketUrl(), boardEnded: board.ended,
      visit: readVisit(browserStorage(), token), person: atom('person', readPerson(browserStorage(), browserDice())),
      moment: () => ({ atMs: board.serverTime.closestMs(Date.now()) }),
      onShut: () => show({ kind: 'shut' }),
    }
    show({ kind: 'opening' })
    const opened = import('../../sync/hostLane/openHostLane.ts').then(({ openHostLane }) => openHostLane(options))
    opened.then((one) => {
      lane = one
      if (isGone) one.destroy()
      else show({ kind: 'open', lane: one })
    }, () => show({ kind: 'failed' }))
    return () => {
      isGone = true
      lane?.destroy()
      setState(undefined)
    }
  }, [boardId, boardKey, board, isHost])
  return state
}

/** What a host may see of the lane now; call it where signals are followed. */
export function seenLane({ notes, sheet }: HostLane): SeenLane {
  const own = sheet.own()
  const isBegun = own.scores.size > 0 || own.verdict.decision !== undefined || own.verdict.sentence !== ''
  const all = sheet.others()
  const others = all.flatMap((other) => (other.kind === 'shown' ? [other.sheet] : []))
  const hidden = all.flatMap((other) => (other.kind === 'waits' ? [other.name] : []))
  const sheets = [...(isBegun ? [own] : []), ...others]
  return { notes: notes.all(), sheets, hidden, rubric: sheet.rubric, level: sheet.level }
}

/** The case study of a board, for its host; undefined where there is none. */
export interface Reference {
  kit: Kit | undefined
  /** It is asked for. */
  isComing: boolean
}

const COMING: Reference = { kit: undefined, isComing: true }
const NONE: Reference = { kit: undefined, isComing: false }

export function useReference({ boardId, boardKey }: Address, isWanted: boolean): Reference {
  const [reference, setReference] = useState(COMING)
  useEffect(() => {
    if (!isWanted) return
    let isCurrent = true
    void getBoardKit(boardId, boardKey).then((answer) => {
      if (isCurrent) setReference(answer.ok ? { kit: answer.value, isComing: false } : NONE)
    })
    return () => {
      isCurrent = false
      setReference(COMING)
    }
  }, [boardId, boardKey, isWanted])
  return isWanted ? reference : NONE
}

