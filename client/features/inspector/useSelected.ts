import { useComputed, useEditor, useValue, type TLArrowShape, type TLShape } from 'tldraw'
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
  /** Something whose look is tldraw's to set is among them. */
  hasDrawings: boolean
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
  return { key: shapes.map(({ id }) => id).join(), components, links, lanes, hasDrawings: !shapes.every(hasOwnLook) }
}

/** Shapes whose look follows from what they are. */
export function hasOwnLook(shape: TLShape): boolean {
  if (shape.type === 'arrow') return linkKindOf(shape) !== undefined
  return shape.type === 'component' || shape.type === 'lane' || shape.type === 'legend'
}

/** Whether the inspector has something to say about a shape. */
export function isInspected({ type }: TLShape): boolean {
  return type === 'component' || type === 'arrow' || type === 'lane'
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
