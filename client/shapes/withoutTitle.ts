import type { Mark } from '../../shared/drawing/base/mark.ts'

/**
 * A card's or lane's marks while its title is written: the only bold text, which would show around the field. Words
 * that are seen from afar are in a group, as large as they have to be.
 */
export function withoutTitle(marks: readonly Mark[]): Mark[] {
  return marks
    .filter((mark) => mark.is !== 'text' || mark.weight !== 'bold')
    .map((mark) => (mark.is === 'group' ? { ...mark, marks: withoutTitle(mark.marks) } : mark))
}
