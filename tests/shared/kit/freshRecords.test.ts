import { expect, test } from 'vitest'
import type { IndexKey } from '@tldraw/utils'
import { boxOfRecords, freshRecords } from '../../../shared/board/freshRecords.ts'
import { layOut } from '../../../shared/kit/layOut.ts'
import { createBoardSchema } from '../../../shared/board/schema.ts'
import { KITS } from '../../../templates/index.ts'

const schema = createBoardSchema()

function landing(start: number): { makeId: () => string; land: Parameters<typeof freshRecords>[2] } {
  let next = start
  return { makeId: () => `new${next++}`, land: { pageId: 'page:other', above: 'a5' as IndexKey, by: { x: 1000, y: -40 } } }
}

test.each(KITS.map((kit) => [kit.id, kit] as const))('%s can be put on a board twice: ids of its own, everything bound, each part moved alike', (_, kit) => {
  const records = layOut(kit)
  const { makeId, land } = landing(0)
  const fresh = [...freshRecords(records, makeId, land), ...freshRecords(records, makeId, land)]
  const ids = new Set(fresh.map(({ id }) => id))
  expect(ids.size).toBe(2 * records.length)
  expect(records.filter(({ id }) => ids.has(id))).toEqual([])
  for (const record of fresh) expect(() => schema.types[record.typeName as 'shape' | 'binding'].validate(record as never)).not.toThrow()
  const loose = fresh.filter(({ typeName, parentId, fromId, toId }) => (typeName === 'binding' ? !ids.has(String(fromId)) || !ids.has(String(toId)) : parentId !== 'page:other' && !ids.has(String(parentId))))
  expect(loose).toEqual([])
  const [before, after] = [boxOfRecords(records), boxOfRecords(fresh)]
  const moved = { ...before, x: before.x + 1000, y: before.y - 40 }
  for (const side of ['x', 'y', 'w', 'h'] as const) expect(after[side]).toBeCloseTo(moved[side])
  expect(fresh.filter(({ parentId, index }) => parentId === 'page:other' && String(index) <= 'a5')).toEqual([])
})
