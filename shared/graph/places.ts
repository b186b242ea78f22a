import type { BoardRecord } from '../doc/boardRecord.ts'
import { boundsOfPoints, type Box, type Point } from '../geometry/box.ts'

/** Where the shapes of a board are, and what they are in. */
export interface Places {
  /** In page px. */
  boxOf(shape: BoardRecord): Box
  /** On its page, radians. */
  rotationOf(shape: BoardRecord): number
  /** By itself or by what it lies in. */
  isLocked(shape: BoardRecord): boolean
  chainOf(shape: BoardRecord): Chain
}

export interface Chain {
  /** Whatever its outermost parent names, though no such page may be there. */
  pageId: string
  /** The nearest lane around it. */
  lane?: string
  /** The outermost group or frame around it that is itself in no other but lanes; itself when there is none. */
  holder: string
}

/** More levels than anybody nests; parents that name each other end here. */
const MOST_LEVELS = 64

export function createPlaces(shapes: ReadonlyMap<string, BoardRecord>, measured?: (id: string) => Box | undefined): Places {
  const parentOf = (shape: BoardRecord): BoardRecord | undefined => shapes.get(String(shape['parentId']))
  return {
    boxOf: (shape) => measured?.(shape.id) ?? boxFrom(shape, ancestors(shape, parentOf)),
    rotationOf: (shape) => [shape, ...ancestors(shape, parentOf)].reduce((sum, one) => sum + number(one['rotation']), 0),
    isLocked: (shape) => [shape, ...ancestors(shape, parentOf)].some((one) => one['isLocked'] === true),
    chainOf: (shape) => chainFrom(shape, ancestors(shape, parentOf)),
  }
}

/** From the nearest to the outermost. */
function ancestors(shape: BoardRecord, parentOf: (shape: BoardRecord) => BoardRecord | undefined): BoardRecord[] {
  const found: BoardRecord[] = []
  for (let one = parentOf(shape); one !== undefined && found.length < MOST_LEVELS; one = parentOf(one)) found.push(one)
  return found
}

function chainFrom(shape: BoardRecord, around: readonly BoardRecord[]): Chain {
  const lane = around.find((one) => one['type'] === 'lane')?.id
  const holder = around.findLast((one) => one['type'] !== 'lane')?.id ?? shape.id
  return { pageId: String((around.at(-1) ?? shape)['parentId']), holder, ...(lane !== undefined && { lane }) }
}

/** The box around the turned corners of a shape, as large as its record says. */
function boxFrom(shape: BoardRecord, around: readonly BoardRecord[]): Box {
  const { w, h, growY } = (shape['props'] ?? {}) as Record<string, unknown>
  const [right, bottom] = [number(w), number(h) + number(growY)]
  const corners = [{ x: 0, y: 0 }, { x: right, y: 0 }, { x: right, y: bottom }, { x: 0, y: bottom }]
  return boundsOfPoints(corners.map((corner) => [shape, ...around].reduce(outwards, corner)))
}

/** A point of a shape's own space in that of its parent. */
function outwards({ x, y }: Point, shape: BoardRecord): Point {
  const turn = number(shape['rotation'])
  const [cos, sin] = turn === 0 ? [1, 0] : [Math.cos(turn), Math.sin(turn)]
  return { x: number(shape['x']) + x * cos - y * sin, y: number(shape['y']) + x * sin + y * cos }
}

function number(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0
}
