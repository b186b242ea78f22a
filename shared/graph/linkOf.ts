import { isLinkKind } from '../board/links.ts'
import { linkLabelOf } from '../board/plainText.ts'
import type { BoardRecord } from '../doc/boardRecord.ts'
import type { Point } from '../geometry/box.ts'
import { portAt, type Port } from '../geometry/port.ts'
import type { Course, GraphLink } from './boardGraph.ts'
import { readLinkLabel } from './linkNumbers.ts'
import type { Places } from './places.ts'

/** What an arrow is bound to, at either end. */
export interface BoundEnds {
  start?: BoundEnd
  end?: BoundEnd
}

interface BoundEnd {
  shape: BoardRecord
  /** Shares of the shape's width and height; undefined when it is bound to the shape as a whole. */
  anchor: Point | undefined
}

/** What arrows are bound to, by their ids; shapes that are not there do not count. Nobody else reads a link's ends. */
export function boundEnds(
  bindings: readonly BoardRecord[],
  shapes: ReadonlyMap<string, BoardRecord>,
): ReadonlyMap<string, BoundEnds> {
  const found = new Map<string, BoundEnds>()
  for (const { fromId, toId, props } of bindings) {
    const shape = shapes.get(String(toId))
    if (shape === undefined) continue
    const { terminal, isPrecise, normalizedAnchor } = (props ?? {}) as Record<string, unknown>
    const ends = found.get(String(fromId)) ?? {}
    found.set(String(fromId), ends)
    ends[terminal === 'start' ? 'start' : 'end'] = {
      shape,
      anchor: isPrecise === true ? pointFrom(normalizedAnchor) : undefined,
    }
  }
  return found
}

/** Undefined when an end is loose. */
export function linkOf(
  arrow: BoardRecord,
  { start, end }: BoundEnds,
  places: Places,
  courseOf?: (id: string) => Course | undefined,
): GraphLink | undefined {
  if (start === undefined || end === undefined) return undefined
  const { kind, elbowMidPoint, labelPosition } = (arrow['props'] ?? {}) as Record<string, unknown>
  const { link, revealed } = (arrow['meta'] ?? {}) as { link?: unknown; revealed?: unknown }
  const label = linkLabelOf(arrow)
  const { pageId, isLocked } = places.placeOf(arrow)
  const course = courseOf?.(arrow.id)
  return {
    id: arrow.id,
    pageId,
    from: start.shape.id,
    to: end.shape.id,
    ...(typeof revealed === 'string' && { revealed }),
    kind: isLinkKind(link) ? link : undefined,
    label,
    // Read when it is asked for, because taking labels apart is most of the work of reading a board.
    get numbers() {
      return readLinkLabel(label).numbers
    },
    start: portOf(start, places),
    end: portOf(end, places),
    isElbow: kind === 'elbow',
    isLocked,
    midPoint: share(elbowMidPoint),
    labelPosition: share(labelPosition),
    ...(course !== undefined && { course }),
  }
}

function portOf({ shape, anchor }: BoundEnd, places: Places): Port | undefined {
  return anchor === undefined ? undefined : portAt(anchor, places.boxOf(shape))
}

function pointFrom(value: unknown): Point | undefined {
  const { x, y } = (value ?? {}) as Partial<Point>
  return typeof x === 'number' && typeof y === 'number' ? { x, y } : undefined
}

function share(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0.5
}
