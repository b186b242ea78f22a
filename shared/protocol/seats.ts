/** The role a link grants: host (interviewer), editor (candidate), viewer (observer); the highest first. */
export const SEATS = ['host', 'editor', 'viewer'] as const
export type Seat = (typeof SEATS)[number]

export function isSeat(value: unknown): value is Seat {
  return SEATS.some((seat) => seat === value)
}

export function canEdit(seat: Seat): boolean {
  return seat !== 'viewer'
}

/** The seat that a host gave somebody in the place of the one that their link opens. */
export interface GivenSeat {
  link: Seat
  seat: Seat
}

/**
 * Where somebody sits who came with a link. A link above the one that the seat was given in the place of counts as it
 * is; below it, nobody sits higher than a host let them, nor lower than one raised them.
 */
export function seatFor(link: Seat, given: GivenSeat | undefined): Seat {
  if (given === undefined || given.seat === given.link || rank(link) < rank(given.link)) return link
  const isLowered = rank(given.seat) > rank(given.link)
  return isLowered === rank(given.seat) > rank(link) ? given.seat : link
}

/** Nobody becomes a host without a host's link. */
export function mayBeGiven(seat: Seat, link: Seat): boolean {
  return seat !== 'host' || link === 'host'
}

function rank(seat: Seat): number {
  return SEATS.indexOf(seat)
}

/** The seats whose links a seat may give away: its own and those below it. */
export function seatsBelow(seat: Seat): Seat[] {
  return SEATS.slice(SEATS.indexOf(seat))
}
