import type { TLArrowShape } from '@tldraw/tlschema'
import { describe, expect, test } from 'vitest'
import { shapeRecord } from '../../../shared/board/shapeRecord.ts'
import type { BoardRecord } from '../../../shared/doc/boardRecord.ts'
import { labelBox } from '../../../shared/drawing/arrows/arrowLabel.ts'
import { routeArrow } from '../../../shared/drawing/arrows/routeArrow.ts'
import { drawBoard } from '../../../shared/drawing/board.ts'
import type { GroupMark, Mark } from '../../../shared/drawing/mark.ts'
import { readScene } from '../../../shared/drawing/readScene.ts'

const words = (text: string): object => (
  { type: 'doc', content: [{ type: 'paragraph', ...(text !== '' && { content: [{ type: 'text', text }] }) }] }
)

function arrow(props: object = {}, meta: object = {}): BoardRecord {
  const all = {
    kind: 'arc', elbowMidPoint: 0.5, bend: 0, start: { x: 0, y: 0 }, end: { x: 300, y: 0 }, arrowheadStart: 'none',
    arrowheadEnd: 'arrow', labelPosition: 0.5, fill: 'none', font: 'sans', color: 'black', labelColor: 'black',
    dash: 'solid', richText: words(''), size: 's', scale: 1, ...props,
  }
  return { ...shapeRecord('shape:arrow', 'arrow', { x: 0, y: 0 }, all), index: 'a2', meta }
}

function card(id: string, x: number, y: number): BoardRecord {
  const props = { w: 176, h: 64, kind: 'cache', title: '', technology: '', note: '', attrs: {} }
  return shapeRecord(`shape:${id}`, 'component', { x, y }, props)
}

function bound(terminal: 'start' | 'end', to: string, props: object = {}): BoardRecord {
  const middle = { x: 0.5, y: 0.5 }
  const all = { terminal, normalizedAnchor: middle, isExact: false, isPrecise: false, snap: 'none', ...props }
  return {
    id: `binding:${terminal}`, typeName: 'binding', type: 'arrow', fromId: 'shape:arrow', toId: `shape:${to}`, meta: {},
    props: all,
  }
}

function routed(...records: BoardRecord[]) {
  const scene = readScene(records, { theme: 'light', pageId: 'page:page' })
  const shape = scene.shape('shape:arrow') as TLArrowShape
  return { route: routeArrow(shape, scene), scene, shape }
}

const between = [card('a', -200, -32), card('b', 300, -32), bound('start', 'a'), bound('end', 'b')]

describe('routes', () => {
  test('a straight arrow leaves at the outline, and its head stays off the next one', () => {
    const { route } = routed(arrow(), ...between)
    // The gap of ten px and half of the arrow's line; a card has no size of its own.
    expect(route).toEqual({ is: 'straight', start: { x: -24, y: 0 }, end: { x: 289, y: 0 } })
  })

  test('an exact end reaches its anchor, a loose one is where it was put', () => {
    const { route } = routed(arrow(), card('b', 300, -32), bound('end', 'b', { isExact: true }))
    expect(route).toMatchObject({ start: { x: 0, y: 0 }, end: { x: 388, y: 0 } })
  })

  test('an arrow without any length is none', () => {
    expect(routed(arrow({ end: { x: 0, y: 0 } })).route).toBeUndefined()
  })

  test('a bent arrow runs on the circle through its aims, bent to the side of its sign', () => {
    const { route } = routed(arrow({ bend: 60 }))
    expect(route).toMatchObject({ is: 'arc', start: { x: 0, y: 0 }, end: { x: 300, y: 0 } })
    expect(route?.is === 'arc' && route.center.y).toBeLessThan(0)
    expect(routed(arrow({ bend: 3 })).route?.is).toBe('straight')
  })

  test('an elbow goes along the axes, by way of where its middle was put', () => {
    const records = [card('a', 0, 0), card('b', 400, 200), bound('start', 'a'), bound('end', 'b')]
    const { route } = routed(arrow({ kind: 'elbow', elbowMidPoint: 0.25 }), ...records)
    const points = route?.is === 'elbow' ? route.points : []
    expect(points.map(({ x, y }) => [x, y])).toEqual([[176, 32], [246, 32], [246, 232], [389, 232]])
  })

  test('an elbow leaves and arrives at the sides that its anchors are on', () => {
    const records = [
      card('a', 0, 0), card('b', 400, 200),
      bound('start', 'a', { isPrecise: true, normalizedAnchor: { x: 0.5, y: 1 } }),
      bound('end', 'b', { isPrecise: true, normalizedAnchor: { x: 1, y: 0.5 } }),
    ]
    const { route } = routed(arrow({ kind: 'elbow' }), ...records)
    expect(route?.start).toEqual({ x: 88, y: 64 })
    expect(route?.end).toEqual({ x: 587, y: 232 })
  })

  test('an arrow to a shape that a frame cuts off ends at the frame', () => {
    const frame = shapeRecord('shape:frame', 'frame', { x: 300, y: -100 }, { w: 200, h: 200, name: '', color: 'black' })
    const inside = { ...card('b', -50, 68), parentId: 'shape:frame' }
    const { route } = routed(arrow({ arrowheadEnd: 'none' }), frame, inside, bound('end', 'b'))
    expect(route?.end.x).toBeCloseTo(300)
  })
})

describe('labels', () => {
  test('a label stands in the middle, off both ends', () => {
    const { route, scene, shape } = routed(arrow({ richText: words('yes'), labelPosition: 0.5 }), ...between)
    const box = route && labelBox(shape, route, scene)
    expect(box && box.x + box.w / 2).toBeCloseTo((-24 + 289) / 2)
    const atEnd = routed(arrow({ richText: words('yes'), labelPosition: 1 }), ...between)
    const pushed = atEnd.route && labelBox(atEnd.shape, atEnd.route, scene)
    expect(pushed && pushed.x + pushed.w).toBeLessThan(289 - 19)
  })

  test('an arrow without words has none', () => {
    const { route, scene, shape } = routed(arrow(), ...between)
    expect(route && labelBox(shape, route, scene)).toBeUndefined()
  })
})

describe('drawing', () => {
  const drawn = (...records: BoardRecord[]): readonly Mark[] => {
    const { marks } = drawBoard(records, { theme: 'light', pageId: 'page:page' })
    return (marks.at(-1) as GroupMark).marks
  }

  test('a line does not show through a closed head, nor through its label', () => {
    expect(drawn(arrow())[0]?.is).toBe('path')
    const [body] = drawn(arrow({ arrowheadEnd: 'triangle' }))
    expect(body?.is === 'group' && body.clip?.match(/M/g)).toHaveLength(2)
    const [labelled] = drawn(arrow({ richText: words('yes') }))
    expect(labelled?.is === 'group' && labelled.clip?.match(/M/g)).toHaveLength(2)
  })

  const heads = ['arrow', 'triangle', 'square', 'dot', 'diamond', 'inverted', 'bar']

  test.each(heads)('a head %s is one more mark', (head) => {
    expect(drawn(arrow({ arrowheadEnd: head }))).toHaveLength(2)
    expect(drawn(arrow({ arrowheadEnd: head, arrowheadStart: head }))).toHaveLength(3)
  })

  test('an elbow that is a link looks as its kind, any other arrow as itself', () => {
    const link = drawn(arrow({ kind: 'elbow' }, { link: 'request' }), ...between)
    expect(link[0]).toMatchObject({ is: 'path', data: { 'link-body': 'request' } })
    expect(drawn(arrow({ kind: 'elbow' }), ...between)[0]).not.toHaveProperty('data')
  })
})
