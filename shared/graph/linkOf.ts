import { isLinkKind } from '../board/links.ts'
import { linkLabelOf } from '../board/plainText.ts'
import type { BoardRecord } from '../doc/boardRecord.ts'
import type { Point } from '../geometry/box.ts'
import { portAt, type Port } from '../geometry/port.ts'
import type { Course, GraphLink } from './boardGraph.ts'
import { linkNumbersOf } from './linkNumbers.ts'
import type { Places } from './places.ts'

/** What an arrow is bound to at both ends. */
export interface BoundEnds {
  start: BoundEnd
  end: BoundEnd
}

interface BoundEnd {
  shape: BoardRecord
  /** Shares of the shape's width and height; undefined when it is bound to the shape as a whole. */
  anchor: Point | undefined
}

/** The arrows that are bound at both ends to shapes that are there, by their ids: the one place where a link's ends are read. */
export function boundEnds(bindings: readonly BoardRecord[], shapes: ReadonlyMap<string, BoardRecord>): Map<string, BoundEnds> {
  const found = new Map<string, Partial<BoundEnds>>()
  for (const { fromId, toId, props } of bindings) {
    const shape = shapes.get(String(toId))
    if (shape === undefined) continue
    const { terminal, isPrecise, normalizedAnchor } = (props ?? {}) as Record<string, unknown>
    const end = { shape, anchor: isPrecise === true ? pointFrom(normalizedAnchor) : undefined }
    found.set(String(fromId), { ...found.get(String(fromId)), [terminal === 'start' ? 'start' : 'end']: end })
  }
  return new Map([...found].filter((one): one is [string, BoundEnds] => one[1].start !== undefined && one[1].end !== undefined))
}

export function linkOf(arrow: BoardRecord, { start, end }: BoundEnds, places: Places, courseOf?: (id: string) => Course | undefined): GraphLink {
  const { kind, elbowMidPoint, labelPosition } = (arrow['props'] ?? {}) as Record<string, unknown>
  const link = (arrow['meta'] as { link?: unknown } | undefined)?.link
  const course = courseOf?.(arrow.id)
  return {
    id: arrow.id, pageId: places.chainOf(arrow).pageId, from: start.shape.id, to: end.shape.id,
    kind: isLinkKind(link) ? link : undefined,
    label: linkLabelOf(arrow), numbers: linkNumbersOf(arrow),
    start: portOf(start, places), end: portOf(end, places),
    isElbow: kind === 'elbow', isLocked: places.isLocked(arrow),
    midPoint: share(elbowMidPoint), labelPosition: share(labelPosition),
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
