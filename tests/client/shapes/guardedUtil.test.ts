import { Rectangle2d, type Editor, type TLAnyShapeUtilConstructor, type TLShape } from 'tldraw'
import { expect, it } from 'vitest'
import { guardedUtil } from '../../../client/shapes/guardedUtil.ts'

class Broken {
  static readonly type = 'broken'
  readonly editor: Editor

  constructor(editor: Editor) {
    this.editor = editor
  }

  getGeometry(shape: TLShape): Rectangle2d {
    if (shape.x > 0) throw new RangeError('Offset is outside the bounds of the DataView')
    return new Rectangle2d({ width: 40, height: 30, isFilled: true })
  }

  getAriaDescriptor(): string {
    throw new RangeError('Unknown node type')
  }
}

it('a shape that cannot be drawn is told of, and has a place for as long as it is still there', () => {
  const failed: string[] = []
  const Guarded = guardedUtil(Broken as unknown as TLAnyShapeUtilConstructor, (id) => failed.push(id))
  const util = new Guarded({} as Editor)
  expect(Guarded.type).toBe('broken')
  expect(util.getGeometry({ id: 'shape:good', x: 0 } as TLShape).bounds).toMatchObject({ w: 40, h: 30 })
  expect(failed).toEqual([])
  expect(util.getGeometry({ id: 'shape:bad', x: 1 } as TLShape).bounds).toMatchObject({ w: 1, h: 1 })
  expect(util.getAriaDescriptor({ id: 'shape:worse' } as TLShape)).toBeUndefined()
  expect(failed).toEqual(['shape:bad', 'shape:worse'])
})

it('an outline that throws when it is clicked is hit as a box', () => {
  class Degenerate extends Broken {
    override getGeometry(): Rectangle2d {
      return Object.assign(new Rectangle2d({ width: 40, height: 0, isFilled: false }), { nearestPoint: () => { throw new Error('No nearest point found') } })
    }
  }
  const failed: string[] = []
  const util = new (guardedUtil(Degenerate as unknown as TLAnyShapeUtilConstructor, (id) => failed.push(id)))({} as Editor)
  const geometry = util.getGeometry({ id: 'shape:flat' } as TLShape)
  expect(geometry.hitTestPoint({ x: 20, y: 0 }, 4, false)).toBe(true)
  expect(failed).toEqual([])
})
