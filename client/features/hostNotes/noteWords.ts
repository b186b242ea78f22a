import { TAG_SIGNS, type NoteTag } from '../../../shared/hostLane/note.ts'

export const TAG_WORDS: Readonly<Record<NoteTag, { one: string; sign: string }>> = {
  plain: { one: 'Note', sign: '' },
  strength: { one: 'Strength', sign: TAG_SIGNS.strength },
  concern: { one: 'Concern', sign: TAG_SIGNS.concern },
  hint: { one: 'Hint', sign: TAG_SIGNS.hint },
  follow: { one: 'Follow up', sign: TAG_SIGNS.follow },
}
