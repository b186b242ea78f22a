import type { FilledPage } from '../notebook/filledPages.ts'
import type { DebriefDecision } from './debrief.ts'
import { isWorkedOut } from './readNumbers.ts'

const MOST = 300
const ITEM = /^\s*(?:[-*•+]|\d{1,3}[.)])\s+(\S.*)$/
const ASSUMES = /\bassum/i

/** How decisions are found, for people to read beside them. */
export const DECISION_RULE = 'Lines of the notebook that are items of a list, and lines that say “assume” or'
  + ' “assumption”; what works out a number is under Numbers. Nothing else was read into what was written.'

export function readDecisions(pages: readonly FilledPage[]): DebriefDecision[] {
  return pages.flatMap(({ heading, text }) => text.split('\n').flatMap((line): DebriefDecision[] => {
    const [, item] = ITEM.exec(line) ?? []
    const isAssumption = ASSUMES.test(line)
    if (!isAssumption && (item === undefined || isWorkedOut(line))) return []
    return [{ page: heading, text: (item ?? line).trim(), isAssumption }]
  })).slice(0, MOST)
}
