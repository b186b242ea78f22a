import { useComputed, useEditor, useValue, type TLArrowShape, type TLGeoShape, type TLShape } from 'tldraw'
import type { ComponentShape } from '../../../shared/board/componentProps.ts'
import type { LaneShape } from '../../../shared/board/laneProps.ts'
import { linkKindOf } from '../../shapes/LinkShapeUtil.tsx'

/** What is selected, by what the inspector can say about it. */
export interface Selected {
  /** The same as long as the same shapes are selected. */
  key: string
  components: readonly ComponentShape[]
  /** Arrows, those without a kind, too. */
  links: readonly TLArrowShape[]
  lanes: readonly LaneShape[]
  /** Plain ones: what people draw before they take components. */
  boxes: readonly TLGeoShape[]
}

/** Boxes alone have a panel for their looks; of many, and beside links, it is said what they are. */
export function isInspected({ components, links, lanes, boxes }: Selected): boolean {
  return components.length + links.length + lanes.length > 0 || boxes.length > 1
}

/** The selection as it is read here: the same while it is only moved, because a drag must not draw panels. */
export function useSelected(): Selected {
  const editor = useEditor()
  const shapes = useComputed('inspected', () => editor.getSelectedShapes(), { isEqual: areSameButForPlace }, [editor])
  return useValue('selected', () => partsOf(shapes.get()), [shapes])
}

function partsOf(shapes: readonly TLShape[]): Selected {
  const components = shapes.filter((shape): shape is ComponentShape => shape.type === 'component')
  const links = shapes.filter((shape): shape is TLArrowShape => shape.type === 'arrow')
  const lanes = shapes.filter((shape): shape is LaneShape => shape.type === 'lane')
  const boxes = shapes.filter((shape): shape is TLGeoShape => shape.type === 'geo')
  return { key: shapes.map(({ id }) => id).join(), components, links, lanes, boxes }
}

/** Shapes whose look follows from what they are. */
export function hasOwnLook(shape: TLShape): boolean {
  if (shape.type === 'arrow') return linkKindOf(shape) !== undefined
  return shape.type === 'component' || shape.type === 'lane' || shape.type === 'legend'
}

function areSameButForPlace(a: readonly TLShape[], b: readonly TLShape[]): boolean {
  return a.length === b.length && a.every((shape, at) => isSameButForPlace(shape, b[at]))
}

function isSameButForPlace(a: TLShape, b: TLShape | undefined): boolean {
  return (
    a === b ||
    (a.id === b?.id &&
      a.props === b.props &&
      a.meta === b.meta &&
      a.parentId === b.parentId &&
      a.isLocked === b.isLocked)
  )
}
