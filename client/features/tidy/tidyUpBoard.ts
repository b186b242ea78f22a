import type { Editor, TLShape, TLShapeId } from 'tldraw'
import type { Box } from '../../../shared/geometry/box.ts'
import type { BoardGraph } from '../../../shared/graph/boardGraph.ts'
import { blocksOf, type Blocks } from '../../../shared/tidy/blocks.ts'
import type { TidyAnswer } from '../../../shared/tidy/tidyJob.ts'
import { boardGraph } from '../../canvas/graph/editorGraph.ts'
import { isLed } from '../../canvas/links/leadLink.ts'
import { isRevealedBeside } from '../../shapes/revealed.ts'
import { applyTidy } from './applyTidy.ts'
import { fitUntilUndone } from './comeBack.ts'
import { runTidyJob } from './runTidyJob.ts'
import { slideThrough } from './slide.ts'

/** How it ended; `stopped` when the person cancelled it or went away meanwhile. */
export type TidyResult = 'tidied' | 'empty' | 'nothing may move' | 'tidy already' | 'no room' | 'failed' | 'stopped'

/** So often the layout is done again because somebody moved something meanwhile; then what moved is left alone. */
const MOST_RUNS = 3

/**
 * Lays out the selected components, or the whole page when fewer than two are selected. What others change while the
 * layout is being worked out stays as they left it.
 */
export async function tidyUpBoard(editor: Editor, signal: AbortSignal): Promise<TidyResult> {
  const page = editor.getCurrentPageId()
  const only = selectedNodes(editor)
  const stay = new Set<TLShapeId>()
  for (let run = 1; ; run++) {
    const job = { graph: inOrder(boardGraph(editor)), asked: { only, stay, apart: revealedBeside(editor) } }
    const board = blocksOf(job.graph, job.asked)
    if (board.blocks.length === 0) return 'empty'
    if (board.blocks.every(({ id }) => board.fixed.has(id))) return 'nothing may move'
    const seen = lookAt(editor, board)
    const outcome = await runTidyJob(job, signal)
    // Meanwhile the person may have left the board or the page, or lost the seat.
    if (signal.aborted || editor.getIsReadonly() || editor.getCurrentPageId() !== page) return 'stopped'
    if (outcome.kind !== 'done') return outcome.kind
    const stale = staleOf(editor, seen)
    if (stale.size === 0 && isDone(editor, board, outcome.answer)) return 'tidy already'
    if (stale.size === 0 || run === MOST_RUNS) {
      const mark = slideThrough(editor, () => applyTidy(editor, board, outcome.answer, (id) => stale.has(id)))
      fitUntilUndone(editor, mark, only === undefined ? 'board' : 'selection')
      return 'tidied'
    }
    for (const id of stale) stay.add(id)
  }
}

/** Always the same, because the layout depends on it and that of shapes changes with every link that is led anew. */
function inOrder({ parts, lanes, links, others }: BoardGraph): BoardGraph {
  const byId = (one: { id: string }, other: { id: string }): number => (one.id < other.id ? -1 : 1)
  return {
    parts: parts.toSorted(byId),
    lanes: lanes.toSorted(byId),
    links: links.toSorted(byId),
    others: others.toSorted(byId),
  }
}

/** What a host revealed beside the design stays there, or nobody could tell the two apart any more. */
function revealedBeside(editor: Editor): Set<TLShapeId> {
  return new Set(editor.getCurrentPageShapes().filter(isRevealedBeside).map(({ id }) => id))
}

/** The selected cards and those in selected lanes, or undefined when that is no group to lay out. */
function selectedNodes(editor: Editor): Set<TLShapeId> | undefined {
  const ids = editor
    .getSelectedShapes()
    .flatMap((shape) =>
      shape.type === 'lane'
        ? [shape.id, ...editor.getSortedChildIdsForParent(shape)]
        : shape.type === 'arrow'
          ? []
          : [shape.id],
    )
  return ids.length < 2 ? undefined : new Set(ids)
}

/** How things lay when the layout began. */
function lookAt(editor: Editor, { blocks, lanes, legends, links }: Blocks): Map<TLShapeId, string> {
  const ids = [...blocks, ...lanes, ...legends, ...links].map(({ id }) => id as TLShapeId)
  return new Map(ids.map((id) => [id, placeOf(editor.getShape(id))]))
}

function staleOf(editor: Editor, seen: ReadonlyMap<TLShapeId, string>): Set<TLShapeId> {
  return new Set([...seen].filter(([id, before]) => placeOf(editor.getShape(id)) !== before).map(([id]) => id))
}

function placeOf(shape: TLShape | undefined): string {
  if (shape === undefined) return 'gone'
  const { x, y, rotation, parentId, isLocked, meta, props } = shape
  return JSON.stringify([
    x,
    y,
    rotation,
    parentId,
    isLocked,
    meta.pinned === true,
    'w' in props && props.w,
    'h' in props && props.h,
  ])
}

/** Whether the layout would change nothing that anybody can see. */
function isDone(editor: Editor, { blocks, lanes, legends }: Blocks, { boxes, routes }: TidyAnswer): boolean {
  const isStill = (now: Box, then: Box = now): boolean =>
    Math.abs(now.x - then.x) + Math.abs(now.y - then.y) + Math.abs(now.w - then.w) + Math.abs(now.h - then.h) < 1
  return (
    [...blocks, ...lanes, ...legends].every((piece) => isStill(piece, boxes[piece.id])) &&
    Object.entries(routes).every(([id, route]) => {
      const arrow = editor.getShape(id as TLShapeId)
      return arrow?.type !== 'arrow' || isLed(editor, arrow, route)
    })
  )
}
