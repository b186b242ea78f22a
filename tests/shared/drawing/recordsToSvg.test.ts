import { Resvg } from '@resvg/resvg-js'
import { getIndices } from '@tldraw/utils'
import { describe, expect, it } from 'vitest'
import { shapeRecord } from '../../../shared/board/shapeRecord.ts'
import { CATALOG } from '../../../shared/catalog/index.ts'
import type { BoardRecord } from '../../../shared/doc/boardRecord.ts'
import { drawBoard } from '../../../shared/drawing/board.ts'
import { recordsToSvg } from '../../../shared/drawing/recordsToSvg.ts'
import { layOut } from '../../../shared/kit/layOut.ts'
import { KITS } from '../../../templates/index.ts'

const FRAME = { w: 100, h: 80, name: 'Path', color: 'black' }

function component(id: string, x: number, more: object = {}): BoardRecord {
  const props = { w: 176, h: 64, kind: 'ranker', title: 'Ranker', technology: '', note: '', attrs: {}, ...more }
  return shapeRecord(id, 'component', { x, y: 0 }, props)
}

describe('recordsToSvg', () => {
  it.each(KITS.map((kit) => [kit.id, kit] as const))('draws all of %s so that another viewer reads it', (_id, kit) => {
    const { svg, w, h, notDrawn } = recordsToSvg(layOut(kit), { theme: 'light', background: true })
    expect(notDrawn).toEqual([])
    for (const { title } of kit.architecture.links.map(({ label }) => ({ title: label })).slice(0, 3)) {
      expect(svg).toContain(title.split(' ')[0])
    }
    const picture = new Resvg(svg, { font: { loadSystemFonts: false } })
    expect([picture.width, picture.height]).toEqual([Math.round(w), Math.round(h)])
  })

  it('is as large as what is drawn and its padding, at the scale that was asked for', () => {
    const { w, h, svg } = recordsToSvg([component('shape:a', 20)], { theme: 'light', padding: 10, scale: 2 })
    expect([w, h]).toEqual([392, 168])
    expect(svg).toContain('viewBox="10 -10 196 84"')
  })

  it('has a ground only when asked, and the colours of its theme', () => {
    const records = [component('shape:a', 0)]
    expect(recordsToSvg(records, { theme: 'dark' }).svg).not.toContain('hsl(240, 5%, 6.5%)')
    expect(recordsToSvg(records, { theme: 'dark', background: true }).svg).toContain('fill="hsl(240, 5%, 6.5%)"')
    expect(recordsToSvg(records, { theme: 'dark' }).svg).toContain('#1b1e23')
  })

  it('writes what people wrote as text, and leaves out what XML cannot hold', () => {
    const { svg } = recordsToSvg([component('shape:a', 0, { title: '<b>&"\u0007x' })], { theme: 'light' })
    expect(svg).toContain('&lt;b&gt;&amp;&quot;x')
  })

  it('draws a board without anything', () => {
    expect(recordsToSvg([], { theme: 'light' })).toMatchObject({ w: 64, h: 64, notDrawn: [] })
  })

  it('draws every component of the catalogue', () => {
    const records = CATALOG.map(({ id }, at) => component(`shape:${id}`, at * 200, { kind: id, title: '' }))
    const { notDrawn } = recordsToSvg(records, { theme: 'light' })
    expect(notDrawn).toEqual([])
  })
})

describe('drawBoard', () => {
  it('names what it cannot draw, and draws the rest', () => {
    const records = [
      component('shape:a', 0),
      shapeRecord('shape:v', 'video', { x: 0, y: 0 }, { w: 10, h: 10 }),
      shapeRecord('shape:x', 'from-a-later-build', { x: 0, y: 0 }, {}),
      shapeRecord('shape:broken', 'geo', { x: 0, y: 0 }, {}),
      shapeRecord('shape:p', 'image', { x: 0, y: 0 }, { w: 10, h: 10, assetId: 'asset:none' }),
    ]
    const { marks, notDrawn } = drawBoard(records, { theme: 'light' })
    expect(marks).toHaveLength(1)
    expect(notDrawn.map(({ id, why }) => [id, why])).toEqual([
      ['shape:v', 'is a video'],
      ['shape:x', 'is of a type that is not known here'],
      ['shape:broken', 'has a value that cannot be drawn'],
      ['shape:p', 'has no picture'],
    ])
  })

  it('stacks shapes by their indices, and measures them where they are', () => {
    const [low, high] = getIndices(2)
    const records = [
      { ...component('shape:b', 300), index: high },
      { ...component('shape:a', 0), index: low },
    ]
    const { marks, bounds } = drawBoard(records as BoardRecord[], { theme: 'light' })
    expect(marks.map((mark) => mark.is === 'group' && mark.x)).toEqual([0, 300])
    expect(bounds).toEqual({ x: 0, y: 0, w: 476, h: 64 })
  })

  it('shows of a frame only what is inside of it', () => {
    const frame = shapeRecord('shape:f', 'frame', { x: 50, y: 50 }, FRAME)
    const inside = { ...component('shape:a', 40), parentId: 'shape:f' }
    const { marks, bounds } = drawBoard([frame, inside], { theme: 'light' })
    expect(bounds).toEqual({ x: 50, y: 50, w: 100, h: 80 })
    expect(marks.at(-1)).toMatchObject({ is: 'group', x: 50, y: 50, clip: 'M0 0L100 0L100 80L0 80Z' })
  })

  it('multiplies the opacity of what holds a shape with its own', () => {
    const group = { ...shapeRecord('shape:g', 'group', { x: 5, y: 5 }, {}), opacity: 0.5 }
    const inside = { ...component('shape:a', 10), parentId: 'shape:g', opacity: 0.5 }
    expect(drawBoard([group, inside], { theme: 'light' }).marks).toMatchObject([{ x: 15, y: 5, opacity: 0.25 }])
  })

  it('ends on shapes that hold each other, and names those that lie too deep', () => {
    const loop = ['a', 'b'].map((name, at) => ({
      ...shapeRecord(`shape:${name}`, 'group', { x: 0, y: 0 }, {}),
      parentId: `shape:${'ba'[at]}`,
    }))
    const deep = Array.from({ length: 300 }, (_, at) => ({
      ...shapeRecord(`shape:${at}`, 'group', { x: 1, y: 0 }, {}),
      parentId: at === 0 ? 'page:page' : `shape:${at - 1}`,
    }))
    const { notDrawn } = drawBoard([...loop, ...deep], { theme: 'light' })
    expect(notDrawn.map(({ why }) => why)).toEqual(['lies too deep in other shapes'])
  })
})
