import { describe, expect, test } from 'vitest'
import { labelGround, type LabelGround } from '../../../../shared/drawing/links/labelGround.ts'
import { placeLabels } from '../../../../shared/drawing/links/placeLabels.ts'
import { linkMarks, plateOf } from '../../../../shared/drawing/links/linkMarks.ts'
import { boundsOf, contains, grow, overlaps, touches, type Box, type Point } from '../../../../shared/geometry/box.ts'
import { graphOf } from '../../../../shared/graph/graphOf.ts'
import { layOut } from '../../../../shared/kit/layOut.ts'
import { planKit } from '../../../../shared/kit/planKit.ts'
import type { Kit } from '../../../../shared/kit/kit.ts'
import { LABEL_AFAR_PX, labelSize } from '../../../../shared/routing/labelSize.ts'
import { runsOf } from '../../../../shared/routing/route.ts'
import { KITS } from '../../../../templates/index.ts'

const LEAST_PX = 9
/** Where case studies open beside a panel, and as they open on their own. */
const ZOOMS = [0.456, 0.462, 0.468, 0.474, 0.483, 0.52, 0.545, 0.57]

function groundOf(kit: Kit, zoom: number): LabelGround {
  const { routes } = planKit(kit)
  const courses = new Map(routes.map(({ points, label, link }, order) => [`shape:${kit.id}-link-${order}`, { points, ...(link.label !== '' && { labelBox: label }) }]))
  return labelGround(graphOf(layOut(kit), { courseOf: (id) => courses.get(id) }), Math.max(1, LEAST_PX / (12 * zoom)))
}

/** Where a label's letters are drawn. */
function inkOf(marks: ReturnType<typeof linkMarks>): Box {
  return boundsOf(marks.flatMap((mark) => (mark.is === 'text' ? [{ x: mark.x - (mark.width ?? 0) / 2, y: mark.y - mark.size * 0.75, w: mark.width ?? 0, h: mark.size * 0.95 }] : [])))
}

function inksOf(ground: LabelGround, wanted: number): { id: string; text: string; size: number; ink: Box }[] {
  const places = placeLabels(ground, wanted)
  return ground.labelled.map(({ id, text, points, home }) => {
    const place = places.get(id) ?? { box: home, size: LABEL_AFAR_PX }
    return { id, text, size: place.size, ink: inkOf(linkMarks('request', { points, label: { text, ...place } }, 'light')) }
  })
}

describe.each(KITS.map((kit) => [kit.id, kit] as const))('%s', (_id, kit) => {
  test.each(ZOOMS)('at a zoom of %d all labels can be read, clear of everything', (zoom) => {
    const ground = groundOf(kit, zoom)
    const inks = inksOf(ground, LEAST_PX / zoom)
    expect(inks.filter(({ size }) => size * zoom < 8.9).map(({ text, size }) => `${text} ${size * zoom}`)).toEqual([])
    const hits = inks.flatMap(({ id, text, ink }, at) => [
      ...ground.solid.filter((box) => overlaps(box, ink)).map((box) => `${text} on ${JSON.stringify(box)}`),
      ...inks.slice(at + 1).filter((other) => overlaps(other.ink, ink)).map((other) => `${text} on ${other.text}`),
      ...ground.runs.filter((run) => run.id !== id && touches(run.box, ink)).map((run) => `${text} on the line of ${run.id}`),
      ...(contains(grow(ground.bounds, LEAST_PX / zoom), ink) ? [] : [`${text} leaves the board`]),
    ])
    expect(hits).toEqual([])
    const off = inks.filter(({ id, ink }) => !ground.runs.some((run) => run.id === id && touches(run.box, ink)))
    expect(off.map(({ text }) => text), 'labels stand on their links').toEqual([])
  })
})

/** Links from left to right, one below the other, between two columns of cards. */
function rows(texts: readonly string[], { gap, apart, end = 400 }: { gap: number; apart: number; end?: number }): LabelGround {
  const links = texts.map((text, at) => ({ id: String(at), text, points: [{ x: 0, y: at * apart }, { x: gap, y: at * apart }] as Point[] }))
  return {
    labelled: links.map(({ id, text, points }) => {
      const { w, h } = labelSize(text, { w: gap, h: 0 })
      return { id, text, points, home: { x: gap / 2 - w / 2, y: (points[0]?.y ?? 0) - h / 2, w, h } }
    }),
    solid: links.flatMap((_link, at) => [{ x: -176, y: at * apart - 32, w: 176, h: 64 }, { x: gap, y: at * apart - 32, w: 176, h: 64 }]),
    runs: links.flatMap(({ id, points }) => runsOf(points).map((box) => ({ id, box }))),
    borders: [],
    bounds: { x: -200, y: -100, w: gap + 400, h: end },
  }
}

describe('a label', () => {
  test('that has the room for it stays where it is', () => {
    const ground = rows(['rank'], { gap: 300, apart: 100 })
    const place = placeLabels(ground, 20).get('0')
    expect(place?.size).toBe(20)
    expect(place?.box).toEqual(ground.labelled[0]?.home)
  })

  test('breaks into lines where they make room, but no word of it is left with two letters', () => {
    expect(placeLabels(rows(['user vectors'], { gap: 110, apart: 100 }), 19).get('0')).toMatchObject({ size: 19, box: { h: 46.5 } })
    const alone = placeLabels(rows(['re-rank'], { gap: 78, apart: 100 }), 22).get('0')
    expect(alone === undefined || alone.box.h < 30).toBe(true)
  })

  test('moves along its link from under a card', () => {
    const ground = rows(['features'], { gap: 400, apart: 100 })
    const place = placeLabels({ ...ground, solid: [...ground.solid, { x: 190, y: -60, w: 20, h: 64 }] }, 20).get('0')
    expect(place?.size).toBe(20)
    expect(place && overlaps(plateOf(place.box, 10), { x: 190, y: -60, w: 20, h: 64 })).toBe(false)
    expect(place && place.box.y + place.box.h / 2).toBe(0)
  })

  test('makes room for one that has only one place, and is not drawn smaller for it', () => {
    const [one, other] = rows(['latest features', 'hit'], { gap: 360, apart: 14 }).labelled
    if (one === undefined || other === undefined) throw new Error('There are two.')
    const ground: LabelGround = {
      labelled: [one, other],
      solid: [{ x: 0, y: 20, w: 150, h: 60 }, { x: 212, y: 20, w: 150, h: 60 }],
      runs: [],
      borders: [],
      bounds: { x: -50, y: -50, w: 500, h: 200 },
    }
    const places = placeLabels(ground, 20)
    expect([places.get('0')?.size, places.get('1')?.size]).toEqual([20, 20])
  })

  test('that nothing helps is as large as the room that is kept for it', () => {
    expect(placeLabels(rows(['features'], { gap: 70, apart: 100 }), 19).get('0')).toBeUndefined()
  })

  test('is drawn at the size that it is given, its link open as far', () => {
    const [link] = rows(['rank'], { gap: 300, apart: 100 }).labelled
    if (link === undefined) throw new Error('There is one.')
    const [body, ...rest] = linkMarks('request', { points: link.points, label: { text: link.text, box: link.home, size: 21 } }, 'light', 1.2)
    const plate = plateOf(link.home, 21)
    expect(body).toMatchObject({ d: expect.stringContaining(`L${Math.round(plate.x * 100) / 100} `) })
    expect(rest.filter(({ is }) => is === 'text')).toMatchObject([{ size: 21, text: 'rank' }])
  })
})
