import { useValue } from 'tldraw'
import { AI_WORDS } from '../../../shared/interview/aiPolicy.ts'
import { KEPT_SHORT } from './roomWords.ts'
import { sayRoom } from './sayRoom.ts'
import { useRoom, type RoomBoard } from './useRoom.ts'
import './RoomRules.css'

/** What whoever enters an interview should know before they draw: who is here, what is kept, what they may use. */
export function RoomRules({ onMore, ...of }: RoomBoard & { onMore: () => void }) {
  const room = useRoom(of)
  const ai = useValue(of.board.facts.get('ai'))
  return (
    <div className="ss-room-rules">
      {/* Said as soon as it is known, in the room that it takes. */}
      <p>{room === undefined ? 'Looking who is here …' : sayRoom(room.people)} {AI_WORDS[ai].rule}</p>
      <p>{KEPT_SHORT} <button type="button" className="ss-link" onClick={onMore}>More</button></p>
    </div>
  )
}
