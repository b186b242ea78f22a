import type { IndexKey, TLShapeId } from 'tldraw'
import { expect, it } from 'vitest'
import { placesApart } from '../../../../client/canvas/guards/keepIndicesApart.ts'

const shape = (id: string, index: string) => ({ id: `shape:${id}` as TLShapeId, index: index as IndexKey })

it('shapes in the same place get places of their own, in the order they had, and no others move', () => {
  const shapes = [shape('d', 'a3'), shape('b', 'a2'), shape('a', 'a2'), shape('c', 'a2'), shape('z', 'a1')]
  const changes = placesApart(shapes)
  expect(changes.map(({ id }) => id)).toEqual(['shape:b', 'shape:c'])
  const places = ['a2', ...changes.map(({ index }) => index as string), 'a3']
  expect(places.toSorted()).toEqual(places)
  expect(new Set(places).size).toBe(places.length)
})

it('a thousand in the last place find room', () => {
  const changes = placesApart(Array.from({ length: 1_000 }, (_, at) => shape(String(at), 'a1')))
  expect(new Set(changes.map(({ index }) => index)).size).toBe(999)
})

it('nothing moves where all are apart', () => {
  expect(placesApart([shape('a', 'a1'), shape('b', 'a2')])).toEqual([])
})
