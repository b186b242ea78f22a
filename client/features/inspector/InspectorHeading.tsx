import { Lock, LockOpen } from 'lucide'
import { useEditor, useReadonly, useValue, type TLShapeId } from 'tldraw'
import { laneTitle } from '../../../shared/board/titles.ts'
import { definitionOf } from '../../../shared/board/plainComponent.ts'
import { graphAround } from '../../canvas/graph/editorGraph.ts'
import { Button } from '../../controls/Button.tsx'
import { sayCounts } from './common.ts'
import { setLocked } from './edits.ts'
import { sayEnds } from './sayEnds.ts'
import type { Selected } from './useSelected.ts'

function LinkHeading({ id }: { id: TLShapeId }) {
  const editor = useEditor()
  return <h2>{useValue('link ends', () => sayEnds(graphAround(editor, id), id), [editor, id])}</h2>
}

/** What is selected, in words. */
export function InspectorHeading({ selected: { components, links, lanes, boxes } }: { selected: Selected }) {
  const [component, link, lane] = [components[0], links[0], lanes[0]]
  const count = components.length + links.length + lanes.length + boxes.length
  if (count === 1 && component !== undefined)
    return <h2>{definitionOf(component.props.kind)?.title ?? 'Unknown component'}</h2>
  if (count === 1 && link !== undefined) return <LinkHeading id={link.id} />
  if (count === 1 && lane !== undefined) return <h2>{laneTitle(lane.props)}</h2>
  const counts = [
    [components.length, 'component'], [boxes.length, 'box'], [links.length, 'link'], [lanes.length, 'lane'],
  ] as const
  return <h2>{sayCounts(counts)}</h2>
}

export function LockButton({ selected: { components, lanes } }: { selected: Selected }) {
  const editor = useEditor()
  const isReadonly = useReadonly()
  const lockable = [...components, ...lanes]
  if (isReadonly || lockable.length === 0) return null
  const isLocked = lockable.every((shape) => shape.isLocked)
  const toggle = (): void => setLocked(editor, lockable.map(({ id }) => id), !isLocked)
  return (
    <Button
      look="icon"
      icon={isLocked ? Lock : LockOpen}
      aria-label="Locked in place"
      aria-pressed={isLocked}
      onClick={toggle}
    />
  )
}
