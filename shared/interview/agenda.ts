import type { StepId } from '../notebook/pages.ts'
import { STEPS } from '../kit/steps.ts'
import { fieldsOf } from '../values/checks.ts'

/** A part of a round: one of the seven steps, or what the candidate asks at the end. */
export type PartId = StepId | 'questions'

/** The parts of a round in their order. A step's number is its place here, from 1 on. */
export const ROUND_PARTS: readonly { readonly id: PartId; readonly word: string; readonly title: string }[] = [
  ...STEPS,
  { id: 'questions', word: 'Questions', title: "The candidate's questions" },
]

/** The usual lengths of a round, in minutes. */
export const ROUND_LENGTHS = [35, 45, 60] as const
export type RoundLength = (typeof ROUND_LENGTHS)[number]

export const AGENDA_KINDS = ['balanced', 'modelling', 'infrastructure'] as const
export type AgendaKind = (typeof AGENDA_KINDS)[number]

/** How long each part of a round may take: as usual for a length and a weight, or in the host's own minutes. */
export type Agenda = { kind: AgendaKind; length: RoundLength } | { kind: 'own'; minutes: readonly number[] }

const USUAL_KIND: AgendaKind = 'balanced'
export const USUAL_AGENDA: Agenda = { kind: USUAL_KIND, length: 45 }

/** What an agenda of the host's own may hold, in minutes. */
export const OWN_AGENDA = { maxPerPart: 60, minSum: 10, maxSum: 180 } as const

/** Minutes of each part. */
const MINUTES: Readonly<Record<AgendaKind, Readonly<Record<RoundLength, readonly number[]>>>> = {
  balanced: {
    35: [4, 3, 6, 8, 4, 6, 2, 2],
    45: [5, 4, 8, 9, 5, 6, 3, 5],
    60: [6, 5, 11, 13, 7, 8, 5, 5],
  },
  modelling: {
    35: [4, 4, 6, 6, 8, 4, 1, 2],
    45: [5, 5, 7, 8, 9, 4, 2, 5],
    60: [6, 6, 10, 11, 13, 5, 4, 5],
  },
  infrastructure: {
    35: [4, 2, 5, 8, 3, 8, 3, 2],
    45: [5, 3, 6, 10, 4, 8, 4, 5],
    60: [6, 4, 8, 14, 5, 12, 6, 5],
  },
}

/** How agendas are called. */
export const KIND_WORDS: Readonly<Record<Agenda['kind'], string>> = {
  balanced: 'balanced',
  modelling: 'modelling-heavy',
  infrastructure: 'infrastructure-heavy',
  own: 'own minutes',
}

/**
 * A round of so many minutes, for a case study that takes them, with the weight of another one; that one itself if it
 * is as long. What is shorter or longer than a round may be is as near to it as one can be.
 */
export function agendaFor(minutes: number, like: Agenda = USUAL_AGENDA): Agenda {
  if (roundMinutes(like) === minutes) return like
  const kind = like.kind === 'own' ? USUAL_KIND : like.kind
  const length = ROUND_LENGTHS.find((one) => one === minutes)
  if (length !== undefined) return { kind, length }
  const { minSum, maxSum } = OWN_AGENDA
  return { kind: 'own', minutes: sharedOut(MINUTES[kind][60], Math.min(maxSum, Math.max(minSum, minutes))) }
}

/** As many whole minutes, in the shares of others. */
function sharedOut(minutes: readonly number[], total: number): number[] {
  const whole = sum(minutes)
  // Rounded where each part ends, because rounded parts would not come to the total.
  const ends = minutes.map((_, at) => Math.round((sum(minutes.slice(0, at + 1)) * total) / whole))
  return ends.map((end, at) => end - (ends[at - 1] ?? 0))
}

/** The minutes of each part, in their order. */
export function partMinutes(agenda: Agenda): readonly number[] {
  return agenda.kind === 'own' ? agenda.minutes : MINUTES[agenda.kind][agenda.length]
}

/** The minutes of the whole round. */
export function roundMinutes(agenda: Agenda): number {
  return sum(partMinutes(agenda))
}

/** An agenda in words: "45 min, balanced". */
export function agendaWords(agenda: Agenda): string {
  return `${roundMinutes(agenda)} min, ${KIND_WORDS[agenda.kind]}`
}

/** The agenda in what came from outside; undefined for anything that is none. */
export function parseAgenda(value: unknown): Agenda | undefined {
  const { kind, length, minutes } = fieldsOf(value)
  if (kind === 'own') return areOwnMinutes(minutes) ? { kind, minutes: [...minutes] } : undefined
  const knownKind = AGENDA_KINDS.find((one) => one === kind)
  const knownLength = ROUND_LENGTHS.find((one) => one === length)
  return knownKind === undefined || knownLength === undefined ? undefined : { kind: knownKind, length: knownLength }
}

function areOwnMinutes(value: unknown): value is readonly number[] {
  if (!Array.isArray(value) || value.length !== ROUND_PARTS.length) return false
  const { maxPerPart, minSum, maxSum } = OWN_AGENDA
  const minutes = Array.from(value as readonly unknown[], (one) => (isWithin(one, maxPerPart) ? one : NaN))
  const total = sum(minutes)
  return total >= minSum && total <= maxSum
}

function isWithin(value: unknown, max: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= max
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}
