import { Polyline2d, Vec, type Editor, type TLGetShapeAtPointOptions, type TLShape } from 'tldraw'
import { expect, test } from 'vitest'
import { hitLinksNearby } from '../../../../client/canvas/links/hitLinksNearby.ts'

interface Situation {
  zoom?: number
  isCoarse?: boolean
  isLocked?: boolean
  type?: string
}

/** A link along y = 0; what tldraw itself hits lies right of x = 100. */
function editorWith({ zoom = 1, isCoarse = false, isLocked = false, type = 'arrow' }: Situation): Editor {
  const link = { id: 'shape:link', type, isLocked }
  const editor = {
    getShapeAtPoint: ({ x }: Vec) => (x > 100 ? { id: 'shape:card' } : undefined),
    getInstanceState: () => ({ isCoarsePointer: isCoarse }),
    getZoomLevel: () => zoom,
    getShapeIdsInsideBounds: () => new Set([link.id]),
    getShape: () => link,
    isShapeHidden: () => false,
    getPointInShapeSpace: (_shape: TLShape, point: Vec) => point,
    getShapeGeometry: () => new Polyline2d({ points: [new Vec(0, 0), new Vec(200, 0)] }),
  } as unknown as Editor
  hitLinksNearby(editor)
  return editor
}

function hit(situation: Situation, y: number, options: TLGetShapeAtPointOptions = { margin: 1 }, x = 50): string | undefined {
  return editorWith(situation).getShapeAtPoint({ x, y }, options)?.id
}

test.each([0.05, 0.48, 1, 4])('at a zoom of %s a press within 8 px of the screen means the link', (zoom) => {
  expect(hit({ zoom }, 7.9 / zoom)).toBe('shape:link')
  expect(hit({ zoom }, -7.9 / zoom)).toBe('shape:link')
  expect(hit({ zoom }, 8.2 / zoom)).toBeUndefined()
  expect(hit({ zoom, isCoarse: true }, 13 / zoom), 'a finger').toBe('shape:link')
})

test('what is hit itself is meant, and so is nothing where somebody asks for what is exactly there', () => {
  expect(hit({}, 4, { margin: 1 }, 150)).toBe('shape:card')
  expect(hit({}, 4, {})).toBeUndefined()
  expect(hit({}, 4, { margin: 1, filter: ({ type }) => type === 'component' })).toBeUndefined()
})

test('nothing else than lines is hit from beside, and nothing that is locked', () => {
  expect(hit({ type: 'draw' }, 4)).toBeUndefined()
  expect(hit({ isLocked: true }, 4)).toBeUndefined()
  expect(hit({ isLocked: true }, 4, { margin: 1, hitLocked: true })).toBe('shape:link')
})
