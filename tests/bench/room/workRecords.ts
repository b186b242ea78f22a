import type { BoardRecord } from '../../../shared/doc/boardRecord.ts'

/** A rectangle as stock tldraw stores it: the one record that every server of the benchmark takes. */
export function rectangle(id: string, x: number, y: number): BoardRecord {
  return {
    id, typeName: 'shape', type: 'geo', x, y, rotation: 0, parentId: 'page:page', index: 'a1', isLocked: false, opacity: 1, meta: {},
    props: {
      geo: 'rectangle', dash: 'draw', url: '', w: 200, h: 100, growY: 0, scale: 1, flipX: false, flipY: false, labelColor: 'black', color: 'black',
      fill: 'none', size: 'm', font: 'draw', align: 'middle', verticalAlign: 'middle', richText: { type: 'doc', content: [{ type: 'paragraph' }] },
    },
  }
}
