import type { TLInstancePresence } from '@tldraw/tlschema'
import type { Box } from '../../../shared/geometry/box.ts'
import type { PrivateSight } from './discreet.ts'
import { readReaction, type Reaction } from './reaction.ts'

/** What a page says of its view besides where its camera is. */
export interface PresenceSight extends PrivateSight {
  /** The part of its canvas that no panel covers, px from the canvas' corner. */
  free?: Box
  /** The connection that it follows. */
  follows?: number
  /** When it came, by the server's clock. */
  cameMs?: number
  reaction?: Reaction
  /** When this person tidied the board up last, by their own clock, ms: what tells one time from another. */
  tidied?: number
}

/** Larger than any screen, px. */
const MAX_SCREEN = 1e5

/** The sight in what a peer sent, which may be anything; without what is none. */
export function readSight(meta: unknown): PresenceSight {
  if (typeof meta !== 'object' || meta === null) return {}
  const { free, follows, cameMs, reaction, tidied } = meta as Record<string, unknown>
  const [box, reacts] = [readBox(free), readReaction(reaction)]
  return {
    ...(box && { free: box }),
    ...(Number.isSafeInteger(follows) && { follows: follows as number }),
    ...(Number.isSafeInteger(cameMs) && { cameMs: cameMs as number }),
    ...(reacts && { reaction: reacts }),
    ...(Number.isSafeInteger(tidied) && { tidied: tidied as number }),
  }
}

/** As it goes into a presence record: nothing that a peer sent beside it stays. */
export function sightMeta(sight: PresenceSight): TLInstancePresence['meta'] {
  const { free, follows, cameMs, reaction, tidied } = sight
  return {
    ...(free && { free: { ...free } }),
    ...(follows !== undefined && { follows }),
    ...(cameMs !== undefined && { cameMs }),
    ...(reaction && { reaction: { ...reaction } }),
    ...(tidied !== undefined && { tidied }),
  }
}

function readBox(value: unknown): Box | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { x, y, w, h } = value as Record<string, unknown>
  const isSize = (one: unknown): one is number => typeof one === 'number' && one >= 1 && one <= MAX_SCREEN
  const isPlace = (one: unknown): one is number => typeof one === 'number' && one >= 0 && one <= MAX_SCREEN
  return isPlace(x) && isPlace(y) && isSize(w) && isSize(h) ? { x, y, w, h } : undefined
}
