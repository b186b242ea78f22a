import { useValue, type Editor } from 'tldraw'
import { hostLaneOf } from '../../canvas/hostLane/editorHostLane.ts'
import { sayMoment } from '../../canvas/hostLane/sayMoment.ts'

/** Ticks a question as asked, which is a note with its time; nothing for who has no lane of hosts. */
export function AskedMark({ editor, question }: { editor: Editor; question: string }) {
  const lane = useValue('host lane', () => hostLaneOf(editor), [editor])
  const asked = useValue('asked', () => hostLaneOf(editor)?.notes.asked(question), [editor, question])
  if (lane === undefined) return null
  return (
    <dd>
      <label className="ss-asked">
        <input
          type="checkbox"
          aria-label={`Asked: ${question}`}
          checked={asked !== undefined}
          onChange={({ currentTarget }) => lane.notes.setAsked(question, currentTarget.checked)}
        />
        {asked === undefined ? 'Asked' : `Asked, ${sayMoment(asked)}`}
      </label>
    </dd>
  )
}
