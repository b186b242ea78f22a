import type { SharedPart } from '../protocol/sharedParts.ts'
import type { Debrief, DebriefScores, Handed } from './debrief.ts'

/**
 * Copies of parts of the host's debrief, for everybody. Scores name the notes that bear them only where the notes are
 * shared too.
 *
 * @param before what is shared now: a part that the host's page does not have, as while it loads, stays as it is
 */
export function handOver(host: Debrief, parts: readonly SharedPart[], before: Handed = {}): Handed {
  const { notes = before.notes, scores = before.scores, coverage = before.coverage } = host
  const has = (part: SharedPart): boolean => parts.includes(part)
  const shown = scores && { ...scores, hidden: [] }
  return {
    ...(has('notes') && notes && { notes }),
    ...(has('scores') && shown && { scores: has('notes') ? shown : withoutNotes(shown) }),
    ...(has('coverage') && coverage && { coverage }),
  }
}

function withoutNotes(scores: DebriefScores): DebriefScores {
  return {
    ...scores,
    sheets: scores.sheets.map((sheet) => ({ ...sheet, scores: sheet.scores.map((one) => ({ ...one, notes: [] })) })),
  }
}
