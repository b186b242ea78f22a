import type { Probe } from '../kit/kit.ts'
import { partMinutes, ROUND_PARTS, type Agenda, type PartId } from './agenda.ts'
import { MINUTE_MS, partsGoneMs, type RoundClock } from './clock.ts'
import { LEVELS, type Level } from './rubric.ts'

/** A probe with its time in a round. */
export interface TimedProbe extends Probe {
  /** The part of the round that it is asked in, by its place. */
  part: number
  /** How much of the part's time is gone by then, from 0.5 to below 1. */
  share: number
}

/** Where probes go that say no step, in their order. */
const UNPLACED: readonly PartId[] = ['metrics', 'data', 'model', 'serve', 'monitor']

/**
 * When each probe is asked of somebody of a level, by the order of their times: the first of a step when half of it is
 * gone, the others of the same step in the rest of it, those of the own level before easier ones. Harder ones are not
 * asked; who is a junior gets those of the first level that has any.
 */
export function probePlan(probes: readonly Probe[], level: Level): TimedProbe[] {
  const known = placed(probes).filter(({ level: of }) => rank(of) <= Math.max(rank(level), rank('mid')))
  return ROUND_PARTS.flatMap((_, part) => {
    const own = known.filter((probe) => probe.part === part).sort((a, b) => rank(b.level) - rank(a.level))
    return own.map((probe, at): TimedProbe => ({ ...probe, share: 0.5 + at / (2 * own.length) }))
  })
}

/** Those whose time has come while the clock ran; what the host adds to a step puts none off. */
export function dueProbes(
  plan: readonly TimedProbe[], clock: RoundClock, agenda: Agenda, nowMs: number,
): TimedProbe[] {
  const [gone, minutes] = [partsGoneMs(clock, nowMs), partMinutes(agenda)]
  return plan.filter(({ part, share }) => minutes[part]! > 0 && gone[part]! >= minutes[part]! * MINUTE_MS * share)
}

function placed(probes: readonly Probe[]): (Probe & { part: number })[] {
  const loose = probes.filter(({ step }) => step === undefined)
  return probes.map((probe) => {
    const at = Math.floor((loose.indexOf(probe) * UNPLACED.length) / Math.max(1, loose.length))
    return { ...probe, part: partAt(probe.step ?? UNPLACED[at]!) }
  })
}

function partAt(id: PartId): number {
  return ROUND_PARTS.findIndex((part) => part.id === id)
}

function rank(level: Level): number {
  return LEVELS.indexOf(level)
}
