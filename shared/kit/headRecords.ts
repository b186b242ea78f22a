import { toRichText } from '@tldraw/tlschema'
import type { KitHead } from './head.ts'
import type { BoardRecord } from '../doc/boardRecord.ts'
import { shapeRecord } from '../board/shapeRecord.ts'

/** The title, the question and the legend above a diagram. */
export function headRecords(idPrefix: string, says: { title: string; prompt: string }, head: KitHead): BoardRecord[] {
  const text = { color: 'black', font: 'sans', textAlign: 'start', autoSize: false, scale: 1 }
  return [
    shapeRecord(`${idPrefix}-title`, 'text', head.title, {
      ...text,
      size: 'l',
      w: head.title.w,
      richText: toRichText(says.title),
    }),
    shapeRecord(`${idPrefix}-prompt`, 'text', head.prompt, {
      ...text,
      size: 's',
      w: head.prompt.w,
      richText: toRichText(says.prompt),
    }),
    shapeRecord(`${idPrefix}-legend`, 'legend', head.legend, {
      w: head.legend.w,
      h: head.legend.h,
      kinds: [...head.kinds],
    }),
  ]
}
