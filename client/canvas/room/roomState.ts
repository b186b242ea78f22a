import { EditorAtom, type Editor } from 'tldraw'

export interface RoomState {
  /** The rules of the room are looked at. */
  isSheetOpen: boolean
  /** The host waits for the candidate. */
  isLobbyOpen: boolean
}

const ROOM = new EditorAtom<RoomState>('room', () => ({ isSheetOpen: false, isLobbyOpen: false }))

export function roomState(editor: Editor): RoomState {
  return ROOM.get(editor)
}

export function turnRoomSheet(editor: Editor, isSheetOpen: boolean): void {
  ROOM.update(editor, (state) => ({ ...state, isSheetOpen }))
}

export function turnLobby(editor: Editor, isLobbyOpen: boolean): void {
  ROOM.update(editor, (state) => ({ ...state, isLobbyOpen }))
}
