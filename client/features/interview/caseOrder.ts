import type { RoundClock } from '../../../shared/interview/clock.ts'
import { ROUND_PARTS } from '../../../shared/interview/agenda.ts'
import { LEVELS, type Level } from '../../../shared/interview/rubric.ts'
import type { Probe } from '../../../shared/kit/kit.ts'

/** The parts of a case study in a host's panel. */
export type CasePart =
  | 'answers' | 'layers' | 'missing' | 'dealt' | 'reference' | 'notes' | 'probes' | 'lookUp'

const USUAL: readonly CasePart[] = ['layers', 'missing', 'dealt', 'reference', 'notes', 'answers', 'probes', 'lookUp']

export interface CaseMoment {
  clock: Pick<RoundClock, 'phase' | 'part'>
  /** Somebody put something on the board that is not of the case study. */
  isDrawn: boolean
  practice: boolean
}

/**
 * What a host needs at a moment of the round stands first: the answers while the candidate asks, what to ask while the
 * candidate designs. Who practises has no such moments.
 */
export function caseOrder({ clock: { phase, part }, isDrawn, practice }: CaseMoment): readonly CasePart[] {
  if (practice) return USUAL
  const isUnderWay = phase === 'running' || phase === 'paused'
  if (isUnderWay) return first(ROUND_PARTS[part]?.id === 'clarify' ? 'answers' : 'probes')
  return phase === 'ready' && !isDrawn ? first('answers') : USUAL
}

function first(part: CasePart): readonly CasePart[] {
  return [part, ...USUAL.filter((one) => one !== part)]
}

/** Whether people drew on a board, read from its shapes' ids: those of a case study begin with its own. */
export function isDrawnBeside(kitId: string, shapeIds: readonly string[]): boolean {
  return shapeIds.some((id) => !id.startsWith(`shape:${kitId}-`))
}

const PROBE_LEVELS: readonly Probe['level'][] = ['mid', 'senior', 'staff']

/**
 * The levels of probes as a host needs them for a candidate: the chosen one, then easier ones, then harder ones. As
 * they rise as long as none is chosen.
 */
export function probeLevels(chosen: Level | undefined): readonly Probe['level'][] {
  const top = chosen === undefined ? -1 : LEVELS.indexOf(chosen)
  const isHarder = (level: Level): boolean => LEVELS.indexOf(level) > top
  return [...PROBE_LEVELS.filter((level) => !isHarder(level)).reverse(), ...PROBE_LEVELS.filter(isHarder)]
}
