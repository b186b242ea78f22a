import { SEATS, type Seat } from './seats.ts'

/**
 * One value of a board that the server keeps beside what is drawn. `version` counts its values from 1; 0 is the first
 * one.
 */
export interface Fact<Value = unknown> {
  version: number
  value: Value
}

/** What one fact may hold, and whose it is. */
export interface FactRule<Value> {
  /** What it is before anybody sets it. */
  initial: Value
  mayWrite: readonly Seat[]
  /** Nobody else is told that there is such a fact. */
  mayRead: readonly Seat[]
  /** The value in what came from outside; undefined for anything that is none. */
  parse(value: unknown): Value | undefined
}

/** All facts of a board, by name. A name is a few small letters, and never given a second meaning. */
export const FACTS = {
  /** The editors see everything and may write nothing. */
  pause: rule<boolean>({ initial: false, mayWrite: ['host'], mayRead: SEATS, parse: asBoolean }),
}

export type FactName = keyof typeof FACTS
export type FactValue<Name extends FactName> = (typeof FACTS)[Name]['initial']

export const FACT_NAMES = Object.keys(FACTS) as readonly FactName[]

export function isFactName(name: string): name is FactName {
  return Object.hasOwn(FACTS, name)
}

/** The facts in what was stored or sent: without those that a later build knows, or holds something else in. */
export function factsIn(stored: Iterable<readonly [string, Fact]>): ReadonlyMap<FactName, Fact> {
  const facts = new Map<FactName, Fact>()
  for (const [name, { version, value }] of stored) {
    const parsed = isFactName(name) ? FACTS[name].parse(value) : undefined
    if (isFactName(name) && parsed !== undefined) facts.set(name, { version, value: parsed })
  }
  return facts
}

/** The value of a fact among those that were set. */
export function factValue<Name extends FactName>(facts: ReadonlyMap<FactName, Fact>, name: Name): FactValue<Name> {
  return (facts.get(name)?.value ?? FACTS[name].initial) as FactValue<Name>
}

/** A pause is for editors; hosts go on, and viewers never wrote. */
export function isHeldBack(seat: Seat, isPaused: FactValue<'pause'>): boolean {
  return isPaused && seat === 'editor'
}

function rule<Value>(one: FactRule<Value>): FactRule<Value> {
  return one
}

function asBoolean(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined
}
