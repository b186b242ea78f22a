import type { Debrief } from '../../../shared/debrief/debrief.ts'
import { fileName } from '../../controls/files/fileName.ts'

/** The name says whose copy it is, so that nobody hands the wrong one on. */
export function debriefFileName({ title, copy }: Pick<Debrief, 'title' | 'copy'>, extension: string): string {
  return fileName(`Debrief (${copy}’s copy) ${title}`, extension)
}
