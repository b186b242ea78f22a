import { useValue, type Editor } from 'tldraw'
import { turnRoomSheet } from '../../canvas/room/roomState.ts'
import { Dialog } from '../../controls/Dialog.tsx'
import { AiPart } from './AiPart.tsx'
import { sayKept, WHAT_IS_KEPT, WHO_SEES } from './roomWords.ts'
import { sayRoom } from './sayRoom.ts'
import { useRoom, type RoomBoard } from './useRoom.ts'
import './RoomSheet.css'

/** The rules of a room, the same for everybody in it: AI helpers, who is here, who sees what, and what is kept. */
export function RoomSheet({ editor, ...of }: RoomBoard & { editor: Editor }) {
  const room = useRoom(of)
  const isHost = useValue(of.board.seat) === 'host'
  return (
    <Dialog title="Rules of this room" onClose={() => turnRoomSheet(editor, false)}>
      <div className="ss-room">
        <AiPart {...of} editor={editor} />
        <section>
          <h3>Who is here</h3>
          <p>{room === undefined ? 'Looking who is here …' : sayRoom(room.people)}</p>
        </section>
        <Sentences title="Who sees what" sentences={WHO_SEES} />
        <Sentences title="What is kept" sentences={[...WHAT_IS_KEPT, ...(room ? [sayKept(room.keptDays)] : [])]} />
        {isHost && <p className="ss-room-note">Everybody here reads this page as you do, whatever their seat.</p>}
      </div>
    </Dialog>
  )
}

function Sentences({ title, sentences }: { title: string; sentences: readonly string[] }) {
  return (
    <section>
      <h3>{title}</h3>
      <ul>{sentences.map((sentence) => <li key={sentence}>{sentence}</li>)}</ul>
    </section>
  )
}
