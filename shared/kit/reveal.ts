import type { BoardRecord } from '../doc/boardRecord.ts'
import { boundsOf, boundsOfPoints, moved, overlaps, type Box, type Point } from '../geometry/box.ts'
import { onGrid, SPACING } from '../geometry/spacing.ts'
import type { BoardGraph, GraphOther, GraphPiece, Structure } from '../graph/boardGraph.ts'
import type { Kit } from './kit.ts'
import { copiedId, copyOf, originalOf } from './kitIds.ts'
import { isWithin, KIT_LAYERS, layersOfRecords, type KitLayer, type LayerMap } from './layers.ts'
import { asShownAt, retitledLanes, type Retitled } from './laneTitles.ts'
import { layOut } from './layOut.ts'
import { planKit } from './planKit.ts'

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
  /** Whether the copy stands under what people drew; else to the right of it. */
  isBelow?: boolean
  /** Lanes that are there and get the kit's own titles, since what is in them is given away. */
  retitled: readonly Retitled[]
}

/** Both in px: what a revealed card keeps free around it, and a copy beside everything else. */
const CLEARANCE_PX = 8
const COPY_GAP_PX = 160
/** What of a small screen is free between the panels of a host, px. */
const VIEW_PX = { w: 880, h: 560 } as const

/** The furthest layer of which anything is on the board; `question` when nothing is. Copies count like the first one. */
export function shownLayer(kit: Kit, layers: LayerMap, ids: Iterable<string>): KitLayer {
  let shown: KitLayer = 'question'
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
 * What has to be added to the kit's page so that it shows the kit up to `layer`, each thing where the kit put it;
 * undefined when somebody drew there, or the lanes are not where they were (they may have moved as one).
 */
export function revealInPlace(kit: Kit, page: BoardGraph, layer: KitLayer): Reveal | undefined {
  const found = continueCopy(wholeOf(kit), standingOn(page), 0, layer)
  return found && { ...found, retitled: retitledLanes(kit, page.lanes, layer) }
}

/** The same beside or under everything, as a copy: in the one that stands there, as long as nobody drew in it. */
export function revealCopy(kit: Kit, page: BoardGraph, layer: KitLayer): Reveal {
  const whole = wholeOf(kit)
  const standing = standingOn(page)
  const copy = Math.max(0, ...[...standing.ids].map((id) => copyOf(kit, id)))
  const going = copy === 0 ? undefined : continueCopy(whole, standing, copy, layer)
  const added = going ?? startCopy(whole, standing, copy + 1, layer)
  const isBelow = standing.pieces.every(({ id, y, h }) => !isOfKitItself(kit, id) || y + h <= added.box.y)
  return { ...added, isBelow, retitled: going === undefined ? [] : retitledLanes(kit, page.lanes, layer, copy) }
}

/**
 * A board's own design: without the copies of the kit that were revealed beside it, which would cover for all that it
 * lacks.
 */
export function withoutCopies(kit: Kit, { parts, links }: Structure): Structure {
  const isOwn = (id: string): boolean => isOfKitItself(kit, id)
  return { parts: parts.filter(({ id }) => isOwn(id)), links: links.filter(({ from, to }) => isOwn(from) && isOwn(to)) }
}

/** Whether something is of the kit itself and not of a copy that was revealed beside it. */
export function isOfKitItself(kit: Kit, id: string): boolean {
  return copyOf(kit, id) === 0
}

interface Standing {
  ids: ReadonlySet<string>
  pieces: readonly GraphPiece[]
  /** The room of links whose course is known. */
  courses: readonly (Box & { id: string })[]
}

function standingOn({ parts, lanes, links, others }: BoardGraph): Standing {
  const pieces = [...parts, ...lanes, ...others]
  const courses = links.flatMap(({ id, course }) => (course ? [{ id, ...boundsOfPoints(course.points) }] : []))
  return { ids: new Set([...pieces, ...links].map(({ id }) => id)), pieces, courses }
}

interface Whole {
  kit: Kit
  records: readonly BoardRecord[]
  layers: LayerMap
  /** The room each shape takes on the kit's own page: one box for a card, one for each run and label of a link. */
  boxes: ReadonlyMap<string, readonly Box[]>
}

function wholeOf(kit: Kit): Whole {
  const records = layOut(kit)
  return { kit, records, layers: layersOfRecords(kit, records), boxes: boxesOf(kit, records) }
}

function continueCopy(whole: Whole, standing: Standing, copy: number, layer: KitLayer): Reveal | undefined {
  const { kit, records, layers } = whole
  const isBare = ![...standing.ids].some((id) => isOfCopy(whole, id, copy))
  const by = isBare ? { x: 0, y: 0 } : offsetOf(whole, standing, copy)
  if (by === undefined) return undefined
  const shown = shownLayer(kit, layers, [...standing.ids].filter((id) => copyOf(kit, id) === copy))
  const missing = records.filter(({ id }) => isWithin(layers.get(id), layer) && !isWithin(layers.get(id), shown))
  const fresh = new Set(missing.map(({ id }) => id))
  const isThere = (id: string): boolean => fresh.has(id) || standing.ids.has(copiedId(kit, id, copy))
  const added = withoutLooseLinks(missing, records, isThere)
  const drawn = standing.pieces.filter((piece) => !standsAtPlace(whole, piece, copy, by))
  const taken = [...drawn, ...standing.courses.filter(({ id }) => !isOfCopy(whole, id, copy))]
  const room = added.flatMap(({ id }) => whole.boxes.get(id) ?? [])
  if (room.some((box) => taken.some((other) => overlaps(moved(box, by), other, CLEARANCE_PX)))) return undefined
  return reveal(whole, asShownAt(kit, added, layer), copy, by)
}

/** Beside everything that is there, tops in line, or under it, edges in line: where both are seen larger. */
function startCopy(whole: Whole, { pieces, courses }: Standing, copy: number, layer: KitLayer): Reveal {
  const { kit, records, layers, boxes } = whole
  const added = asShownAt(kit, records.filter(({ id }) => isWithin(layers.get(id), layer)), layer)
  // The room of all layers, because the next ones come to the same place.
  const own = boundsOf([...boxes.values()].flat())
  const by = pieces.length === 0 ? { x: 0, y: 0 } : besideOf(boundsOf([...pieces, ...courses]), own)
  return reveal(whole, added, copy, by)
}

function besideOf(taken: Box, own: Box): Point {
  const right = { x: onGrid(taken.x + taken.w + COPY_GAP_PX - own.x), y: onGrid(taken.y - own.y) }
  const below = { x: onGrid(taken.x - own.x), y: onGrid(taken.y + taken.h + COPY_GAP_PX - own.y) }
  const zoomOf = (by: Point): number => {
    const { w, h } = boundsOf([taken, moved(own, by)])
    return Math.min(VIEW_PX.w / w, VIEW_PX.h / h)
  }
  return zoomOf(below) > zoomOf(right) ? below : right
}

function reveal({ kit, boxes }: Whole, added: readonly BoardRecord[], copy: number, by: Point): Reveal {
  const records = added.map((record) => {
    const parentId = record.parentId === undefined ? {} : { parentId: copiedId(kit, String(record.parentId), copy) }
    const ends =
      record.typeName === 'binding'
        ? { fromId: copiedId(kit, String(record.fromId), copy), toId: copiedId(kit, String(record.toId), copy) }
        : {}
    // What is in a lane moves with it.
    const place = onPage(record) ? moved({ x: Number(record.x), y: Number(record.y) }, by) : {}
    return { ...record, id: copiedId(kit, record.id, copy), ...parentId, ...ends, ...place }
  })
  const room = added.flatMap(({ id }) => boxes.get(id) ?? [])
  const box = room.length === 0 ? { ...by, w: 0, h: 0 } : moved(boundsOf(room), by)
  return { records, box, isCopy: copy > 0, retitled: [] }
}

/** How far a copy's lanes stand from their places in the kit; undefined unless all are there and moved as one. */
function offsetOf({ records, boxes, kit }: Whole, { pieces }: Standing, copy: number): Point | undefined {
  const there = new Map(pieces.map((piece) => [piece.id, piece]))
  let by: Point | undefined
  for (const { id, type } of records) {
    if (type !== 'lane') continue
    const lane = there.get(copiedId(kit, id, copy))
    const place = boxes.get(id)?.[0]
    if (lane === undefined || place === undefined || lane.rotation !== 0 || lane.isLocked) return undefined
    const offset = { x: lane.x - place.x, y: lane.y - place.y }
    if (by !== undefined && !isNear(offset, by)) return undefined
    by ??= offset
  }
  return by ?? { x: 0, y: 0 }
}

/** Whether a piece is the kit's own and where the kit put it; links follow their ends. */
function standsAtPlace(whole: Whole, piece: GraphPiece | GraphOther, copy: number, by: Point): boolean {
  const place = isOfCopy(whole, piece.id, copy) ? whole.boxes.get(originalOf(whole.kit, piece.id))?.[0] : undefined
  const isArrow = 'type' in piece && piece.type === 'arrow'
  return place !== undefined && (isArrow || isNear(moved(place, by), piece))
}

function isOfCopy({ kit, boxes }: Whole, id: string, copy: number): boolean {
  return copyOf(kit, id) === copy && boxes.has(originalOf(kit, id))
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

/** Of shapes that grow with their text, px. */
const FALLBACK_PX = SPACING.rowGutter

function onPage({ parentId }: BoardRecord): boolean {
  return isPage(parentId)
}

function isPage(parentId: unknown): boolean {
  return typeof parentId === 'string' && parentId.startsWith('page:')
}

function isNear(one: Point, other: Point): boolean {
  return Math.abs(one.x - other.x) < 1 && Math.abs(one.y - other.y) < 1
}
