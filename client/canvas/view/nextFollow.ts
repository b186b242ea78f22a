/** Whose view one goes along with. */
export interface Following<Id = string> {
  /** One connection of a person, so that nobody can take somebody's place by calling themselves so. */
  presence: Id
  name: string
  color: string
}

export interface FollowState<Id = string> {
  following: Following<Id> | undefined
  /** What ended it last, to be said once. */
  ended: { name: string; why: WhyEnded } | undefined
  /** Whom everybody is asked to follow, who is here; `own` while it is this page. */
  lead: Id | 'own' | undefined
  /** The lead that this page went along with: who left it may look around until the next is asked for. */
  obeyed: { by: Id; atMs: number } | undefined
}

export type WhyEnded = 'asked' | 'own way' | 'left' | 'circle' | 'lead over' | 'leads' | 'leading'

export type FollowEvent<Id = string> =
  | { type: 'follow'; peer: Following<Id> }
  | { type: 'unfollow'; why: WhyEnded }
  /** What the board says of a lead, each time that it or whether the leader is here changes. */
  | { type: 'lead'; lead: Lead<Id> }

/** `nobody`: none is asked for. `away`: whoever leads is not here now. */
export type Lead<Id = string> = 'nobody' | 'own' | 'away' | { by: Following<Id>; atMs: number }

export const FOLLOWS_NOBODY: FollowState<never> = {
  following: undefined, ended: undefined, lead: undefined, obeyed: undefined,
}

/**
 * Who leads follows nobody, so that nobody who goes along with them is led in a circle; who is asked goes along,
 * whomever they followed before, once each time that it is asked.
 */
export function nextFollow<Id>(state: FollowState<Id>, event: FollowEvent<Id>): FollowState<Id> {
  switch (event.type) {
    case 'follow':
      if (state.lead === 'own') return { ...state, ended: { name: event.peer.name, why: 'leading' } }
      return { ...state, following: event.peer, ended: undefined }
    case 'unfollow':
      return ended(state, event.why)
    case 'lead':
      return led(state, event.lead)
  }
}

function led<Id>(state: FollowState<Id>, lead: Lead<Id>): FollowState<Id> {
  if (lead === 'own') return { ...ended(state, 'leads'), lead, obeyed: undefined }
  if (lead === 'away') return { ...state, lead: undefined }
  if (lead === 'nobody') {
    const isLed = state.obeyed !== undefined && state.following?.presence === state.obeyed.by
    return { ...(isLed ? ended(state, 'lead over') : state), lead: undefined, obeyed: undefined }
  }
  const by = lead.by.presence
  if (state.obeyed?.by === by && state.obeyed.atMs === lead.atMs) return { ...state, lead: by }
  return { following: lead.by, ended: undefined, lead: by, obeyed: { by, atMs: lead.atMs } }
}

function ended<Id>(state: FollowState<Id>, why: WhyEnded): FollowState<Id> {
  const { following } = state
  return following === undefined ? state : { ...state, following: undefined, ended: { name: following.name, why } }
}

/**
 * Whether a page has to stop following because those whom it follows, one after the other, come back to itself: of a
 * circle who leads gives way, else the connection with the highest number. Who does not is told by the others' leaving.
 *
 * @param own number of this page's connection
 * @param followed number of the one that it follows
 * @param followsOf whom a connection follows, as it says itself
 * @param leader number of whoever leads
 */
export function givesWay(
  own: number, followed: number, followsOf: (client: number) => number | undefined, leader: number | undefined,
): boolean {
  const circle = new Set<number>()
  for (let at: number | undefined = followed; at !== own; at = followsOf(at)) {
    if (at === undefined || circle.has(at)) return false
    circle.add(at)
  }
  if (own === leader) return true
  return (leader === undefined || !circle.has(leader)) && Math.max(...circle) < own
}
