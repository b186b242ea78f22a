import type { TLShape } from '@tldraw/tlschema'
import { toOuter, UNMOVED, within, type Transform } from '../geometry/transform.ts'
import { cornersOf, type Box, type Point } from '../geometry/box.ts'
import type { BoardRecord } from '../doc/boardRecord.ts'
import { boxAround, clipPolygon, joined } from './base/bounds.ts'
import type { GroupMark, Mark } from './base/mark.ts'
import { MAX_DEPTH, readScene, type BoardScene, type SceneOptions } from './readScene.ts'
import { drawingOf } from './shapes/index.ts'

export interface NotDrawnShape {
  id: string
  type: string
  /** For people, as the end of a sentence: "is a video". */
  why: string
}

export interface BoardDrawing {
  /** In page space, px, bottom first. */
  marks: readonly Mark[]
  /** Around all that is drawn, without its line widths; undefined for an empty page. */
  bounds: Box | undefined
  notDrawn: readonly NotDrawnShape[]
}

/**
 * One page of a board as marks, in the order in which the canvas stacks its shapes. Never throws because of a single
 * shape.
 */
export function drawBoard(records: Iterable<BoardRecord>, options: SceneOptions): BoardDrawing {
  const scene = readScene(records, options)
  const notDrawn: NotDrawnShape[] = []
  const walk: Walk = { scene, notDrawn, bounds: undefined }
  const marks = drawContainer(walk, scene.pageId, { at: UNMOVED, opacity: 1, depth: 0, masks: [] })
  return { marks, bounds: walk.bounds, notDrawn }
}

interface Walk {
  scene: BoardScene
  notDrawn: NotDrawnShape[]
  bounds: Box | undefined
}

/** Where the walk stands: what was passed from the page, or from the frame that holds the shape. */
interface Place {
  /** From the parent's space to that of the page or frame which holds it. */
  at: Transform
  opacity: number
  depth: number
  /** In page space: the frames that all shown must lie in. */
  masks: readonly (readonly Point[])[]
}

/** All of a page or a frame: first what lies below its shapes, as highlighters do. */
function drawContainer(walk: Walk, id: string, place: Place): Mark[] {
  const below: Mark[] = []
  const shown: Mark[] = []
  const visit = (parentId: string, at: Place): void => {
    for (const shape of walk.scene.childrenOf(parentId)) {
      const here: Place = { ...at, at: within(at.at, shape), opacity: at.opacity * shape.opacity, depth: at.depth + 1 }
      if (here.depth > MAX_DEPTH) {
        walk.notDrawn.push({ id: shape.id, type: shape.type, why: 'lies too deep in other shapes' })
        continue
      }
      const drawn = drawShape(walk, shape, here)
      for (const mark of drawn.below) below.push(mark)
      for (const mark of drawn.marks) shown.push(mark)
      if (drawingOf(shape.type)?.clipsChildren !== true) visit(shape.id, here)
    }
  }
  visit(id, place)
  return [...below, ...shown]
}

const BAD_VALUE = 'has a value that cannot be drawn'

function drawShape(walk: Walk, shape: TLShape, place: Place): { below: Mark[]; marks: Mark[] } {
  const { scene, notDrawn } = walk
  const drawing = drawingOf(shape.type)
  const fail = (why: string): { below: Mark[]; marks: Mark[] } => {
    notDrawn.push({ id: shape.id, type: shape.type, why })
    return { below: [], marks: [] }
  }
  if (drawing === undefined) return fail('is of a type that is not known here')
  try {
    const own = drawing.draw(shape, scene)
    if ('notDrawn' in own) return fail(own.notDrawn)
    if (!measure(walk, shape, place)) return fail(BAD_VALUE)
    const marks = placed(own, place)
    if (drawing.clipsChildren === true) for (const mark of drawClipped(walk, shape, place)) marks.push(mark)
    return { below: placed(drawing.drawBelow?.(shape, scene) ?? [], place), marks }
  } catch {
    return fail(BAD_VALUE)
  }
}

/** What a frame holds, seen only inside of it. */
function drawClipped(walk: Walk, shape: TLShape, place: Place): Mark[] {
  const outline = walk.scene.outline(shape.id)[0]?.points ?? []
  const page = walk.scene.pageTransform(shape.id)
  const inside: Place = {
    ...place,
    at: UNMOVED,
    masks: [...place.masks, outline.map((point) => toOuter(page, point))],
  }
  const marks = drawContainer(walk, shape.id, inside)
  if (marks.length === 0) return []
  const clip = `M${outline.map(({ x, y }) => `${x} ${y}`).join('L')}Z`
  return [{ ...groupAt(place.at, marks), clip }]
}

function placed(marks: readonly Mark[], { at, opacity }: Place): Mark[] {
  if (marks.length === 0) return []
  const group = groupAt(at, marks)
  if (opacity !== 1) group.opacity = opacity
  return [group]
}

function groupAt({ x, y, rotation }: Transform, marks: readonly Mark[]): GroupMark {
  return { is: 'group', x, y, rotation, marks }
}

/**
 * Adds a shape's box to all that is drawn, as far as it is seen; false when the shape is nowhere that numbers can
 * say.
 */
function measure(walk: Walk, { id }: TLShape, { masks }: Place): boolean {
  const page = walk.scene.pageTransform(id)
  const points = walk.scene.outline(id).flatMap((line) => line.points.map((point) => toOuter(page, point)))
  let box = boxAround(points)
  if (box === undefined) return points.length === 0
  for (const mask of masks) box = box && boxAround(clipPolygon(cornersOf(box), mask))
  if (box !== undefined) walk.bounds = joined(walk.bounds, box)
  return true
}
