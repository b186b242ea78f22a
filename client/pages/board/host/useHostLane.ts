import { useEffect, useState } from 'react'
import { useValue, type Editor } from 'tldraw'
import { setHostLane } from '../../../canvas/hostLane/editorHostLane.ts'
import { browserStorage } from '../../../memory/browserStorage.ts'
import { browserDice } from '../../../memory/person.ts'
import { readVisit } from '../../../memory/visit.ts'
import type { HostLane, HostLaneOptions } from '../../../sync/hostLane/openHostLane.ts'
import type { OpenBoard } from '../../../sync/openBoard.ts'
import { momentOf } from './momentOf.ts'

export interface HostLaneParts {
  boardId: string
  boardKey: string
  board: OpenBoard
  /** Undefined until the canvas is there; nothing of the lane is asked for before. */
  editor: Editor | undefined
  /** Whether somebody is interviewed here, and this page is a host's. */
  isWanted: boolean
}

/** Opens the lane of hosts once the board is there, for as long as this page is a host's. */
export function useHostLane({ boardId, boardKey, board, editor, isWanted }: HostLaneParts): void {
  const isHost = useValue(board.seat) === 'host'
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    if (editor === undefined || !isWanted || !isHost) return
    let lane: HostLane | undefined
    let isGone = false
    const options = optionsFor(boardId, boardKey, board, () => {
      if (!isGone) setHostLane(editor, { kind: 'shut' })
      isGone = true
    })
    setHostLane(editor, { kind: 'opening', waiting: [] })
    const opened = import('../../../sync/hostLane/openHostLane.ts').then(({ openHostLane }) => openHostLane(options))
    opened.then((one) => {
      lane = one
      if (isGone) one.destroy()
      else setHostLane(editor, { kind: 'open', lane: one })
    }, () => {
      if (!isGone) setHostLane(editor, { kind: 'failed', retry: () => setAttempt((before) => before + 1) })
    })
    return () => {
      isGone = true
      lane?.destroy()
      setHostLane(editor, { kind: 'none' })
    }
  }, [boardId, boardKey, board, editor, isWanted, isHost, attempt])
}

function optionsFor(boardId: string, boardKey: string, board: OpenBoard, onShut: () => void): HostLaneOptions {
  const { token } = browserDice()
  const { person, ended: boardEnded } = board
  const url = `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/ws`
  const visit = readVisit(browserStorage(), token)
  const isAlone = board.purpose === 'practice'
  const moment = () => momentOf(board, Date.now())
  return { boardId, boardKey, visit, url, person, boardEnded, token, onShut, moment, isAlone }
}
