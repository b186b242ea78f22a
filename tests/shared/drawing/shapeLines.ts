import { toOuter } from '../../../shared/geometry/transform.ts'
import type { Point } from '../../../shared/geometry/box.ts'
import { distance } from '../../../shared/geometry/points.ts'
import type { BoardRecord } from '../../../shared/doc/boardRecord.ts'
import { nearestOn } from '../../../shared/drawing/arrows/outlineMath.ts'
import { readScene } from '../../../shared/drawing/readScene.ts'
import type { Outline } from '../../../shared/drawing/base/scene.ts'

/** The line of each shape in page space: an arrow's route, any other shape's outline. Groups are what they hold. */
export type ShapeLines = Readonly<Record<string, readonly (readonly [number, number])[]>>

export function ourLines(records: readonly BoardRecord[]): Record<string, Outline> {
  const pageId = records.map(({ parentId }) => String(parentId)).find((id) => id.startsWith('page:'))
  const scene = readScene(records, { theme: 'light', pageId })
  const lines: Record<string, Outline> = {}
  for (const { id, typeName, type } of records) {
    const [outline] = typeName === 'shape' && type !== 'group' ? scene.outline(id) : []
    if (outline === undefined) continue
    const page = scene.pageTransform(id)
    lines[id] = { ...outline, points: outline.points.map((point) => toOuter(page, point)) }
  }
  return lines
}

/** The most that two lines are apart, px: from the corners of each to the other one. */
export function linesApart(one: Outline, other: readonly (readonly [number, number])[]): number {
  const points = other.map(([x, y]) => ({ x, y }))
  const seen = { points, isClosed: one.isClosed }
  return Math.max(furthest(one.points, seen), furthest(points, one))
}

function furthest(points: readonly Point[], line: Outline): number {
  return Math.max(...points.map((point) => distance(point, nearestOn([line], point) ?? { x: Infinity, y: Infinity })))
}
