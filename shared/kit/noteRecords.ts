import { toRichText } from '@tldraw/tlschema'
import type { Box } from '../geometry/box.ts'
import type { NoteCard, StepLabel } from './notes.ts'
import { noteRichText, SMALLEST_NOTE_SCALE } from './noteText.ts'
import type { BoardRecord } from '../doc/boardRecord.ts'
import { shapeRecord } from '../board/shapeRecord.ts'

/** Step labels and notes as tldraw's own boxes, so that everybody can edit, move and colour them. */
export function stepRecords(idPrefix: string, labels: readonly StepLabel[]): BoardRecord[] {
  return labels.map((label) =>
    boxRecord(`${idPrefix}-step-${label.id}`, label, {
      scale: SMALLEST_NOTE_SCALE,
      align: 'middle',
      verticalAlign: 'middle',
      richText: toRichText(label.text),
    }),
  )
}

export function noteRecords(idPrefix: string, cards: readonly NoteCard[]): BoardRecord[] {
  return cards.map((card) =>
    boxRecord(`${idPrefix}-note-${card.id}`, card, {
      scale: card.scale,
      align: 'start',
      verticalAlign: 'start',
      richText: noteRichText(card.paragraphs),
    }),
  )
}

function boxRecord(id: string, box: Box, own: object): BoardRecord {
  const look = {
    geo: 'rectangle',
    color: 'grey',
    labelColor: 'black',
    dash: 'none',
    fill: 'solid',
    size: 's',
    font: 'sans',
    url: '',
    growY: 0,
    flipX: false,
    flipY: false,
  }
  return shapeRecord(id, 'geo', box, { ...look, w: box.w, h: box.h, ...own })
}
