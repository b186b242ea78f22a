import type { BoardRecord } from '../doc/boardRecord.ts'

/** The one page that a board starts with. */
const PAGE_ID = 'page:page'

/** A shape on the page, unturned and unlocked; whoever puts it there gives it its index. */
export function shapeRecord(id: string, type: string, at: { x: number; y: number }, props: object): BoardRecord {
  const base = { parentId: PAGE_ID, index: 'a1', rotation: 0, isLocked: false, opacity: 1, meta: {} }
  return { id, typeName: 'shape', type, x: at.x, y: at.y, ...base, props }
}
