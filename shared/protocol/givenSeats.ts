import { isSeat, mayBeGiven, type GivenSeat, type Seat } from './seats.ts'

/** A browser, named by its visit as a board keeps it, and the seat that it was given there. */
export type GivenSeats = readonly (readonly [visit: string, link: Seat, seat: Seat])[]

/** More people than any interview has; each is some 50 bytes of a fact. */
export const MOST_GIVEN_SEATS = 200
const MAX_VISIT_LENGTH = 43

/** What was stored, or undefined when that is no such list. */
export function parseGivenSeats(value: unknown): GivenSeats | undefined {
  if (!Array.isArray(value) || value.length > MOST_GIVEN_SEATS) return undefined
  const given = value.flatMap((one: unknown) => parseOne(one) ?? [])
  return given.length === value.length ? given : undefined
}

function parseOne(value: unknown): GivenSeats | undefined {
  if (!Array.isArray(value)) return undefined
  const [visit, link, seat] = value as unknown[]
  if (typeof visit !== 'string' || visit.length > MAX_VISIT_LENGTH || !isSeat(link) || !isSeat(seat)) return undefined
  return mayBeGiven(seat, link) ? [[visit, link, seat]] : undefined
}

export function givenTo(given: GivenSeats, visit: string | undefined): GivenSeat | undefined {
  const [, link, seat] = given.find(([one]) => one === visit) ?? []
  return link && seat && { link, seat }
}

/** With the seat that somebody has from now on; undefined when there are too many. Their own link's is none. */
export function withGiven(given: GivenSeats, visit: string, { link, seat }: GivenSeat): GivenSeats | undefined {
  const others = given.filter(([one]) => one !== visit)
  if (seat === link) return others
  return others.length < MOST_GIVEN_SEATS ? [...others, [visit, link, seat]] : undefined
}
