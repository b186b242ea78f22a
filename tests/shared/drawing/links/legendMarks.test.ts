import { expect, test } from 'vitest'
import { LINK_KINDS } from '../../../../shared/board/links.ts'
import type { LegendProps } from '../../../../shared/board/legendProps.ts'
import type { Mark } from '../../../../shared/drawing/base/mark.ts'
import { legendFace, legendMarks, legendSize, LEGEND_TEXT_PX } from '../../../../shared/drawing/links/legendMarks.ts'
import { textWidth } from '../../../../shared/geometry/textMetrics.ts'
import { legendRecords } from '../../../../shared/kit/legend.ts'

const kinds = [...LINK_KINDS]
const [record] = legendRecords('kit', kinds, { x: 0, y: 0, w: 1800, h: 800 })
const kept = record?.props as unknown as LegendProps

/** How far marks reach from their origin, and how high the words in them are, px. */
function reachOf(marks: readonly Mark[], scale = 1, at = { x: 0, y: 0 }): { x: number; y: number; words: number }[] {
  return marks.flatMap((mark) => {
    if (mark.is === 'group') return reachOf(mark.marks, scale * (mark.scale ?? 1), { x: at.x + (mark.x ?? 0) * scale, y: at.y + (mark.y ?? 0) * scale })
    if (mark.is === 'rect') return [{ x: at.x + (mark.x + mark.w) * scale, y: at.y + (mark.y + mark.h) * scale, words: Infinity }]
    if (mark.is !== 'text') return []
    const w = textWidth(mark.text, { fontSize: mark.size, weight: 'regular' })
    return [{ x: at.x + (mark.x + w) * scale, y: at.y + mark.y * scale, words: mark.size * scale }]
  })
}

test.each([1, 1.2, 1.5, 1.65])('the legend of a case study has room to be drawn %d times as large', (scale) => {
  const reach = reachOf(legendMarks(kept, 'light', scale))
  expect(Math.min(...reach.map(({ words }) => words))).toBeGreaterThan(LEGEND_TEXT_PX * scale * 0.98)
  expect(reach.filter(({ x, y }) => x > kept.w + 1 || y > kept.h + 1)).toEqual([])
})

test('one without such room is as large as it can be in its own, and covers nothing beside it', () => {
  for (const props of [{ ...legendSize(kinds, 1), kinds }, { w: 260, h: 120, kinds }, { w: 400, h: 200, kinds }]) {
    const reach = reachOf(legendMarks(props, 'light', 2))
    expect(reach.filter(({ x, y }) => x > props.w + 1 || y > Math.max(props.h, 73) + 1)).toEqual([])
    expect(Math.min(...reach.map(({ words }) => words))).toBeGreaterThanOrEqual(LEGEND_TEXT_PX)
  }
})

test('its frame is as large as what it says, from near as from afar', () => {
  const [near] = reachOf(legendMarks(kept, 'light'))
  const { w, h } = legendSize(kinds, 1)
  expect([Math.ceil(near?.x ?? 0), Math.ceil(near?.y ?? 0)]).toEqual([w, h])
})

test.each([1, 1.3, 1.65, 3])('what is pointed at and outlined is its frame, drawn %d times as large', (scale) => {
  for (const props of [kept, { ...legendSize(kinds, 1), kinds }, { w: 260, h: 120, kinds }, { w: 400, h: 200, kinds }]) {
    const [frame] = reachOf(legendMarks(props, 'light', scale))
    const { w, h } = legendFace(props, scale)
    expect(w).toBeCloseTo(frame?.x ?? 0)
    expect(h).toBeCloseTo(frame?.y ?? 0)
    // A pull begins with that size, and nothing may wrap at its first px.
    expect(legendFace({ ...props, w: Math.ceil(w), h: Math.ceil(h) }, scale).h).toBeCloseTo(h)
  }
})
