import type { Reaction, ReactionKind } from '../../sync/presence/reaction.ts'

/** How long a reaction is seen, ms. */
export const REACTION_MS = 4_000
/** In this time so many of one person are seen, and of all together, whatever they send. */
const WINDOW_MS = 10_000
const MOST_OF_ONE = 5
const MOST_OF_ALL = 24
const MOST_AT_ONCE = 8

/** A person as a reaction names them. */
export interface Reacting {
  /** Their connection. */
  client: number
  name: string
  color: string
}

/** Somebody who is here, and what they say now. */
export interface Speaking extends Reacting {
  reaction: Reaction | undefined
}

export interface SeenReaction extends Reacting {
  kind: ReactionKind
  turn: number
  endsMs: number
}

export interface HeardReactions {
  seen: readonly SeenReaction[]
  /** The last turn heard of each who is here, and when theirs were seen. */
  of: ReadonlyMap<number, { turn: number; atMs: readonly number[] }>
  /** When any were seen. */
  atMs: readonly number[]
}

export const HEARD_NONE: HeardReactions = { seen: [], of: new Map(), atMs: [] }

/**
 * What is to be seen once everybody who is here said what they say now. Each person has one at a time, and nobody can
 * fill the screen: beyond some in a while, theirs are passed over.
 *
 * @param isNews false for what was there when the page opened
 */
export function hearReactions(
  before: HeardReactions, people: readonly Speaking[], nowMs: number, isNews = true,
): HeardReactions {
  const lately = (times: readonly number[]): number[] => times.filter((atMs) => nowMs - atMs < WINDOW_MS)
  const of = new Map<number, { turn: number; atMs: readonly number[] }>()
  let seen = before.seen.filter(({ endsMs }) => endsMs > nowMs)
  let all = lately(before.atMs)
  for (const { reaction, ...one } of people) {
    const known = before.of.get(one.client)
    const own = lately(known?.atMs ?? [])
    const isNew = reaction !== undefined && reaction.turn !== known?.turn
    const others = seen.filter(({ client }) => client !== one.client)
    const hasRoom = own.length < MOST_OF_ONE && all.length < MOST_OF_ALL && others.length < MOST_AT_ONCE
    const isSeen = isNews && isNew && hasRoom
    if (isSeen) {
      seen = [...others, { ...one, ...reaction, endsMs: nowMs + REACTION_MS }]
      all = [...all, nowMs]
    }
    const turn = reaction?.turn ?? known?.turn
    if (turn !== undefined) of.set(one.client, { turn, atMs: isSeen ? [...own, nowMs] : own })
  }
  const here = new Set(people.map(({ client }) => client))
  return { seen: seen.filter(({ client }) => here.has(client)), of, atMs: all }
}

/** Those that this person wants to see: who switched them off sees their own. */
export function wantedReactions(
  seen: readonly SeenReaction[], { isShown, own }: { isShown: boolean; own: number },
): readonly SeenReaction[] {
  return isShown ? seen : seen.filter(({ client }) => client === own)
}

/** Whether somebody who reacted at these times may react again: no more than others are shown. */
export function mayReact(sentMs: readonly number[], nowMs: number): boolean {
  return sentMs.filter((atMs) => nowMs - atMs < WINDOW_MS).length < MOST_OF_ONE
}
