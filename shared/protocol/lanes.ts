import { SEATS, type Seat } from './seats.ts'

/**
 * The lanes of a board, each a doc with a log and a room of its own, and the seats that may enter it. Nothing of a lane
 * reaches a seat that is not named here.
 */
const LANES: Readonly<Record<string, readonly Seat[]>> = {
  /** What everybody on a board shares. */
  board: SEATS,
  /** What interviewers note and score. */
  host: ['host'],
}

export const BOARD_LANE = 'board'
export const HOST_LANE = 'host'

/** Whether there is such a lane, and it is for this seat. */
export function mayEnter(lane: string, seat: Seat): boolean {
  return Object.hasOwn(LANES, lane) && LANES[lane]?.includes(seat) === true
}
