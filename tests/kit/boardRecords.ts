import type { BoardRecord } from '../../shared/board/records.ts'
import type { Random } from './random.ts'

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-'

/** An id as tldraw makes them: a prefix and 21 characters. */
export function shapeId(random: Random): string {
  return `shape:${Array.from({ length: 21 }, () => ALPHABET[random.int(64)]).join('')}`
}

/** A valid component record on the first page. */
export function componentRecord(id: string, overrides: Record<string, unknown> = {}): BoardRecord {
  return {
    id,
    typeName: 'shape',
    type: 'component',
    x: 0,
    y: 0,
    rotation: 0,
    parentId: 'page:page',
    index: 'a1',
    isLocked: false,
    opacity: 1,
    meta: {},
    props: { w: 176, h: 96, kind: 'feature-store', title: 'User features', technology: '', note: '', attrs: { p99Ms: 10 } },
    ...overrides,
  }
}

export function withProps(record: BoardRecord, props: Record<string, unknown>): BoardRecord {
  return { ...record, props: { ...(record.props as object), ...props } }
}
