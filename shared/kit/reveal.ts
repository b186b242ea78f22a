import { overlaps } from '../geometry/box.ts'
import type { Structure } from '../graph/boardGraph.ts'
import { SPACING } from '../geometry/spacing.ts'
import { boundsOf, type Box } from '../geometry/box.ts'
import type { Kit } from './kit.ts'
import { isHead, isWithin, KIT_LAYERS, layersOfRecords, type KitLayer, type LayerMap } from './layers.ts'
import { planKit } from './planKit.ts'
import { layOut } from './layOut.ts'
import type { BoardRecord } from '../doc/boardRecord.ts'

/** A shape of the page as it stands: its box in page px, turned by `rotation` radians. */
export interface StandingShape {
  id: string
  type: string
  box: Box
  rotation: number
}

/**
 * What is added to a board so that it shows a layer. Places are the page's, save for components, which are in their
 * lanes.
 */
export interface Reveal {
  records: BoardRecord[]
  /** The box around all of it, in page px. */
  box: Box
  /** Whether it stands beside what people drew, as a copy, because they drew where the kit would go. */
  isCopy: boolean
}

/** Both in px: what a revealed card keeps free around it, and a copy beside everything else. */
const CLEARANCE_PX = 8
const COPY_GAP_PX = 160
const GRID_PX = 16

/** The furthest layer of which anything is on the board; `prompt` when nothing is. Copies count like the first one. */
export function shownLayer(kit: Kit, layers: LayerMap, ids: Iterable<string>): KitLayer {
  let shown: KitLayer = 'prompt'
  for (const id of ids) {
    const layer = layers.get(originalOf(kit, id))
    if (layer !== undefined && !isWithin(layer, shown)) shown = layer
  }
  return shown
}

/** The first layer after `shown` that has anything of its own; undefined when all is shown. */
export function nextLayer(layers: LayerMap, shown: KitLayer): KitLayer | undefined {
  const filled = new Set(layers.values())
  return KIT_LAYERS.slice(KIT_LAYERS.indexOf(shown) + 1).find((layer) => filled.has(layer))
}

/**
 * What has to be added to a page so that it shows a kit up to `layer`. It goes where the kit put it while nobody drew
 * there and the lanes are where they were (or moved as one); otherwise the kit up to that layer stands beside
 * everything, as a copy.
 */
export function planReveal(kit: Kit, standing: readonly StandingShape[], layer: KitLayer): Reveal {
  const records = layOut(kit)
  const whole: Whole = { kit, records, layers: layersOfRecords(kit, records), boxes: boxesOf(kit, records) }
  const copy = Math.max(0, ...standing.map(({ id }) => copyOf(kit, id)))
  return continueCopy(whole, standing, copy, layer) ?? startCopy(whole, standing, copy + 1, layer)
}

/**
 * A board's own design: without the copies of the kit that were revealed beside it, which would cover for all that it
 * lacks.
 */
export function withoutCopies(kit: Kit, { parts, links }: Structure): Structure {
  const isOwn = (id: string): boolean => copyOf(kit, id) === 0
  return { parts: parts.filter(({ id }) => isOwn(id)), links: links.filter(({ from, to }) => isOwn(from) && isOwn(to)) }
}

interface Whole {
  kit: Kit
  records: readonly BoardRecord[]
  layers: LayerMap
  /** The room each shape takes on the kit's own page: one box for a card, one for each run and label of a link. */
  boxes: ReadonlyMap<string, readonly Box[]>
}

function continueCopy(
  whole: Whole,
  standing: readonly StandingShape[],
  copy: number,
  layer: KitLayer,
): Reveal | undefined {
  const { kit, records, layers } = whole
  const there = new Map(standing.map((shape) => [shape.id, shape]))
  const by = offsetOf(whole, there, copy)
  if (by === undefined) return undefined
  const shown = shownLayer(kit, layers, there.keys())
  const missing = records.filter(({ id }) => isWithin(layers.get(id), layer) && !isWithin(layers.get(id), shown))
  const fresh = new Set(missing.map(({ id }) => id))
  const isThere = (id: string): boolean => fresh.has(id) || there.has(named(kit, id, copy))
  const added = withoutLooseLinks(missing, records, isThere)
  const taken = standing.filter((shape) => !standsAtPlace(whole, shape, copy, by))
  const room = added.flatMap(({ id }) => whole.boxes.get(id) ?? [])
  if (room.some((box) => taken.some((shape) => overlaps(moved(box, by), shape.box, CLEARANCE_PX)))) return undefined
  return reveal(whole, added, copy, by)
}

/** Beside everything that is there, tops in line. The head is there already. */
function startCopy(whole: Whole, standing: readonly StandingShape[], copy: number, layer: KitLayer): Reveal {
  const { kit, records, layers } = whole
  const added = records.filter(({ id }) => isWithin(layers.get(id), layer) && !isHead(kit, id))
  const own = boundsOf(added.flatMap(({ id }) => whole.boxes.get(id) ?? []))
  const taken = standing.length === 0 ? undefined : boundsOf(standing.map(({ box }) => box))
  const by =
    taken === undefined
      ? { x: 0, y: 0 }
      : { x: onGrid(taken.x + taken.w + COPY_GAP_PX - own.x), y: onGrid(taken.y - own.y) }
  return reveal(whole, added, copy, by)
}

function reveal({ kit, boxes }: Whole, added: readonly BoardRecord[], copy: number, by: Point): Reveal {
  const records = added.map((record) => {
    const parentId = record.parentId === undefined ? {} : { parentId: named(kit, String(record.parentId), copy) }
    const ends =
      record.typeName === 'binding'
        ? { fromId: named(kit, String(record.fromId), copy), toId: named(kit, String(record.toId), copy) }
        : {}
    // What is in a lane moves with it.
    const place = onPage(record) ? moved({ x: Number(record.x), y: Number(record.y) }, by) : {}
    return { ...record, id: named(kit, record.id, copy), ...parentId, ...ends, ...place }
  })
  const room = added.flatMap(({ id }) => boxes.get(id) ?? [])
  return { records, box: room.length === 0 ? { ...by, w: 0, h: 0 } : moved(boundsOf(room), by), isCopy: copy > 0 }
}

/** How far a copy's lanes stand from their places in the kit; undefined unless all are there and moved as one. */
function offsetOf(
  { records, boxes, kit }: Whole,
  there: ReadonlyMap<string, StandingShape>,
  copy: number,
): Point | undefined {
  let by: Point | undefined
  for (const { id, type } of records) {
    if (type !== 'lane') continue
    const lane = there.get(named(kit, id, copy))
    const place = boxes.get(id)?.[0]
    if (lane === undefined || place === undefined || lane.rotation !== 0) return undefined
    const offset = { x: lane.box.x - place.x, y: lane.box.y - place.y }
    if (by !== undefined && !isNear(offset, by)) return undefined
    by ??= offset
  }
  return by ?? { x: 0, y: 0 }
}

/** Whether a shape is the kit's own and where the kit put it; links follow their ends. */
function standsAtPlace({ kit, boxes }: Whole, { id, type, box }: StandingShape, copy: number, by: Point): boolean {
  const place = copyOf(kit, id) === copy ? boxes.get(originalOf(kit, id))?.[0] : undefined
  return place !== undefined && (type === 'arrow' || isNear(moved(place, by), box))
}

function withoutLooseLinks(
  added: readonly BoardRecord[],
  records: readonly BoardRecord[],
  isThere: (id: string) => boolean,
): BoardRecord[] {
  const loose = new Set(
    records
      .filter(({ typeName, toId }) => typeName === 'binding' && !isThere(String(toId)))
      .map(({ fromId }) => fromId),
  )
  return added.filter(
    ({ id, fromId, parentId }) =>
      !loose.has(id) &&
      !loose.has(fromId ?? '') &&
      (parentId === undefined || isPage(parentId) || isThere(String(parentId))),
  )
}

function boxesOf(kit: Kit, records: readonly BoardRecord[]): Map<string, readonly Box[]> {
  const shapes = new Map(records.filter(({ typeName }) => typeName === 'shape').map((record) => [record.id, record]))
  const { routes } = planKit(kit)
  const boxes = new Map<string, readonly Box[]>()
  for (const [id, record] of shapes) {
    const parent = onPage(record) ? undefined : shapes.get(String(record.parentId))
    const { w = FALLBACK_PX, h = FALLBACK_PX } = record.props as Partial<Box>
    boxes.set(id, [
      { x: Number(record.x) + Number(parent?.x ?? 0), y: Number(record.y) + Number(parent?.y ?? 0), w, h },
    ])
  }
  routes.forEach(({ runs, label }, order) => boxes.set(`shape:${kit.id}-link-${order}`, [...runs, label]))
  return boxes
}

/** Of shapes that grow with their text, px: a line of the question, a note. */
const FALLBACK_PX = SPACING.rowGutter

interface Point {
  x: number
  y: number
}

function named({ id: kitId }: Kit, id: string, copy: number): string {
  return copy === 0 ? id : id.replace(`:${kitId}-`, `:${kitId}-copy${copy}-`)
}

function originalOf({ id: kitId }: Kit, id: string): string {
  return id.replace(new RegExp(`:${kitId}-copy\\d+-`), `:${kitId}-`)
}

function copyOf({ id: kitId }: Kit, id: string): number {
  return Number(new RegExp(`:${kitId}-copy(\\d+)-`).exec(id)?.[1] ?? 0)
}

function onPage({ parentId }: BoardRecord): boolean {
  return isPage(parentId)
}

function isPage(parentId: unknown): boolean {
  return typeof parentId === 'string' && parentId.startsWith('page:')
}

function moved<P extends Point>(point: P, by: Point): P {
  return { ...point, x: point.x + by.x, y: point.y + by.y }
}

function isNear(one: Point, other: Point): boolean {
  return Math.abs(one.x - other.x) < 1 && Math.abs(one.y - other.y) < 1
}

function onGrid(px: number): number {
  return Math.round(px / GRID_PX) * GRID_PX
}
