import type { Debrief } from '../../../shared/debrief/debrief.ts'
import { fileName } from '../../controls/files/fileName.ts'

/** The name says whose copy it is, so that nobody hands the wrong one on, and whose interview, as far as that is known. */
export function debriefFileName(
  { title, copy, candidates }: Pick<Debrief, 'title' | 'copy' | 'candidates'>, extension: string,
): string {
  const whose = candidates.length === 0 ? '' : `${Array.from(candidates.join(', ')).slice(0, 24).join('')}, `
  return fileName(`Debrief (${copy}’s copy) ${whose}${title}`, extension)
}
