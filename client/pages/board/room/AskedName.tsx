import { useState } from 'react'
import { useValue, type Editor } from 'tldraw'
import { roomState, turnRoomSheet } from '../../../canvas/room/roomState.ts'
import { NamePrompt } from '../../../features/people/NamePrompt.tsx'
import { RoomRules } from '../../../features/room/RoomRules.tsx'
import { openQuickInsert } from '../../../features/talk/quickInsertState.ts'
import type { Person } from '../../../memory/person.ts'
import { rememberRoom, wasRoomRead } from '../../../memory/readRooms.ts'
import type { OpenBoard } from '../../../sync/openBoard.ts'

export interface AskedNameProps {
  boardId: string
  boardKey: string
  board: OpenBoard
  editor: Editor
  person: Person
  onRename: (name: string) => void
}

/** The question for a name, which others or a debrief will tell, and in an interview the rules of the room with it. */
export function AskedName({ boardId, boardKey, board, editor, person, onRename }: AskedNameProps) {
  // There the host is asked, too.
  const hasLobby = useValue('lobby is open', () => roomState(editor).isLobbyOpen, [editor])
  const [wasRead, setWasRead] = useState(() => wasRoomRead(boardId))
  const hasRules = board.purpose === 'interview' && board.keySeat !== 'host' && !wasRead
  const read = (): void => {
    rememberRoom(boardId)
    setWasRead(true)
  }
  return (
    <NamePrompt
      editor={editor}
      person={person}
      onRename={onRename}
      isAside={hasLobby}
      rules={hasRules && <RoomRules {...{ boardId, boardKey, board }} onMore={() => turnRoomSheet(editor, true)} />}
      onRead={read}
      onSlash={() => openQuickInsert(editor, { by: 'key' })}
    />
  )
}
