import { parseAgenda, USUAL_AGENDA, type Agenda } from '../interview/agenda.ts'
import { AI_POLICIES, type AiPolicy } from '../interview/aiPolicy.ts'
import { NO_AI_RECORD, type AiRecord } from '../interview/aiRecord.ts'
import type { KitLayer } from '../kit/layers.ts'
import { parsePairings, type Pairing } from '../kit/pairings.ts'
import { READY_CLOCK, type RoundClock } from '../interview/clock.ts'
import type { PlayedCard } from '../interview/curveballs.ts'
import type { Practised } from '../interview/practised.ts'
import { parseClock } from '../interview/parseClock.ts'
import { parseGivenSeats, type GivenSeats } from './givenSeats.ts'
import { LIMITS } from './limits.ts'
import { parsePlayed } from './playedCards.ts'
import { parseAiRecord } from './parseAiRecord.ts'
import { parsePractised } from './parsePractised.ts'
import { BOARD_PURPOSES, HINTS, type BoardPurpose, type Hints } from './purpose.ts'
import { canEdit, isSeat, SEATS, type Seat } from './seats.ts'
import { SHARED_PARTS, type SharedPart } from './sharedParts.ts'
import { parsePinned, type PinnedQuestion } from './pinnedQuestions.ts'
import { printable } from './shortText.ts'
import { parseSpotlight, type Spotlight } from './spotlight.ts'
import { fieldsOf, isCount, isSeed, isTimeMs } from '../values/checks.ts'

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

/** Something that was revealed, in the host's words. */
export interface Revealed {
  /** The name of the host, and who that is in presence, so that nobody is told what they did themselves. */
  by: string
  user: string
  /** As a sentence goes on: "the serving path". */
  what: string
  /** Which of the kit's layers; its shapes carry the same. */
  layer: string
  /** By the host's clock, ms since 1970: what tells two apart. */
  atMs: number
}

/** The end of a board's work. */
export interface Ended {
  /** The name of the host who ended it. */
  by: string
  /** By that host's clock, ms since 1970. */
  atMs: number
}

/** A host whom everybody is asked to follow. */
export interface Lead {
  /** The id of the host's presence, which no other session can have. */
  presence: number
  /** By that host's clock, ms since 1970: asked again, it is another lead. */
  atMs: number
}

/** Somebody who was given another seat. */
export interface Seated {
  /** The id of that person's presence. */
  presence: number
  seat: Seat
  /** By the server's clock, ms since 1970: what tells two apart. */
  atMs: number
}

/** The layers of a case study by name alone: what tells them apart takes the whole catalog with it. */
const LAYERS = ['question', 'prompt', 'scaffold', 'partial', 'reference'] as const satisfies readonly KitLayer[]

/** All facts of a board, by name. A name is a few small letters, and never given a second meaning. */
export const FACTS = {
  /** The editors see everything and may write nothing. */
  pause: rule<boolean>({ initial: false, mayWrite: ['host'], mayRead: SEATS, parse: asBoolean }),
  /** Nobody may write any more, hosts included, until one of them opens it again. */
  ended: rule<Ended | null>({ initial: null, mayWrite: ['host'], mayRead: SEATS, parse: asEnded }),
  /** Whose view everybody is asked to follow. */
  lead: rule<Lead | null>({ initial: null, mayWrite: ['host'], mayRead: SEATS, parse: asLead }),
  /** What a host points at for everybody, for as long as that host is here. */
  spotlight: rule<Spotlight | null>({ initial: null, mayWrite: ['host'], mayRead: SEATS, parse: parseSpotlight }),
  /** What hosts ask at parts of the board; what nobody else wrote can be taken for it. */
  pinned: rule<readonly PinnedQuestion[]>({ initial: [], mayWrite: ['host'], mayRead: SEATS, parse: parsePinned }),
  /** Who sits elsewhere than their link says; a browser's name here is for nobody to know. */
  seats: rule<GivenSeats>({ initial: [], mayWrite: [], mayRead: [], parse: parseGivenSeats }),
  /** Who was given another seat last, so that everybody can be told. */
  seated: rule<Seated | null>({ initial: null, mayWrite: [], mayRead: SEATS, parse: asSeated }),
  /** How much the board says by itself; an interview is made with `off`. */
  hints: rule<Hints>({ initial: 'on', mayWrite: ['host'], mayRead: SEATS, parse: oneOf(HINTS) }),
  /** The hints that an interview was made with, for the next candidate's board; null where nobody keeps that. */
  began: rule<Hints | null>({ initial: null, mayWrite: [], mayRead: [], parse: oneOf([...HINTS, null]) }),
  /** What the board was made for. It is said with the seat, and nobody changes it: who draws came for that. */
  purpose: rule<BoardPurpose>({ initial: 'board', mayWrite: [], mayRead: [], parse: oneOf(BOARD_PURPOSES) }),
  /** How long each step of the round may take. */
  agenda: rule<Agenda>({ initial: USUAL_AGENDA, mayWrite: ['host'], mayRead: SEATS, parse: parseAgenda }),
  /** What a candidate may use of AI helpers. */
  ai: rule<AiPolicy>({ initial: 'off', mayWrite: ['host'], mayRead: SEATS, parse: oneOf(AI_POLICIES) }),
  /** How that changed, and what people said that they use; the server writes it, with its time. */
  aiRecord: rule<AiRecord>({ initial: NO_AI_RECORD, mayWrite: [], mayRead: SEATS, parse: parseAiRecord }),
  /** How much of its case study the board began with, for the next candidate's; null where nobody kept that. */
  shown: rule<KitLayer | null>({ initial: null, mayWrite: [], mayRead: ['host'], parse: oneOf([...LAYERS, null]) }),
  /** What hosts said of drawn parts and the reference's; the ids alone tell of the answer. */
  pairings: rule<readonly Pairing[]>({ initial: [], mayWrite: ['host'], mayRead: ['host'], parse: parsePairings }),
  /** The clock of the round; hosts set it by acts alone, because the server stamps them. */
  clock: rule<RoundClock>({ initial: READY_CLOCK, mayWrite: [], mayRead: SEATS, parse: parseClock }),
  /** The curveballs that hosts played, the earliest first; by acts alone, as the clock. */
  curveball: rule<readonly PlayedCard[]>({ initial: [], mayWrite: [], mayRead: SEATS, parse: parsePlayed }),
  /** The seed that its case study was dealt with. Hosts read it with the case study, and nobody else does. */
  deal: rule<string | null>({ initial: null, mayWrite: [], mayRead: [], parse: asSeedOrNone }),
  /** What of the hosts' copy of the debrief everybody may read; its words are asked for by the page that shows them. */
  shared: rule<readonly SharedPart[]>({ initial: [], mayWrite: [], mayRead: SEATS, parse: asSharedParts }),
  /** Who sat at a practice while its clock ran: whoever opens it afterwards only comes to look. */
  practised: rule<readonly Practised[]>({ initial: [], mayWrite: ['host'], mayRead: SEATS, parse: parsePractised }),
  /** What a host put on the board last, of its case study. */
  reveal: rule<Revealed | null>({ initial: null, mayWrite: ['host'], mayRead: SEATS, parse: asRevealed }),
}

export type FactName = keyof typeof FACTS
export type FactValue<Name extends FactName> = (typeof FACTS)[Name]['initial']

export const FACT_NAMES = Object.keys(FACTS) as readonly FactName[]

export function isFactName(name: string): name is FactName {
  return Object.hasOwn(FACTS, name)
}

/** The facts in what was stored, without those that a later build knows. */
export function factsIn(stored: Iterable<readonly [string, Fact]>): ReadonlyMap<FactName, Fact> {
  const facts = new Map<FactName, Fact>()
  for (const [name, fact] of stored) if (isFactName(name)) facts.set(name, factIn(name, fact))
  return facts
}

/**
 * A fact in what was stored. One in which a later build holds something else is as before anybody set it, under the
 * version that is there, or nobody could ever set it again.
 */
export function factIn<Name extends FactName>(name: Name, stored: Fact | undefined): Fact<FactValue<Name>> {
  const { initial, parse } = FACTS[name] as FactRule<FactValue<Name>>
  if (stored === undefined) return { version: 0, value: initial }
  return { version: stored.version, value: parse(stored.value) ?? initial }
}

/** The value of a fact among those that were set. */
export function factValue<Name extends FactName>(facts: ReadonlyMap<FactName, Fact>, name: Name): FactValue<Name> {
  return (facts.get(name)?.value ?? FACTS[name].initial) as FactValue<Name>
}

/** Why a seat that writes may not write now. */
export type Hold = 'paused' | 'ended'

/** What holds a seat back: an end holds everybody, a pause the editors alone; viewers never wrote. */
export function holdOn(seat: Seat, facts: { pause: boolean; ended: Ended | null }): Hold | undefined {
  if (!canEdit(seat)) return undefined
  if (facts.ended !== null) return 'ended'
  return facts.pause && seat === 'editor' ? 'paused' : undefined
}

function rule<Value>(one: FactRule<Value>): FactRule<Value> {
  return one
}

/** Longest words of a fact that are shown in a line. */
const MAX_WORDS = 60

function asRevealed(value: unknown): Revealed | null | undefined {
  if (value === null) return null
  const { by, user, what, layer, atMs } = fieldsOf(value)
  if (!areTexts(by, user, what, layer) || !isTimeMs(atMs)) return undefined
  return {
    by: printable(String(by), LIMITS.maxNameLength),
    user: printable(String(user), MAX_WORDS),
    what: printable(String(what), MAX_WORDS),
    layer: printable(String(layer), MAX_WORDS),
    atMs,
  }
}

function asEnded(value: unknown): Ended | null | undefined {
  if (value === null) return null
  const { by, atMs } = fieldsOf(value)
  return typeof by === 'string' && isTimeMs(atMs) ? { by: printable(by, LIMITS.maxNameLength), atMs } : undefined
}

function asLead(value: unknown): Lead | null | undefined {
  if (value === null) return null
  const { presence, atMs } = fieldsOf(value)
  return isCount(presence) && isTimeMs(atMs) ? { presence, atMs } : undefined
}

function asSharedParts(value: unknown): readonly SharedPart[] | undefined {
  return Array.isArray(value) ? SHARED_PARTS.filter((part) => value.includes(part)) : undefined
}

function asSeedOrNone(value: unknown): string | null | undefined {
  return value === null || isSeed(value) ? value : undefined
}

function asSeated(value: unknown): Seated | null | undefined {
  if (value === null) return null
  const { presence, seat, atMs } = fieldsOf(value)
  return isCount(presence) && isSeat(seat) && isTimeMs(atMs) ? { presence, seat, atMs } : undefined
}

function areTexts(...values: readonly unknown[]): boolean {
  return values.every((value) => typeof value === 'string')
}

function asBoolean(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined
}

function oneOf<Value>(values: readonly Value[]): (value: unknown) => Value | undefined {
  return (value) => values.find((one) => one === value)
}
