import type { Debrief } from './debrief.ts'

/** A debrief in its published form: the fields of `Debrief`, by their names. */
export function debriefJson(debrief: Debrief): string {
  return `${JSON.stringify(debrief, null, 2)}\n`
}
