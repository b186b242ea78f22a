import type { BoardRecord } from '../doc/boardRecord.ts'
import { boundsOfPoints, cornersOf, type Box } from '../geometry/box.ts'
import { toOuter } from '../geometry/transform.ts'

/** Where a shape stands, and what it is in. */
export interface Place {
  /** Whatever its outermost parent names, though no such page may be there. */
  pageId: string
  /** The nearest lane around it. */
  lane?: string | undefined
  /** The outermost group or frame around it; undefined when it is in none. */
  holder?: string | undefined
  /** Its origin in page px. */
  x: number
  y: number
  /** On its page, radians. */
  rotation: number
  /** By itself or by what it lies in. */
  isLocked: boolean
}

/** More levels than anybody nests; parents that name each other end here. */
const MOST_LEVELS = 64

/** The places of a board's shapes, each worked out once. */
export class Places {
  readonly #shapes: ReadonlyMap<string, BoardRecord>
  readonly #measured: ((id: string) => Box | undefined) | undefined
  readonly #places = new Map<string, Place>()

  constructor(shapes: ReadonlyMap<string, BoardRecord>, measured?: (id: string) => Box | undefined) {
    this.#shapes = shapes
    this.#measured = measured
  }

  placeOf(shape: BoardRecord, level = 0): Place {
    const known = this.#places.get(shape.id)
    if (known !== undefined) return known
    const parent = this.#shapes.get(String(shape['parentId']))
    const around = parent === undefined || level > MOST_LEVELS ? undefined : this.placeOf(parent, level + 1)
    const place = around === undefined || parent === undefined ? onPage(shape) : within(shape, parent, around)
    this.#places.set(shape.id, place)
    return place
  }

  /** In page px: as it was measured, else as large as its record says. */
  boxOf(shape: BoardRecord): Box {
    return this.#measured?.(shape.id) ?? boxAt(shape, this.placeOf(shape))
  }
}

function onPage(shape: BoardRecord): Place {
  return {
    pageId: String(shape['parentId']),
    x: number(shape['x']),
    y: number(shape['y']),
    rotation: number(shape['rotation']),
    isLocked: shape['isLocked'] === true,
  }
}

function within(shape: BoardRecord, parent: BoardRecord, around: Place): Place {
  const isInLane = parent['type'] === 'lane'
  return {
    pageId: around.pageId,
    lane: isInLane ? parent.id : around.lane,
    holder: around.holder ?? (isInLane ? undefined : parent.id),
    ...toOuter(around, { x: number(shape['x']), y: number(shape['y']) }),
    rotation: around.rotation + number(shape['rotation']),
    isLocked: around.isLocked || shape['isLocked'] === true,
  }
}

/** The box around the turned corners of a shape. */
function boxAt(shape: BoardRecord, place: Place): Box {
  const { w, h, growY } = (shape['props'] ?? {}) as Record<string, unknown>
  const [right, bottom] = [number(w), number(h) + number(growY)]
  if (place.rotation === 0) return { x: place.x, y: place.y, w: right, h: bottom }
  const corners = cornersOf({ x: 0, y: 0, w: right, h: bottom })
  return boundsOfPoints(corners.map((corner) => toOuter(place, corner)))
}

function number(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0
}
