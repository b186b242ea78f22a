import type { ComponentKind } from '../catalog/index.ts'
import type { Trait } from '../catalog/traits.ts'
import { MINUTE_MS } from './clock.ts'

export const CURVEBALL_LEVELS = ['mid', 'senior', 'staff'] as const
export type CurveballLevel = (typeof CURVEBALL_LEVELS)[number]

/** A surprise that a host may play while somebody designs. */
export interface Curveball {
  id: string
  title: string
  /** What the candidate is told, in a sentence or two. */
  says: string
  /** What a good answer touches; for hosts alone. */
  look: Readonly<Record<CurveballLevel, string>>
  /** The parts of a board that it is about: by what they do, and by what they are. */
  touches: { readonly traits?: readonly Trait[]; readonly kinds?: readonly ComponentKind[] }
}

/** A card that was played, as everybody on the board is told of it: nothing of its answer. */
export interface PlayedCard {
  id: string
  title: string
  says: string
  /** What it touches; nothing where the board gives no hints, because that is half of the answer. */
  traits: readonly string[]
  kinds: readonly string[]
  /** The name of the host who played it. */
  by: string
  /** Ms since 1970 by the server's clock; it ends at `untilMs`, which is earlier than was set when it was cut short. */
  fromMs: number
  untilMs: number
  isCutShort: boolean
  /** Since when it stands, while the round is paused. */
  pausedMs?: number
  /** How long it stood before, in ms, by which `untilMs` is later. */
  stoodMs?: number
}

export const CURVEBALL_LIMITS = {
  /** Cards that a board remembers; the earliest goes first. */
  played: 20, id: 32, title: 40, says: 200, touches: 8, minMinutes: 1, maxMinutes: 30,
} as const

/** How long a card is played when nobody says otherwise, and what else a host is offered. */
export const USUAL_CURVEBALL_MINUTES = 5
export const CURVEBALL_MINUTES: readonly number[] = [2, 3, 5, 8, 10, 15]

/** When a card is played, and how. */
export interface PlayMoment {
  /** Ms since 1970 by the server's clock. */
  nowMs: number
  minutes: number
  /** The name of the host. */
  by: string
  /** Whether everybody is told what it touches. */
  tellsTouched: boolean
}

/** The cards of a board after one more: what still runs ends with it, because one thing at a time is enough. */
export function withPlayed(
  played: readonly PlayedCard[], { id, title, says, touches }: Curveball,
  { nowMs, minutes, by, tellsTouched }: PlayMoment,
): readonly PlayedCard[] {
  const { traits = [], kinds = [] } = tellsTouched ? touches : {}
  const untilMs = nowMs + minutes * MINUTE_MS
  const card: PlayedCard = { id, title, says, traits, kinds, by, fromMs: nowMs, untilMs, isCutShort: false }
  return [...withEnded(played, nowMs), card].slice(-CURVEBALL_LIMITS.played)
}

/** The cards of a board without one that runs; the same ones where none does. */
export function withEnded(played: readonly PlayedCard[], nowMs: number): readonly PlayedCard[] {
  const running = runningCard(played, nowMs)
  if (running === undefined) return played
  const { pausedMs = nowMs, ...card } = running
  // The server's own clock may have been put back meanwhile.
  const untilMs = Math.max(card.fromMs, pausedMs)
  return [...played.slice(0, -1), { ...card, untilMs, isCutShort: true }]
}

/** The cards of a board whose round is paused, or is not: what runs keeps its time meanwhile; the same ones otherwise. */
export function withPause(played: readonly PlayedCard[], isPaused: boolean, nowMs: number): readonly PlayedCard[] {
  const running = runningCard(played, nowMs)
  if (running === undefined || isPaused === (running.pausedMs !== undefined)) return played
  const { pausedMs = nowMs, ...card } = running
  const stoodMs = Math.max(0, nowMs - pausedMs)
  const next = isPaused
    ? { ...card, pausedMs: Math.max(card.fromMs, nowMs) }
    : { ...card, untilMs: card.untilMs + stoodMs, stoodMs: (card.stoodMs ?? 0) + stoodMs }
  return [...played.slice(0, -1), next]
}

/** The card that runs at a moment of the server's clock. */
export function runningCard(played: readonly PlayedCard[], nowMs: number): PlayedCard | undefined {
  const last = played.at(-1)
  return last !== undefined && !last.isCutShort && cardLeftMs(last, nowMs) > 0 ? last : undefined
}

/** What is left of a card's time at a moment of the server's clock. */
export function cardLeftMs({ untilMs, pausedMs }: PlayedCard, nowMs: number): number {
  return untilMs - (pausedMs ?? nowMs)
}

/**
 * One of the cards, of those that were played least; undefined of none.
 *
 * @param below by chance a whole number from 0 on, below its argument
 */
export function drawCard<Card extends { id: string }>(
  cards: readonly Card[], played: readonly Pick<PlayedCard, 'id'>[], below: (count: number) => number,
): Card | undefined {
  const counts = cards.map(({ id }) => played.filter((one) => one.id === id).length)
  const fewest = Math.min(...counts)
  const left = cards.filter((_card, at) => counts[at] === fewest)
  return left[below(left.length)]
}
