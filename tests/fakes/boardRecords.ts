import type { BoardRecord } from '../../shared/doc/boardRecord.ts'
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

/** A link as records: an elbow arrow and its two bindings. */
export function linkRecords(id: string, fromId: string, toId: string): BoardRecord[] {
  const arrow = {
    id, typeName: 'shape', type: 'arrow', x: 0, y: 0, rotation: 0, parentId: 'page:page', index: 'a2', isLocked: false, opacity: 1, meta: { link: 'request' },
    props: {
      kind: 'elbow', elbowMidPoint: 0.5, dash: 'solid', size: 's', fill: 'none', color: 'black', labelColor: 'black', bend: 0,
      start: { x: 0, y: 0 }, end: { x: 2, y: 0 }, arrowheadStart: 'none', arrowheadEnd: 'triangle',
      richText: { type: 'doc', content: [{ type: 'paragraph' }] }, labelPosition: 0.5, font: 'sans', scale: 1,
    },
  }
  const binding = (terminal: 'start' | 'end', toShape: string): BoardRecord => ({
    id: `binding:${id.slice(6)}-${terminal}`, typeName: 'binding', type: 'arrow', fromId: id, toId: toShape, meta: {},
    props: { terminal, normalizedAnchor: { x: 0.5, y: 0.5 }, isExact: false, isPrecise: false, snap: 'none' },
  })
  return [arrow, binding('start', fromId), binding('end', toId)]
}
