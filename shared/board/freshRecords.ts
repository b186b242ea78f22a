import { getIndicesAbove, type IndexKey } from '@tldraw/utils'
import { boundsOf, type Box } from '../geometry/box.ts'
import type { BoardRecord } from '../doc/boardRecord.ts'

export interface Landing {
  /** The page they go to. */
  pageId: string
  /** The topmost index there; they go above it. */
  above: IndexKey
  /** px */
  by: { x: number; y: number }
}

/** Records of a page under ids of their own: what is put on a board twice is there twice, and what was there stays. */
export function freshRecords(
  records: readonly BoardRecord[],
  makeId: () => string,
  { pageId, above, by }: Landing,
): BoardRecord[] {
  const ids = new Map(records.map(({ id, typeName }) => [id, `${typeName}:${makeId()}`]))
  const fresh = (id: unknown): string => ids.get(String(id)) ?? String(id)
  const top = records.filter((record) => isOnPage(record, ids))
  const indices = new Map(getIndicesAbove(above, top.length).map((index, order) => [top[order], index]))
  return records.map((record) => {
    if (record.typeName === 'binding')
      return { ...record, id: fresh(record.id), fromId: fresh(record.fromId), toId: fresh(record.toId) }
    if (!indices.has(record)) return { ...record, id: fresh(record.id), parentId: fresh(record.parentId) }
    return {
      ...record,
      id: fresh(record.id),
      parentId: pageId,
      index: indices.get(record),
      x: Number(record.x) + by.x,
      y: Number(record.y) + by.y,
    }
  })
}

/** The box around those shapes that lie on the page itself; links lie between them. */
export function boxOfRecords(records: readonly BoardRecord[]): Box {
  const ids = new Map(records.map(({ id }) => [id, id]))
  const boxes = records.filter((record) => isOnPage(record, ids) && record.type !== 'arrow').map(({ x, y, props }) => {
    const { w = 0, h = 0 } = props as { w?: number; h?: number }
    return { x: Number(x), y: Number(y), w, h }
  })
  return boundsOf(boxes)
}

function isOnPage(record: BoardRecord, ids: ReadonlyMap<string, string>): boolean {
  return record.typeName === 'shape' && !ids.has(String(record.parentId))
}
