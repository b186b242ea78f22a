import type { Editor, TLArrowShape, TLShapeId } from 'tldraw'
import type { Box } from '../../../shared/geometry/box.ts'
import type { LaneShape } from '../../../shared/board/laneProps.ts'
import type { Blocks } from '../../../shared/tidy/blocks.ts'
import type { TidyAnswer } from '../../../shared/tidy/tidyJob.ts'
import { leaveAsLaidOut } from '../../canvas/links/keepLinksTidy.ts'
import { leadLink } from '../../canvas/links/leadLink.ts'
import { rectOf } from '../../canvas/view/rectOf.ts'
import { moveTo } from '../../canvas/places/moveTo.ts'

/**
 * Puts everything where the layout says, as one step of undo, and gives the mark that this begins with. Shapes that
 * `isStale` were changed meanwhile and stay as they are.
 */
export function applyTidy(
  editor: Editor,
  { blocks, lanes, legends, fixed }: Blocks,
  { boxes, routes }: TidyAnswer,
  isStale: (id: TLShapeId) => boolean,
): string {
  const fresh = (id: string): id is TLShapeId =>
    editor.getShape(id as TLShapeId) !== undefined && !isStale(id as TLShapeId)
  const mark = editor.markHistoryStoppingPoint('tidy up')
  // What a lane holds is placed from the lane's corner, so that even what must not move is written when its lane moves.
  editor.run(
    () => {
      const still = new Map(blocks.map(({ id }) => [id, rectOf(editor, id as TLShapeId)]))
      for (const { id } of lanes) if (fresh(id)) placeLane(editor, id, boxes[id])
      for (const { id } of blocks) {
        if (editor.getShape(id as TLShapeId) !== undefined)
          moveTo(editor, id as TLShapeId, fresh(id) && !fixed.has(id) ? boxes[id] : still.get(id))
      }
      for (const { id } of legends) if (fresh(id)) moveTo(editor, id, boxes[id])
      for (const [id, route] of Object.entries(routes)) {
        const arrow = editor.getShape(id as TLShapeId)
        if (arrow?.type === 'arrow' && fresh(route.link.from) && fresh(route.link.to) && fresh(id))
          leadLink(editor, arrow as TLArrowShape, route)
      }
      leaveAsLaidOut(editor)
    },
    { ignoreShapeLock: true },
  )
  return mark
}

function placeLane(editor: Editor, id: TLShapeId, box: Box | undefined): void {
  const lane = editor.getShape<LaneShape>(id)
  if (lane === undefined || box === undefined) return
  const { x, y, w, h } = box
  if (lane.x !== x || lane.y !== y || lane.props.w !== w || lane.props.h !== h)
    editor.updateShape<LaneShape>({ id, type: 'lane', x, y, props: { w, h } })
}
