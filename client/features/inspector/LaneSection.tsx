import { useEditor } from 'tldraw'
import { LANE_PLANES, type LanePlane, type LaneShape } from '../../../shared/board/laneProps.ts'
import { ChoiceField, type ChoiceGroup } from './ChoiceField.tsx'
import { commonOf } from './common.ts'
import { editLanes } from './edits.ts'
import { Field } from './Field.tsx'

const PLANE_TITLES: Record<LanePlane, string> = { online: 'Online', offline: 'Offline', free: 'Neither' }
const PLANES: readonly ChoiceGroup[] = [
  { title: '', choices: LANE_PLANES.map((plane) => ({ value: plane, title: PLANE_TITLES[plane] })) },
]

/** A lane's name, and where its work runs. */
export function LaneSection({ lanes, isReadonly }: { lanes: readonly LaneShape[]; isReadonly: boolean }) {
  const editor = useEditor()
  const ids = lanes.map(({ id }) => id)
  const only = lanes.length === 1 ? lanes[0] : undefined
  const setTitle = (title: string): undefined => {
    editLanes(editor, ids, { title: title.trim() })
  }
  return (
    <>
      {only !== undefined && (
        <Field label="Title" value={only.props.title} placeholder="Name" commit={setTitle} isReadonly={isReadonly} />
      )}
      <ChoiceField
        label="Runs"
        value={commonOf(lanes.map(({ props }) => props.plane))}
        groups={PLANES}
        pick={(plane) => editLanes(editor, ids, { plane: plane as LanePlane })}
        isReadonly={isReadonly}
      />
    </>
  )
}
