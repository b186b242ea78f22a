import { useEffect } from 'react'
import { useValue, type Editor } from 'tldraw'
import { roomState, turnLobby, turnRoomSheet } from '../../../canvas/room/roomState.ts'
import { LazyPart } from '../../../controls/lazy/LazyPart.tsx'
import type { ClockActs } from '../../../features/clock/useClockActs.ts'
import { forgetFresh, isFresh } from '../../../memory/freshBoard.ts'
import type { Person } from '../../../memory/person.ts'
import type { OpenBoard } from '../../../sync/openBoard.ts'

const loadSheet = () => import('../../../features/room/RoomSheet.tsx')
const loadLobby = () => import('../../../features/lobby/Lobby.tsx')

/** All that the room needs for a reload without the server. */
export function loadRoomParts(): Promise<unknown> {
  return Promise.all([loadSheet(), loadLobby()])
}

export interface RoomPartsProps {
  boardId: string
  boardKey: string
  board: OpenBoard
  editor: Editor
  person: Person
  onRename: (name: string) => void
  /** What the host may do to the clock. */
  clock: ClockActs | undefined
}

/** The rules of the room when they are looked at, and what a host waits with until the round begins. */
export function RoomParts({ clock, editor, person, onRename, ...of }: RoomPartsProps) {
  const { isSheetOpen } = useValue('room', () => roomState(editor), [editor])
  const hasLobby = useLobby(of.boardId, of.board, editor)
  return (
    <>
      {hasLobby && (
        <LazyPart load={loadLobby}>
          {(part) => (
            <part.Lobby
              {...{ ...of, person, onRename }}
              onStart={clock && (() => clock.act('start'))}
              onRules={() => turnRoomSheet(editor, true)}
              onClose={() => turnLobby(editor, false)}
            />
          )}
        </LazyPart>
      )}
      {isSheetOpen && (
        <LazyPart load={loadSheet}>{(part) => <part.RoomSheet {...of} editor={editor} />}</LazyPart>
      )}
    </>
  )
}

/** Whether the host waits: from the making of an interview on, until the clock starts or it is put away. */
function useLobby(boardId: string, board: OpenBoard, editor: Editor): boolean {
  const { isLobbyOpen } = useValue('room', () => roomState(editor), [editor])
  const mayWait = useValue('may wait', () => mayHoldLobby(board), [board])
  const isTold = useValue(board.facts.isTold)
  useEffect(() => {
    if (isFresh(boardId)) turnLobby(editor, true)
  }, [boardId, editor])
  useEffect(() => {
    if (!isTold || mayWait) return
    turnLobby(editor, false)
  }, [editor, isTold, mayWait])
  useEffect(() => {
    if (!isLobbyOpen) return
    return () => forgetFresh(boardId)
  }, [boardId, isLobbyOpen])
  return isLobbyOpen && mayWait
}

/** Before the round, for its hosts. */
export function mayHoldLobby({ seat, purpose, facts }: Pick<OpenBoard, 'seat' | 'purpose' | 'facts'>): boolean {
  const isBefore = facts.get('clock').get().phase === 'ready' && facts.get('ended').get() === null
  return seat.get() === 'host' && purpose === 'interview' && isBefore
}
