import { expect, test } from 'vitest'
import { readScene } from '../../../shared/drawing/readScene.ts'
import { sceneMeasures } from '../../../shared/drawing/sceneMeasures.ts'
import { overlaps } from '../../../shared/geometry/box.ts'
import { graphOf } from '../../../shared/graph/graphOf.ts'
import { layOut } from '../../../shared/kit/layOut.ts'
import { KITS } from '../../../templates/index.ts'

const kits = KITS.map((kit) => [kit.id, kit] as const)

test.each(kits)('%s: every link runs along the axes, its label off all cards', (_, kit) => {
  const records = layOut(kit)
  const { links, parts } = graphOf(records, sceneMeasures(readScene(records, { theme: 'light' })))
  expect(links).toHaveLength(kit.architecture.links.length)
  for (const { course, label } of links) {
    const points = course?.points ?? []
    expect(points.length).toBeGreaterThan(1)
    for (const [at, to] of points.slice(1).entries()) {
      const from = points[at] ?? to
      expect(Math.min(Math.abs(from.x - to.x), Math.abs(from.y - to.y))).toBeLessThan(0.01)
    }
    const box = course?.labelBox
    expect(box === undefined).toBe(label === '')
    expect(parts.filter((part) => box !== undefined && overlaps(part, box)).map(({ title }) => title)).toEqual([])
  }
})

test('a shape that is not there has no box, and only arrows have a course', () => {
  const measures = sceneMeasures(readScene([], { theme: 'light' }))
  expect(measures.boxOf('shape:none')).toBeUndefined()
  expect(measures.courseOf('shape:none')).toBeUndefined()
})
