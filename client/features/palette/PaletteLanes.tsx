import { Moon, SquareDashed, Zap, type IconNode } from 'lucide'
import { useCallback } from 'react'
import type { Editor, TLShapeId } from 'tldraw'
import type { LanePlane, LaneShape } from '../../../shared/board/laneProps.ts'
import { insertLane, LANE_SIZE } from '../../canvas/places/insertLane.ts'
import { LANE_TINTS } from '../../../shared/drawing/base/laneTints.ts'
import { PaletteItem } from './PaletteItem.tsx'

const LANES: readonly { plane: LanePlane; title: string; hint: string; icon: IconNode }[] = [
  {
    plane: 'online',
    title: 'Online lane',
    hint: 'Work done while a request waits. With components selected, it is drawn around them.',
    icon: Zap,
  },
  {
    plane: 'offline',
    title: 'Offline lane',
    hint: 'Work done in the background. With components selected, it is drawn around them.',
    icon: Moon,
  },
  {
    plane: 'free',
    title: 'Zone',
    hint: 'Any other group. With components selected, it is drawn around them.',
    icon: SquareDashed,
  },
]

/** Lanes to place: they hold the components that are dropped into them. */
export function PaletteLanes() {
  return <ul>{LANES.map((lane) => <li key={lane.plane}><LaneItem {...lane} /></li>)}</ul>
}

function LaneItem({ plane, title, hint, icon }: (typeof LANES)[number]) {
  const create = useCallback((editor: Editor, id: TLShapeId) => {
    editor.createShape<LaneShape>({ id, type: 'lane', props: { ...LANE_SIZE, plane } })
    editor.sendToBack([id])
  }, [plane])
  return (
    <PaletteItem
      kind={`lane-${plane}`}
      title={title}
      hint={hint}
      icon={icon}
      tone={LANE_TINTS[plane]}
      insert={(editor) => insertLane(editor, plane)}
      create={create}
    />
  )
}
