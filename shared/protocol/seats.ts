/** The role a link grants: host (interviewer), editor (candidate), viewer (observer); the highest first. */
export const SEATS = ['host', 'editor', 'viewer'] as const
export type Seat = (typeof SEATS)[number]

export function canEdit(seat: Seat): boolean {
  return seat !== 'viewer'
}

/** The seats whose links a seat may give away: its own and those below it. */
export function seatsBelow(seat: Seat): Seat[] {
  return SEATS.slice(SEATS.indexOf(seat))
}
